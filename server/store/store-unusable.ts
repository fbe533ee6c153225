import { sqliteCode } from './patience.ts';

/** Why the program refuses to start on a database. Nothing was changed, unless a backup is named. */
export type Unusable =
  | { readonly code: 'address'; readonly url: string }
  /** `found`: SQLite's own words. `backups`: where copies lie, the newest first. */
  | { readonly code: 'corrupt'; readonly file: string; readonly found: string; readonly backups: readonly string[] }
  | { readonly code: 'database-missing'; readonly file: string }
  | { readonly code: 'in-use'; readonly file: string }
  | { readonly code: 'not-ours'; readonly file: string }
  | { readonly code: 'newer'; readonly file: string; readonly migration: string }
  | { readonly code: 'half-migrated'; readonly file: string; readonly migration: string }
  | {
      readonly code: 'migration-failed';
      readonly file: string;
      readonly migration: string;
      readonly found: string;
      readonly backup: string | null;
    }
  | { readonly code: 'cannot-open'; readonly file: string; readonly found: string };

/** Thrown by `openStore`. Its message says in both languages what is wrong and what to do. */
export class StoreUnusable extends Error {
  override readonly name = 'StoreUnusable';
  readonly facts: Unusable;
  constructor(facts: Unusable, cause?: unknown) {
    super(`${inChinese(facts)}\n\n${inEnglish(facts)}`, { cause });
    this.facts = facts;
  }
}

/** SQLite's code and words, for the lines above. */
export function wordsOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  const code = sqliteCode(error);
  return code ? `${words} (${code})` : words;
}

function inEnglish(facts: Unusable): string {
  switch (facts.code) {
    case 'address':
      return `DATABASE_URL does not name a SQLite file: ${facts.url}\nWrite it as file:./data/classline.db or file:/full/path/classline.db`;
    case 'corrupt':
      return [
        `The database is damaged, so Classline does not start. The file was left as it is: ${facts.file}`,
        `What SQLite says: ${facts.found}`,
        `1. Copy its whole folder to a safe place.`,
        facts.backups[0]
          ? `2. Move ${facts.file} and the files ending in -wal and -shm beside it away, and put a copy of this backup in its place: ${facts.backups[0]}`
          : `2. No backup was found. Move ${facts.file} and the files ending in -wal and -shm beside it away. How to save what can still be read stands at the end of docs/operators.md.`,
        `3. Start again. Damage like this often means a worn-out memory card.`,
      ].join('\n');
    case 'database-missing':
      return `The database is missing: ${facts.file}\nIts log ${facts.file}-wal is still there and may hold questions. Put the database back beside it; to begin with an empty one, move the log away.`;
    case 'in-use':
      return `Classline is already running with this database: ${facts.file}\nUse the one that runs. To start anew, end it first: Ctrl+C in its window, or as a service: sudo systemctl stop classline`;
    case 'not-ours':
      return `This file is another program's database: ${facts.file}\nPoint DATABASE_URL to a file of Classline's own.`;
    case 'newer':
      return `This database was last used by a newer Classline: ${facts.file}\nIt holds the change ${facts.migration}, which this version does not know. Start the newer version, or put back the backup made before the upgrade (folder backups).`;
    case 'half-migrated':
      return `A change of the database was begun by another tool and never finished: ${facts.migration} in ${facts.file}\nPut back a backup, or settle it with: npx prisma migrate resolve`;
    case 'migration-failed':
      return `The database could not be brought up to date: ${facts.migration} in ${facts.file}\nWhat SQLite says: ${facts.found}\nThe database is as it was before.${facts.backup ? ` A backup lies in ${facts.backup}.` : ''}`;
    case 'cannot-open':
      return `The database cannot be opened: ${facts.file}\nWhat SQLite says: ${facts.found}\nLook whether the disk is full, the folder may be written to, and no other Classline is running.`;
  }
}

function inChinese(facts: Unusable): string {
  switch (facts.code) {
    case 'address':
      return `DATABASE_URL 不是 SQLite 檔案：${facts.url}\n請寫成 file:./data/classline.db 或 file:/完整路徑/classline.db`;
    case 'corrupt':
      return [
        `資料庫已損毀，Classline 不會啟動。檔案保持原樣：${facts.file}`,
        `SQLite 的訊息：${facts.found}`,
        `1. 先把整個資料夾複製到安全的地方。`,
        facts.backups[0]
          ? `2. 把 ${facts.file} 與同一個資料夾裡結尾是 -wal、-shm 的檔案移走，再把這份備份複製成同樣的檔名：${facts.backups[0]}`
          : `2. 找不到備份。請把 ${facts.file} 與同一個資料夾裡結尾是 -wal、-shm 的檔案移走。如何救回還讀得到的資料，寫在 docs/operators.zh-TW.md 最後一節。`,
        `3. 重新啟動。這種損毀常常是記憶卡老化造成的。`,
      ].join('\n');
    case 'database-missing':
      return `找不到資料庫：${facts.file}\n但它的紀錄檔 ${facts.file}-wal 還在，裡面可能有學生的提問。請把資料庫放回原處；若要從空的資料庫開始，請先把紀錄檔移走。`;
    case 'in-use':
      return `已經有一個 Classline 正在使用這個資料庫：${facts.file}\n直接使用正在執行的那一個即可。若要重新啟動，請先結束它：在它的視窗按 Ctrl+C；若是系統服務：sudo systemctl stop classline`;
    case 'not-ours':
      return `這個檔案是其他程式的資料庫：${facts.file}\n請讓 DATABASE_URL 指向 Classline 專用的檔案。`;
    case 'newer':
      return `這個資料庫上次是由較新版本的 Classline 使用：${facts.file}\n裡面有這個版本不認得的變更 ${facts.migration}。請改用較新的版本，或放回升級前的備份（backups 資料夾）。`;
    case 'half-migrated':
      return `其他工具更新資料庫時沒有完成：${facts.file} 的 ${facts.migration}\n請放回備份，或執行 npx prisma migrate resolve 處理。`;
    case 'migration-failed':
      return `無法更新資料庫：${facts.file} 的 ${facts.migration}\nSQLite 的訊息：${facts.found}\n資料庫維持更新前的狀態。${facts.backup ? `備份在 ${facts.backup}。` : ''}`;
    case 'cannot-open':
      return `無法開啟資料庫：${facts.file}\nSQLite 的訊息：${facts.found}\n請檢查磁碟是否已滿、資料夾是否可以寫入，以及是否有另一個 Classline 正在執行。`;
  }
}
