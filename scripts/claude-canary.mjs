/**
 * `npm run test:claude`: the real Claude CLI, pinned, against a loopback mock of the API. Installs it first where it
 * is missing (`CLAUDE_BIN` overrides). Exit code 77: it cannot be had here; nothing was tested, and that is said.
 */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { installClaude, unavailable } from './claude-install.mjs';

const root = resolve(import.meta.dirname, '..');
const given = process.env.CLAUDE_BIN;
const installed = given ? { ok: true, bin: given } : await installClaude();

if (installed.ok) {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const child = spawn(process.execPath, [vitest, 'run', '--config', 'vitest.canary.config.ts'], {
    cwd: root,
    env: { ...process.env, CLAUDE_BIN: installed.bin },
    stdio: 'inherit',
  });
  process.exitCode = await new Promise((done) => child.once('exit', (code) => done(code ?? 1)));
} else {
  const line = '!'.repeat(78);
  process.stderr.write(
    `${line}\nSKIPPED: the real Claude CLI was NOT tested. ${installed.reason}\n` +
      `已略過:沒有測試真正的 Claude CLI。${installed.reason}\n${line}\n`,
  );
  process.exitCode = unavailable;
}
