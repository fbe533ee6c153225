import { expect, test } from 'vitest';
import { checkField, checkQuestion } from './texts.ts';

const codeOf = (text: string) => {
  const verdict = checkQuestion(text);
  return verdict.ok ? 'ok' : verdict.failure.code;
};

test.each(['', '   ', '\u200b\u2060', '\u3164', '\n\r\n', '\u0000', '\u00ad'])(
  'an empty or invisible question (%j) is refused',
  (text) => {
    expect(codeOf(text)).toBe('question-empty');
  },
);

test('4,000 characters are taken, 4,001 are not; emoji and Chinese count as one each', () => {
  expect(codeOf('字'.repeat(4000))).toBe('ok');
  expect(codeOf('😀'.repeat(4000))).toBe('ok');
  const verdict = checkQuestion('a'.repeat(4001));
  expect(verdict).toEqual({ ok: false, failure: { code: 'question-too-long', max: 4000, length: 4001 } });
});

test('what was typed is kept: leading slashes, at-signs, markup, tabs', () => {
  for (const text of ['/context', '@/etc/passwd', '<script>x</script>', 'a\tb\n  c', '--version', '!ls']) {
    expect(checkQuestion(text)).toEqual({ ok: true, text });
  }
});

test('NUL, lone surrogates and Windows line ends are mended, not refused', () => {
  expect(checkQuestion('a\u0000b\r\nc\ud800')).toEqual({ ok: true, text: 'ab\nc\ufffd' });
});

test('a required field says which one is empty, a long one how long it may be', () => {
  expect(checkField('title', ' ', 5, true)).toEqual({ ok: false, failure: { code: 'field-empty', field: 'title' } });
  expect(checkField('title', 'abcdef', 5, true)).toEqual({
    ok: false,
    failure: { code: 'field-too-long', field: 'title', max: 5 },
  });
  expect(checkField('instructions', '', 5, false)).toEqual({ ok: true, text: '' });
});
