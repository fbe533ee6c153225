/** Every sentence that the scripts print, in both languages. Facts are put in by name: `{seconds}`. */
import { languageOf } from './language.mjs';

const sentences = {
  'node-old': {
    en: 'Classline needs Node.js {needed} or newer; this is {found}. Install the current LTS version of Node.js (nodejs.org, or your system’s packages) and run the same command again.',
    'zh-TW':
      'Classline 需要 Node.js {needed} 以上的版本，這台電腦上是 {found}。請安裝目前的 Node.js LTS 版（nodejs.org 或系統的套件），再執行一次同樣的指令。',
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
