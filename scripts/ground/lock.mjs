/**
 * One set-up or build at a time in this folder, over processes and over their deaths.
 *
 * The lock is the numbered file with the highest number. It is taken by creating the next number, which only one can
 * do, and is never taken away from a holder that lives. A holder lives as long as it or one of the children it noted:
 * an `npm ci` whose parent was killed goes on writing into node_modules, and is waited for.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** When a process was started, so that a reused number is not mistaken for it; null where that cannot be read. */
function birthOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

const mark = (pid) => ({ pid, birth: birthOf(pid) });

function lives({ pid, birth }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return birth === null || birthOf(pid) === birth;
}

/** The process that holds a lock file, or null when it is free. */
function holderOf(file) {
  try {
    const { released, holders } = JSON.parse(readFileSync(file, 'utf8'));
    return released ? null : (holders.find(lives) ?? null);
  } catch {
    // Created and not yet written, or cut short by a crash: young ones get the benefit of the doubt.
    try {
      return Date.now() - statSync(file).mtimeMs < 5_000 ? { pid: '?' } : null;
    } catch {
      return null;
    }
  }
}

const numbersIn = (folder) =>
  readdirSync(folder)
    .map((name) => /^lock\.(\d+)$/.exec(name)?.[1])
    .filter(Boolean)
    .map(Number);

function tryTake(folder) {
  const highest = Math.max(0, ...numbersIn(folder));
  const fileOf = (number) => path.join(folder, `lock.${number}`);
  const holder = highest === 0 ? null : holderOf(fileOf(highest));
  if (holder) return { holder };
  const number = highest + 1;
  const holders = [mark(process.pid)];
  try {
    writeFileSync(fileOf(number), JSON.stringify({ holders }), { flag: 'wx' });
  } catch (error) {
    if (error.code === 'EEXIST') return { holder: { pid: '?' } };
    throw error;
  }
  if (Math.max(...numbersIn(folder)) !== number) {
    rmSync(fileOf(number), { force: true });
    return { holder: { pid: '?' } };
  }
  for (const lower of numbersIn(folder)) if (lower < number) rmSync(fileOf(lower), { force: true });
  const write = (content) => {
    const draft = path.join(folder, `draft.${process.pid}`);
    writeFileSync(draft, JSON.stringify(content));
    renameSync(draft, fileOf(number));
  };
  return {
    /** Notes a child that must also have ended before the lock is free. */
    note(pid) {
      holders.push(mark(pid));
      write({ holders });
    },
    release: () => write({ released: true, holders: [] }),
  };
}

/**
 * Runs `work({note})` while holding the lock of `folder`; waits for another holder as long as it lives.
 * @param {string} folder
 * @param {{waiting: (pid: number | '?') => void}} told
 * @param {(lock: {note(pid: number): void}) => Promise<T>} work
 * @template T
 */
export async function withLock(folder, { waiting }, work) {
  mkdirSync(folder, { recursive: true });
  let told = null;
  for (;;) {
    const lock = tryTake(folder);
    if (!lock.holder) {
      try {
        return await work({ note: lock.note });
      } finally {
        lock.release();
      }
    }
    if (lock.holder.pid !== told && lock.holder.pid !== '?') {
      told = lock.holder.pid;
      waiting(told);
    }
    await sleep(200);
  }
}
