import { expect, it } from 'vitest';
import { question } from './provider.suite.ts';
import { sendable, unacceptable } from './question-text.ts';

it('drops what cannot be sent, and nothing else', () => {
  expect(sendable('a\0b \ud83d x 🐢\udc22\n語')).toBe('ab  x 🐢\n語');
});

it.each([
  ['a question', {}, null],
  ['a model with a context mark', { model: 'claude-sonnet-5-5[1m]' }, null],
  ['blank', { question: ' \0\n' }, 'rejected'],
  ['too long', { question: 'x'.repeat(100_001) }, 'rejected'],
  ['instructions too long for an argument', { instructions: '語'.repeat(40_000) }, 'rejected'],
  ['a model that is a flag', { model: '--dangerously-skip-permissions' }, 'rejected'],
  ['no model', { model: '' }, 'rejected'],
])('%s', (_name, more, expected) => {
  expect(unacceptable(question('why?', more))?.type ?? null).toBe(expected);
});
