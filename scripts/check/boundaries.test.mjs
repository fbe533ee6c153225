/** Plants one violation of each boundary into a copy of the layout and sees the linter catch every one of them. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at } from '../ground/places.mjs';

const imports = 'style/noRestrictedImports';

/** File, its one violation, and the rule that has to catch it. */
const violations = [
  ['server/queue/planted-package.ts', "export { z } from 'zod';", imports],
  ['server/queue/planted-node.ts', "export { readFileSync } from 'node:fs';", imports],
  ['server/queue/planted-room.ts', "export type { Store } from '../store/store.ts';", imports],
  ['server/queue/planted-date.ts', 'export const now = (): number => Date.now();', 'style/noRestrictedGlobals'],
  ['server/queue/planted-timer.ts', 'setTimeout(String, 5);', 'style/noRestrictedGlobals'],
  ['server/queue/planted-clock.ts', 'export const now = performance.now();', 'style/noRestrictedGlobals'],
  ['server/queue/planted-chance.ts', 'export const lot = Math.random();', 'nursery/noJsRestrictedProperties'],
  ['server/limits/planted-room.ts', "export type { Queue } from '../queue/queue.ts';", imports],
  ['server/limits/planted-date.ts', 'export const now = new Date();', 'style/noRestrictedGlobals'],
  ['server/limits/planted-chance.ts', 'export const lot = Math.random();', 'nursery/noJsRestrictedProperties'],
  ['server/protocol/planted-package.ts', "export { io } from 'socket.io-client';", imports],
  ['server/protocol/planted-room.ts', "export { config } from '../config.ts';", imports],
  ['server/provider/planted-room.ts', "export type { Store } from '../store/store.ts';", imports],
  ['server/provider/claude-cli/planted-room.ts', "export { config } from '../../config.ts';", imports],
  ['server/provider/planted-package.ts', "export { z } from 'zod';", imports],
  ['server/store/planted-room.ts', "export { classroom } from '../classroom/classroom.ts';", imports],
  ['server/dispatch/planted-upward.ts', "export { classroom } from '../classroom/classroom.ts';", imports],
  ['server/dispatch/planted-prisma.ts', "export { PrismaClient } from '@prisma/client';", imports],
  ['server/classroom/planted-sqlite.ts', "export { default } from 'better-sqlite3';", imports],
  ['server/classroom/planted-store.ts', "export { open } from '../store/prisma-store.ts';", imports],
  ['server/classroom/planted-socket.ts', "export { Server } from 'socket.io';", imports],
  ['server/classroom/planted-upward.ts', "export { realtime } from '../realtime/realtime.ts';", imports],
  ['server/rehearsal/planted-store.ts', "export { open } from '../store/prisma-store.ts';", imports],
  ['server/rehearsal/planted-upward.ts', "export { realtime } from '../realtime/realtime.ts';", imports],
  ['server/api/planted-socket.ts', "export { Server } from 'socket.io';", imports],
  ['server/api/planted-queue.ts', "export { createQueue } from '../queue/queue.ts';", imports],
  ['server/api/planted-environment.ts', 'export const port = process.env.PORT;', 'style/noProcessEnv'],
  ['server/realtime/planted-provider.ts', "export { demo } from '../provider/demo.ts';", imports],
  ['server/realtime/planted-sqlite.ts', "export { default } from 'better-sqlite3';", imports],
  ['server/planted-socket.ts', "export { Server } from 'socket.io';", imports],
  ['app/planted-server.ts', "export { config } from '../server/config.ts';", imports],
  ['app/planted-environment.ts', 'export const port = process.env.PORT;', 'style/noProcessEnv'],
  ['components/student/planted-server.ts', "export { queue } from '../../server/queue/queue.ts';", imports],
  [
    'components/planted-schema.ts',
    "import { joinSchema } from '../server/protocol/commands.ts';\nvoid joinSchema;",
    imports,
  ],
  ['e2e/planted-server.ts', "export { queue } from '../server/queue/queue.ts';", imports],
  ['components/planted-console.ts', "console.log('here');", 'suspicious/noConsole'],
  ['server/api/planted-floating.ts', 'const later = async () => {};\nlater();', 'nursery/noFloatingPromises'],
  [
    'server/classroom/planted-switch.ts',
    "export function word(kind: 'a' | 'b'): string {\n  switch (kind) {\n    case 'a':\n      return 'a';\n  }\n  return '';\n}",
    'nursery/useExhaustiveSwitchCases',
  ],
  [
    'server/classroom/planted-circle.ts',
    "export { other } from './planted-circle-back.ts';",
    'suspicious/noImportCycles',
  ],
];

/** What each room is there to do. */
const allowed = [
  ['server/queue/sound.ts', "export { window } from '../limits/sound.ts';"],
  ['server/limits/sound.ts', 'export const window = Math.max(1, 2);'],
  ['server/protocol/sound.ts', "export { z } from 'zod';"],
  [
    'server/provider/claude-cli/sound.ts',
    "export { spawn } from 'node:child_process';\nexport { turn } from '../turns.ts';",
  ],
  ['server/store/sound.ts', "export { default } from 'better-sqlite3';"],
  ['server/classroom/sound.ts', "export { StoreFailed } from '../store/store.ts';"],
  ['server/realtime/sound.ts', "export { Server } from 'socket.io';"],
  ['server/config.ts', 'export const port = process.env.PORT;'],
  ['components/sound.ts', "export type { JoinCommand } from '../server/protocol/commands.ts';"],
  [
    'server/classroom/planted-circle-back.ts',
    "import { word } from './planted-circle.ts';\nexport const other = word;",
  ],
];

let folder;
/** @type {{rule: string, file: string}[]} */
let found;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'classline-boundaries-'));
  const { vcs, ...rules } = JSON.parse(readFileSync(at('biome.json'), 'utf8'));
  writeFileSync(path.join(folder, 'biome.json'), JSON.stringify({ ...rules, $schema: undefined }));
  for (const file of ['biome.boundaries.json', 'tsconfig.json']) cpSync(at(file), path.join(folder, file));
  for (const [file, text] of [...violations, ...allowed]) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), `${text}\n`);
  }
  const biome = at('node_modules', '@biomejs', 'biome', 'bin', 'biome');
  let report;
  try {
    report = execFileSync(process.execPath, [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'ignore'],
      encoding: 'utf8',
    });
  } catch (error) {
    report = error.stdout;
  }
  found = JSON.parse(report).diagnostics.map(({ category, location }) => ({
    rule: category.replace(/^lint\//, ''),
    file: (typeof location.path === 'string' ? location.path : location.path.file).replaceAll('\\', '/'),
  }));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the linter', () => {
  it.each(violations)('catches %s', (file, _, rule) => {
    expect(found).toContainEqual({ rule, file });
  });

  it.each(allowed.slice(0, -1))('lets %s pass', (file) => {
    expect(found.filter((one) => one.file === file && one.rule !== 'suspicious/noImportCycles')).toEqual([]);
  });
});
