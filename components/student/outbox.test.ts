import { describe, expect, test } from 'vitest';
import { hasArrived, isAbsence, type Letter, letterFor, readLetter, writeLetter } from './outbox.ts';

const letter: Letter = { clientId: 'abc_-9', text: '為什麼？\n"quoted"', topic: 'new', merge: true };
const ids = () => {
  let n = 0;
  return () => `id${++n}`;
};

describe('a letter', () => {
  test('survives being kept', () => {
    expect(readLetter(writeLetter(letter))).toEqual(letter);
    expect(writeLetter(null)).toBe('');
    expect(readLetter('')).toBeNull();
  });

  test.each([
    'null',
    '[]',
    '{',
    '42',
    '{"clientId":"a b","text":"x","topic":"new"}',
    '{"clientId":"a","text":1,"topic":"new"}',
    '{"clientId":"a","text":"x","topic":"old"}',
  ])('is not made of %s', (kept) => expect(readLetter(kept)).toBeNull());

  test('Q1 the same words again after a refusal keep their client id, so that there is never a second ticket', () => {
    expect(letterFor({ text: letter.text, topic: 'new', merge: false }, letter, ids()).clientId).toBe(letter.clientId);
  });

  test('other words, or another topic, are another question', () => {
    expect(letterFor({ text: 'else', topic: 'new', merge: false }, letter, ids()).clientId).toBe('id1');
    expect(letterFor({ text: letter.text, topic: 'same', merge: false }, letter, ids()).clientId).toBe('id1');
    expect(letterFor({ text: letter.text, topic: 'new', merge: false }, null, ids()).clientId).toBe('id1');
  });

  test('Q1 has arrived when the server shows its client id, acknowledged or not', () => {
    expect(hasArrived(letter, { q1: { clientId: 'other' } })).toBe(false);
    expect(hasArrived(letter, { q1: { clientId: 'other' }, q2: { clientId: letter.clientId } })).toBe(true);
  });

  test('waits out an absent connection and nothing else', () => {
    expect(isAbsence({ code: 'not-connected' })).toBe(true);
    expect(isAbsence({ code: 'not-sure' })).toBe(true);
    expect(isAbsence({ code: 'intake-paused' })).toBe(false);
    expect(isAbsence({ code: 'cannot-save' })).toBe(false);
  });
});
