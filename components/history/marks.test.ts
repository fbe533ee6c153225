import { expect, test } from 'vitest';
import { piecesOf } from './marks.ts';

const shown = (text: string, words: string[]) =>
  piecesOf(text, words)
    .map(({ text: piece, found }) => (found ? `[${piece}]` : piece))
    .join('');

test.each([
  ['為什麼天空是藍色的', ['天空'], '為什麼[天空]是藍色的'],
  ['The Sky is the sky', ['sky'], 'The [Sky] is the [sky]'],
  ['a.b*c', ['.', '*'], 'a[.]b[*]c'],
  ['nothing', [], 'nothing'],
  ['', ['x'], ''],
])('%s with %j', (text, words, marked) => expect(shown(text, words)).toBe(marked));
