import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { settings } from '../../server/config.ts';
import { at } from '../ground/places.mjs';

const documented = new Map(
  [...readFileSync(at('.env.example'), 'utf8').matchAll(/^#?([A-Z][A-Z0-9_]+)=(.*)$/gm)].map(([, name, value]) => [
    name,
    value,
  ]),
);

describe('.env.example', () => {
  it('names every setting, and no other', () => {
    expect([...documented.keys()].sort()).toEqual(Object.keys(settings.shape).sort());
  });

  it('shows the values that hold when nothing is set', () => {
    const shown = Object.fromEntries([...documented].filter(([, value]) => value !== ''));
    expect(settings.parse(shown)).toEqual(settings.parse({}));
  });
});
