import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { leastVersions, nodeFits } from './node-version.mjs';
import { at } from './places.mjs';

const { engines } = JSON.parse(readFileSync(at('package.json'), 'utf8'));

test.each(['20.19.0', '20.20.2', '22.12.0', '22.23.1', '24.0.0', '24.9.0', '26.1.0'])('%s fits', (version) => {
  expect(nodeFits(version, engines.node)).toBe(true);
});

test.each(['18.20.4', '20.9.0', '20.18.3', '21.7.0', '22.11.0', '23.11.0'])('%s does not', (version) => {
  expect(nodeFits(version, engines.node)).toBe(false);
});

test('the sentence names the least of each', () => {
  expect(leastVersions('^20.19 || ^22.12 || >=24')).toBe('20.19, 22.12, 24');
});

test('a range in another form is not taken for one that nothing fits', () => {
  expect(() => nodeFits('20.19.0', '20.x')).toThrow('20.x');
});
