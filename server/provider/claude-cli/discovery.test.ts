import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cachedBins, findClaude } from './discovery.ts';
import { compareVersions, pinnedVersion, readVersion } from './version.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'classline-find-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function install(file: string, says: string) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `#!/bin/sh\necho '${says}'\n`);
  await chmod(file, 0o755);
  return file;
}
const find = (bin = 'claude') =>
  findClaude({ bin, path: `relative:${join(folder, 'bin')}:/usr/bin:/bin`, cacheDirectory: join(folder, 'cache') });

describe('where it is looked for', () => {
  it('says what to do when it is nowhere', async () => {
    expect(await find('classline-no-such-cli')).toMatchObject({ ok: false, code: 'missing' });
    const missing = await find(join(folder, 'claude'));
    expect(missing).toMatchObject({ ok: false, code: 'missing' });
    expect(missing.ok ? '' : missing.whatToDo).toContain('npm run claude:install');
  });

  it('takes the pinned one of the cache before one on the path', async () => {
    const onPath = await install(join(folder, 'bin', 'claude'), '2.1.400 (Claude Code)');
    expect(await find()).toEqual({ ok: true, bin: onPath, version: '2.1.400', pinned: false });
    const cached = await install(cachedBins(join(folder, 'cache'))[0] ?? '', `${pinnedVersion} (Claude Code)`);
    expect(await find()).toEqual({ ok: true, bin: cached, version: pinnedVersion, pinned: true });
    expect(await find(onPath)).toMatchObject({ bin: onPath });
  });

  it.each([
    ['2.1.100 (Claude Code)', 'too-old'],
    ['claude 3', 'does-not-run'],
    ['', 'does-not-run'],
  ])('refuses one that says "%s"', async (says, code) => {
    await install(join(folder, 'bin', 'claude'), says);
    expect(await find()).toMatchObject({ ok: false, code });
  });

  it('refuses one that cannot be run', async () => {
    const file = await install(join(folder, 'bin', 'claude'), '');
    await writeFile(file, '#!/nowhere/interpreter\n');
    expect(await find()).toMatchObject({ ok: false, code: 'does-not-run' });
  });
});

it('compares versions as numbers', () => {
  expect(compareVersions('2.1.1000', '2.1.329')).toBeGreaterThan(0);
  expect(compareVersions('2.1.329', '2.1.329')).toBe(0);
  expect(compareVersions('1.9.999', '2.0.0')).toBeLessThan(0);
  expect(readVersion('warning: x\n2.1.329 (Claude Code)\n')).toBe('2.1.329');
});
