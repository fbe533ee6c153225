/** The table of rooms in ARCHITECTURE.md, against what the rooms really import. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { at } from '../ground/places.mjs';

const ROOM = /^\| `(?<room>[\w/]+)` +\| (?<imports>[^|]+)\|/gm;
const IMPORT = /(?:\bfrom|\bimport\(|^import) *'(?<path>\.[^']+)'/gm;
/** Tests and what serves only them see more. */
const TESTING =
  /\.(test|suite|fixture)\.|-for-tests\.|\/(testing|generated)\/|dispatch\/(manual-clock|scripted-provider)\./;

/** `server/queue` is called `queue`, everything outside the server by its first folder; files in no room: null. */
function roomOf(file) {
  const [first, second, ...rest] = file.split('/');
  return first === 'server' ? (rest.length > 0 ? second : null) : first;
}

function importsOf(room) {
  const found = new Set();
  for (const entry of readdirSync(at(room), { recursive: true })) {
    const file = path.posix.join(room, String(entry).replaceAll(path.sep, '/'));
    if (!/\.tsx?$/.test(file) || TESTING.test(file)) continue;
    for (const { groups } of readFileSync(at(file), 'utf8').matchAll(IMPORT)) {
      const other = roomOf(path.posix.join(path.posix.dirname(file), groups.path));
      if (other !== null) found.add(other);
    }
  }
  found.delete(room.replace('server/', ''));
  return [...found].sort();
}

const table = [...readFileSync(at('ARCHITECTURE.md'), 'utf8').matchAll(ROOM)].map(({ groups }) => [
  groups.room,
  [...groups.imports.matchAll(/`(\w+)`/g)].map(([, name]) => name).sort(),
]);

test('every room of the server stands in the table', () => {
  const rooms = readdirSync(at('server'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(
    table
      .map(([room]) => room)
      .filter((room) => room.startsWith('server/'))
      .sort(),
  ).toEqual(rooms.map(({ name }) => `server/${name}`).sort());
});

test.each(table)('%s imports what the table says, and nothing else', (room, told) => {
  expect(importsOf(room)).toEqual(told);
});
