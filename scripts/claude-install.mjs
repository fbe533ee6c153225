/**
 * Installs the pinned Claude CLI into a cache folder: `npm run claude:install [-- --directory <folder>]`.
 *
 * The CLI is not part of this project (its licence is its own); npm fetches it by name, in the exact version that the
 * canary tests. Prints the line for `.env`. Exit code 77: it cannot be had here (no network, no room, no build for
 * this machine), so that a test run can report a skip instead of a failure.
 */
import { execFile } from 'node:child_process';
import { access, mkdir, readFile, rename, rm, statfs, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '..');

export const unavailable = 77;
export const defaultDirectory = join(root, '.cache', 'claude');

/** The unpacked CLI is 377 MB; npm keeps the packed one beside it while it unpacks. */
const neededBytes = 1_000_000_000;

/** @returns {Promise<{ok: true, bin: string, fresh: boolean} | {ok: false, reason: string}>} */
export async function installClaude(directory = defaultDirectory) {
  const { pinned } = JSON.parse(
    await readFile(join(root, 'server', 'provider', 'claude-cli', 'claude-version.json'), 'utf8'),
  );
  const target = join(resolve(directory), pinned);
  const present = await findBin(target);
  if (present !== null) return { ok: true, bin: present, fresh: false };

  await mkdir(directory, { recursive: true });
  const { bavail, bsize } = await statfs(directory);
  const free = bavail * bsize;
  if (free < neededBytes) {
    return { ok: false, reason: `${Math.round(free / 1e6)} MB free in ${directory}, ${neededBytes / 1e6} MB needed` };
  }
  // Unpacked beside its place and then renamed, so that a broken download is never taken for the CLI.
  const part = `${target}.part`;
  await rm(part, { recursive: true, force: true });
  await mkdir(part, { recursive: true });
  await writeFile(join(part, 'package.json'), '{ "private": true }\n');
  try {
    const quiet = [
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      '--no-package-lock',
      '--loglevel=error',
      '--fetch-retries=1',
      '--fetch-retry-mintimeout=2000',
    ];
    await run('npm', ['install', ...quiet, `@anthropic-ai/claude-code@${pinned}`], { cwd: part, timeout: 600_000 });
    const bin = await findBin(part);
    if (bin === null) throw new Error(`there is no build for ${process.platform}-${process.arch}`);
    const { stdout } = await run(bin, ['--version'], { timeout: 30_000 });
    if (!stdout.startsWith(`${pinned} `)) throw new Error(`it says it is "${stdout.trim()}"`);
    await rm(target, { recursive: true, force: true });
    await rename(part, target);
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    return { ok: false, reason: reasonOf(error) };
  }
  return { ok: true, bin: await findBin(target), fresh: true };
}

/** The first things npm says, in one line: the rest is advice. */
function reasonOf(error) {
  const lines = String(error.stderr || error.message)
    .split('\n')
    .map((line) => line.replace(/^npm (?:error|ERR!)\s*/, '').trim());
  return lines
    .filter((line) => line !== '')
    .slice(0, 3)
    .join(' · ');
}

async function findBin(directory) {
  for (const libc of ['', '-musl']) {
    const name = `claude-code-${process.platform}-${process.arch}${libc}`;
    const bin = join(directory, 'node_modules', '@anthropic-ai', name, 'claude');
    if (
      await access(bin).then(
        () => true,
        () => false,
      )
    )
      return bin;
  }
  return null;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { directory: { type: 'string', default: defaultDirectory } } });
  const installed = await installClaude(values.directory);
  if (installed.ok) {
    process.stdout.write(`CLAUDE_BIN=${installed.bin}\n`);
  } else {
    process.stderr.write(`The Claude CLI could not be installed: ${installed.reason}\n`);
    process.stderr.write(`無法安裝 Claude CLI:${installed.reason}\n`);
    process.exitCode = unavailable;
  }
}
