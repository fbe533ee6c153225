import { expect, test } from 'vitest';
import { checkName, skeletonOf } from './names.ts';

const codeOf = (name: string) => {
  const verdict = checkName(name);
  return verdict.ok ? 'ok' : verdict.failure.code;
};

test.each(['', '\u3000', '\u2060', '\u115f', '\ufeff', '\t\n', '\u2800'])(
  'an empty or invisible name (%j) is told so',
  (name) => {
    expect(codeOf(name)).toBe('name-empty');
  },
);

test.each([
  'Teacher',
  'T\u0435acher',
  'T\u200beacher',
  '老師',
  '\u2f7c師',
  '王老師',
  '\u0430dmin',
  'Claude',
  'Mr. Claude',
  'CIaude',
  'C|aude',
  'Mr. C1aude',
  'C\u0399AUDE',
  'm0derator',
  'cIassIine',
  '王小明 ✓',
])('a name that looks like the teacher or the machine (%j) is reserved', (name) => {
  expect(codeOf(name)).toBe('name-reserved');
});

test.each([
  '\u202eevil',
  '\u2066x\u2069',
  '王\u200d小明',
  'Ann\u200b',
  'Z\u0335\u0338\u0327\u0332',
  '\u0000x',
  '\ud800',
])('a name with hidden or piled-up characters (%j) is refused', (name) => {
  expect(codeOf(name)).toBe('name-characters');
});

test.each([
  '王小明',
  'Ann',
  '👩‍🚀',
  'José',
  'محمد',
  '<b>x</b>',
  '__proto__',
  '=1+1',
  'a',
  '小明-2',
  'Claudette',
  '12',
  'Al|ce',
  'ノゾミ',
  '阿美 Amis',
])('an ordinary or merely odd name (%j) is kept as it is', (name) => {
  const verdict = checkName(name);
  expect(verdict.ok && verdict.name).toBe(name.normalize('NFKC'));
});

test('24 graphemes are allowed, 25 are not, however many code units they take', () => {
  expect(codeOf('👩‍🚀'.repeat(24))).toBe('ok');
  expect(codeOf('👩‍🚀'.repeat(25))).toBe('name-too-long');
});

test('look-alikes share a skeleton; different names do not', () => {
  expect(skeletonOf('Ánn')).toBe(skeletonOf('Ann'));
  expect(skeletonOf('аnn')).toBe(skeletonOf('ANN'));
  expect(skeletonOf('Ａｎｎ ')).toBe(skeletonOf('ann'));
  expect(skeletonOf('ChIoe')).toBe(skeletonOf('Chloe'));
  expect(skeletonOf('B0b1')).toBe(skeletonOf('Bobl'));
  expect(skeletonOf('IAN')).toBe(skeletonOf('Ian'));
  expect(skeletonOf('Kai')).not.toBe(skeletonOf('Kal'));
  expect(skeletonOf('王小明')).not.toBe(skeletonOf('王大明'));
});
