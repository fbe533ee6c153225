/** Every sentence that the scripts print, in both languages. Facts are put in by name: `{seconds}`. */
import { languageOf } from './language.mjs';

const sentences = {
  'node-old': {
    en: 'Classline needs Node.js {needed} or newer; this is {found}. Install the current LTS version of Node.js (nodejs.org, or your system’s packages) and run the same command again.',
    'zh-TW':
      'Classline 需要 Node.js {needed} 或更新的版本，這台電腦上是 {found}。請安裝目前的 Node.js LTS 版（nodejs.org 或系統的套件），再執行一次同樣的指令。',
  },
  'waiting-for-other': {
    en: 'Another Classline command (process {pid}) is still setting things up in this folder. Waiting for it …',
    'zh-TW': '另一個 Classline 指令（行程 {pid}）正在這個資料夾裡做準備，等它完成…',
  },
  installing: {
    en: 'Installing packages. The first time takes one to three minutes …',
    'zh-TW': '正在安裝套件，第一次大約需要一到三分鐘…',
  },
  'still-working': { en: '  … {seconds} s', 'zh-TW': '  …已經 {seconds} 秒' },
  installed: { en: 'Packages are installed ({seconds} s).', 'zh-TW': '套件安裝完成（{seconds} 秒）。' },
  generating: { en: 'Preparing the database client …', 'zh-TW': '正在準備資料庫用戶端…' },
  'building-server': { en: 'Building the server …', 'zh-TW': '正在建置伺服器…' },
  'building-pages': { en: 'Building the pages …', 'zh-TW': '正在建置網頁…' },
  built: { en: 'Built ({seconds} s).', 'zh-TW': '建置完成（{seconds} 秒）。' },
  'clean-install-refused': {
    en: 'The lock file could not be followed exactly; installing from package.json instead …',
    'zh-TW': '無法完全依照鎖定檔安裝，改用 package.json 安裝…',
  },
  'npm-missing': {
    en: 'The command npm was not found. It comes with Node.js: install Node.js again (nodejs.org, or the package npm of your system).',
    'zh-TW': '找不到 npm 指令。npm 會跟著 Node.js 一起安裝：請重新安裝 Node.js（nodejs.org，或系統的 npm 套件）。',
  },
  'no-network': {
    en: 'The packages could not be fetched: no connection to the npm registry. Check the network (and, at school, the proxy: npm config set proxy …) and run the same command again.',
    'zh-TW':
      '無法下載套件：連不上 npm 套件庫。請檢查網路（在學校請檢查代理伺服器：npm config set proxy …），再執行一次同樣的指令。',
  },
  'disk-full': {
    en: 'The disk is full. Free at least 2 GB and run the same command again.',
    'zh-TW': '磁碟空間不足。請至少空出 2 GB，再執行一次同樣的指令。',
  },
  'no-compiler': {
    en: 'The database driver (better-sqlite3) had to be compiled and there is no working compiler. On Debian or Raspberry Pi OS: sudo apt install -y build-essential python3. On macOS: xcode-select --install. Then run the same command again.',
    'zh-TW':
      '資料庫驅動程式（better-sqlite3）需要編譯，但這台電腦沒有可用的編譯器。Debian 或 Raspberry Pi OS 請執行：sudo apt install -y build-essential python3；macOS 請執行：xcode-select --install。然後再執行一次同樣的指令。',
  },
  'not-writable': {
    en: 'This folder cannot be written to ({path}). Run the command as the user who owns it, not with sudo.',
    'zh-TW': '無法寫入這個資料夾（{path}）。請用擁有這個資料夾的使用者執行，不要用 sudo。',
  },
  'driver-broken': {
    en: 'The packages are installed, but the database driver does not load: {detail}. Delete the folder node_modules and run the same command again.',
    'zh-TW': '套件已安裝，但資料庫驅動程式無法載入：{detail}。請刪除 node_modules 資料夾，再執行一次同樣的指令。',
  },
  'step-failed': {
    en: 'This step failed: {step} (exit {code}). Its last lines stand above; the whole output is in {log}.',
    'zh-TW': '這個步驟失敗了：{step}（結束代碼 {code}）。最後幾行輸出在上方，完整輸出在 {log}。',
  },
  'browser-installing': {
    en: 'No Chromium was found for the browser tests; installing one …',
    'zh-TW': '找不到瀏覽器測試用的 Chromium，正在安裝…',
  },
  'browser-missing': {
    en: 'No Chromium could be installed for the browser tests. Install one (Debian: sudo apt install chromium) or set CHROMIUM_PATH to its program, then run the same command again.',
    'zh-TW':
      '無法安裝瀏覽器測試用的 Chromium。請自行安裝（Debian：sudo apt install chromium），或將 CHROMIUM_PATH 設為它的程式路徑，再執行一次同樣的指令。',
  },
  'suite-starts': { en: '\n— {suite}', 'zh-TW': '\n— {suite}' },
  'suite-ended': {
    en: '  {passed} passed, {failed} failed, {skipped} skipped ({seconds} s)',
    'zh-TW': '  通過 {passed}，失敗 {failed}，略過 {skipped}（{seconds} 秒）',
  },
  'suite-skipped': {
    en: '!!! SKIPPED as a whole, because it cannot be had on this machine: {suite}. Its output says why.',
    'zh-TW': '!!! 整組略過，因為這台電腦上無法取得：{suite}。原因在它的輸出裡。',
  },
  'suite-failed': {
    en: '!!! FAILED: {suite} (its output is in .setup/{suite}.log)',
    'zh-TW': '!!! 失敗：{suite}（輸出在 .setup/{suite}.log）',
  },
  'all-ended': { en: '\nAll suites ended after {seconds} s.', 'zh-TW': '\n所有測試共花了 {seconds} 秒。' },
  'simulate-usage': {
    en: 'npm run simulate -- [--students 8] [--seed 7] [--provider demo|fake] [--url http://this-machine:8080 --code ABC123, with the teacher’s password in SIMULATE_PASSWORD]',
    'zh-TW':
      'npm run simulate -- [--students 8] [--seed 7] [--provider demo|fake] [--url http://這台電腦:8080 --code ABC123，老師的密碼放在 SIMULATE_PASSWORD]',
  },
  'simulate-elsewhere': {
    en: '{host} is not this machine. A simulated class may only visit a server that runs here.',
    'zh-TW': '{host} 不是這台電腦。模擬的班級只能連到在這台電腦上執行的伺服器。',
  },
  'simulate-begins': {
    en: '{students} students, a teacher and a projector at {url}; seed {seed}',
    'zh-TW': '{students} 位學生、老師和投影畫面，網址 {url}，種子 {seed}',
  },
  'simulate-joined': { en: '{name} has joined', 'zh-TW': '{name} 加入了' },
  'simulate-asked': {
    en: '{name} asks: ticket {ticket}',
    'zh-TW': '{name} 發問：{ticket} 號',
  },
  'simulate-follows': {
    en: '{name} follows up: ticket {ticket}',
    'zh-TW': '{name} 追問：{ticket} 號',
  },
  'simulate-edit': { en: '{name} edits ticket {ticket}', 'zh-TW': '{name} 修改 {ticket} 號' },
  'simulate-cancel': { en: '{name} leaves the line with ticket {ticket}', 'zh-TW': '{name} 帶著 {ticket} 號離開隊伍' },
  'simulate-reload': { en: '{name} reloads the page', 'zh-TW': '{name} 重新整理網頁' },
  'simulate-network': { en: '{name} loses the network', 'zh-TW': '{name} 斷線了' },
  'simulate-lock': { en: '{name} locks the phone', 'zh-TW': '{name} 鎖上手機' },
  'simulate-back': { en: '{name} is back', 'zh-TW': '{name} 回來了' },
  'simulate-late': {
    en: '{name} is too late: ticket {ticket} has started',
    'zh-TW': '{name} 晚了一步：{ticket} 號已經開始回答',
  },
  'simulate-answered': {
    en: '{name} has the answer to ticket {ticket} after {seconds} s',
    'zh-TW': '{name} 的 {ticket} 號在 {seconds} 秒後得到回答',
  },
  'simulate-cancelled': {
    en: '{name} is out of the line with ticket {ticket} after {seconds} s',
    'zh-TW': '{name} 的 {ticket} 號在 {seconds} 秒後離開隊伍',
  },
  'simulate-failed': {
    en: '{name} gets no answer to ticket {ticket} after {seconds} s',
    'zh-TW': '{name} 的 {ticket} 號在 {seconds} 秒後仍沒有得到回答',
  },
  'simulate-fault': { en: '!!! {name}: {fault}', 'zh-TW': '!!! {name}：{fault}' },
  'simulate-fault-tickets': {
    en: 'asked {asked} questions, sees the tickets {tickets}',
    'zh-TW': '問了 {asked} 個問題，看到的號碼牌是 {tickets}',
  },
  'simulate-fault-no-end': { en: 'ticket {ticket} has no end', 'zh-TW': '{ticket} 號沒有結果' },
  'simulate-fault-failed': { en: 'ticket {ticket} got no answer', 'zh-TW': '{ticket} 號沒有得到回答' },
  'simulate-fault-answers': {
    en: 'ticket {ticket} shows {answers} answers',
    'zh-TW': '{ticket} 號顯示 {answers} 個回答',
  },
  'simulate-fault-text': { en: 'ticket {ticket} shows another question', 'zh-TW': '{ticket} 號顯示的是別的問題' },
  'simulate-fault-same-ticket': { en: 'a ticket was given twice', 'zh-TW': '同一張號碼牌發了兩次' },
  'simulate-fault-projector': { en: 'the projector shows the name {name}', 'zh-TW': '投影畫面顯示了姓名 {name}' },
  'simulate-paused': { en: 'The teacher pauses', 'zh-TW': '老師暫停回答' },
  'simulate-resumed': { en: 'The teacher goes on', 'zh-TW': '老師繼續回答' },
  'simulate-all-well': {
    en: 'Every question has one end, and nobody saw an error.',
    'zh-TW': '每個問題都有一個結果，沒有人看到錯誤。',
  },
  'simulate-bad': { en: 'Something was wrong in {count} places.', 'zh-TW': '有 {count} 個地方不對。' },
  'simulate-report': { en: 'Report: {file}', 'zh-TW': '報告：{file}' },
  'simulate-title': { en: 'A simulated lesson', 'zh-TW': '模擬的一堂課' },
  'simulate-facts': {
    en: '{students} students · seed {seed} · {date}',
    'zh-TW': '{students} 位學生 · 種子 {seed} · {date}',
  },
  'simulate-pictures': { en: 'Pictures', 'zh-TW': '畫面' },
  'simulate-picture-desk': { en: 'The desk in the pause', 'zh-TW': '暫停時的講桌' },
  'simulate-picture-pause': { en: 'The projector in the pause', 'zh-TW': '暫停時的投影畫面' },
  'simulate-picture-end': { en: 'The projector at the end', 'zh-TW': '最後的投影畫面' },
  'simulate-head-name': { en: 'Student', 'zh-TW': '學生' },
  'simulate-head-deed': { en: 'What they did', 'zh-TW': '做了什麼' },
  'simulate-head-ticket': { en: 'Ticket', 'zh-TW': '號碼牌' },
  'simulate-head-promised': { en: 'Wait promised', 'zh-TW': '預估等候' },
  'simulate-head-came': { en: 'Answer began, after the promise (s)', 'zh-TW': '預估後實際等候（秒）' },
  'simulate-head-started': { en: 'Answer began, after asking (s)', 'zh-TW': '發問後開始回答（秒）' },
  'simulate-head-ended': { en: 'Ended (s)', 'zh-TW': '結束（秒）' },
  'simulate-head-end': { en: 'End', 'zh-TW': '結果' },
  'simulate-head-faults': { en: 'Errors', 'zh-TW': '錯誤' },
  'simulate-head-console': { en: 'Console errors', 'zh-TW': '主控台錯誤' },
  'simulate-deed-edit': { en: 'edited', 'zh-TW': '修改問題' },
  'simulate-deed-cancel': { en: 'left the line', 'zh-TW': '離開隊伍' },
  'simulate-deed-reload': { en: 'reloaded', 'zh-TW': '重新整理' },
  'simulate-deed-network': { en: 'lost the network', 'zh-TW': '斷線' },
  'simulate-deed-lock': { en: 'locked the phone', 'zh-TW': '鎖上手機' },
  'simulate-deed-wait': { en: 'waited', 'zh-TW': '等候' },
  'simulate-deed-late': { en: 'too late', 'zh-TW': '晚了一步' },
  'simulate-end-answered': { en: 'answered', 'zh-TW': '已回答' },
  'simulate-end-cancelled': { en: 'taken back', 'zh-TW': '已收回' },
  'simulate-end-failed': { en: 'failed', 'zh-TW': '失敗' },
  'simulate-end-none': { en: 'none', 'zh-TW': '沒有結果' },
};

const language = languageOf();

/** The sentence in the user's language. An unknown key is a mistake of ours and throws. */
export function sentence(key, facts = {}) {
  const text = sentences[key][language];
  return text.replace(/\{(\w+)\}/g, (_, name) => String(facts[name]));
}

/** Progress goes to standard error, so that what a script is asked for stays alone on standard output. */
export function say(key, facts) {
  process.stderr.write(`${sentence(key, facts)}\n`);
}

/** Ends a script with a sentence in place of a stack. */
export class Refusal extends Error {
  constructor(key, facts) {
    super(sentence(key, facts));
    this.key = key;
  }
}
