/** Puts the packages of the lock file into node_modules, or says in a sentence why that cannot be done. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dependencies, stamp } from './fingerprint.mjs';
import { at } from './places.mjs';
import { npm, step } from './processes.mjs';
import { Refusal, say } from './sentences.mjs';

const installed = stamp('node_modules/.classline-installed');

export const packagesFit = () => installed.fits(dependencies());

/** What is known to go wrong with npm, by the words that it uses then. */
const troubles = [
  ['disk-full', /ENOSPC/],
  ['not-writable', /EACCES|EPERM|EROFS/],
  [
    'no-compiler',
    /not found: make|Could not find any Python|No such file or directory.*\b(g\+\+|c\+\+|make)\b|xcode-select/,
  ],
  ['no-network', /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH/],
  ['no-compiler', /gyp ERR!/],
];

/** The reason why the database driver does not load in a fresh process, or null when it does. */
function driverTrouble() {
  try {
    const probe = "new (require('better-sqlite3'))(':memory:').close()";
    execFileSync(process.execPath, ['-e', probe], { cwd: at(), stdio: 'pipe' });
    return null;
  } catch (error) {
    return (
      String(error.stderr)
        .split('\n')
        .find((line) => /Error/.test(line)) ?? error.message
    );
  }
}

/** True when somebody ran npm by hand and it left exactly what the lock file asks for. */
function installedByHand() {
  const hidden = at('node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const there = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
  const complete = Object.entries(wanted).every(
    ([place, entry]) => place === '' || entry.optional || there[place]?.version === entry.version,
  );
  return complete && driverTrouble() === null;
}

async function withNpm(args, lock) {
  const [command, parts] = npm([...args, '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  const result = await step('install', command, parts, { started: lock.note, env: { NODE_ENV: 'development' } });
  if (result.code === 'ENOENT') throw new Refusal('npm-missing');
  return result;
}

/** Installs what the lock file asks for. The stamp is written last, and only for packages that were seen to work. */
export async function installPackages(lock) {
  const wanted = dependencies();
  if (!installedByHand()) {
    installed.remove();
    say('installing');
    const since = Date.now();
    let result = await withNpm(['ci'], lock);
    if (result.code !== 0 && /EUSAGE|can only install packages when/.test(result.output)) {
      say('clean-install-refused');
      result = await withNpm(['install', '--no-save', '--no-package-lock'], lock);
    }
    if (result.code !== 0) {
      process.stderr.write(`${result.output.trim().split('\n').slice(-12).join('\n')}\n\n`);
      const trouble = troubles.find(([, words]) => words.test(result.output))?.[0];
      throw trouble
        ? new Refusal(trouble, { path: at() })
        : new Refusal('step-failed', { step: 'npm ci', code: result.code, log: result.log });
    }
    const detail = driverTrouble();
    if (detail) throw new Refusal('driver-broken', { detail });
    say('installed', { seconds: Math.round((Date.now() - since) / 1000) });
  }
  installed.write(wanted);
}
