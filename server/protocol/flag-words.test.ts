import { describe, expect, test } from 'vitest';
import { cleanLines, wordFinder } from './flag-words.ts';

describe('Chinese is found wherever it stands', () => {
  const finds = wordFinder(['想死', '低能', '!低能量', '!想死背', '去 死']);

  test.each([
    '我想死',
    '我想 死了',
    '我 想\n死',
    '我ＡＢ想死',
    '想\u200b死',
    '你去死',
    '去　死吧',
    '想-死',
    '他很低能，也在低能量狀態',
  ])('%j', (text) => expect(finds(text)).not.toEqual([]));

  test.each(['低能量的電子', '我不想死背公式', '死想', '想不死', ''])('%j is none', (text) => {
    expect(finds(text)).toEqual([]);
  });
});

describe('words in Latin letters are whole words', () => {
  const finds = wordFinder(['kill myself', 'rape', 'Idiot', "don't want to live", 'self-harm', 'c++', 'ass']);

  test.each([
    'I will KILL  MYSELF!',
    'ｋｉｌｌ ｍｙｓｅｌｆ',
    'kill\nmyself',
    'kill-myself',
    '我要kill myself啦',
    'you idiot.',
    '你這個idiot',
    'I don’t want to live',
    'self harm',
    'SELF—HARM',
    'what is C++?',
    '(rape)',
  ])('%j', (text) => expect(finds(text)).not.toEqual([]));

  test.each([
    'a grape and a drape',
    'the class passes an assessment',
    'skill myself up',
    'idiotic', // Another form of the word is another word: the list holds the forms it means.
    'Scunthorpe and Essex',
    'the assassin',
    'rape1',
    'çrape',
  ])('%j is none', (text) => expect(finds(text)).toEqual([]));
});

test('signs of regular expressions are letters like others', () => {
  expect(wordFinder(['a.c', '(x'])('abc')).toEqual([]);
  expect(wordFinder(['a.c', '(x'])('f(x)')).not.toEqual([]);
  expect(wordFinder(['[', '\\'])('a\\b')).not.toEqual([]);
});

test('an exception in full width is one, and alone finds nothing', () => {
  expect(wordFinder(['！低能量', '低能'])('低能量')).toEqual([]);
  expect(wordFinder(['！低能量', '低能'])('低能')).not.toEqual([]);
  expect(wordFinder(['!低能量'])('低能量')).toEqual([]);
  expect(wordFinder([])('低能量')).toEqual([]);
});

test('lines are trimmed; empty ones and those that say the same go', () => {
  expect(cleanLines([' 去死 ', '', '去 死', 'Idiot', 'idiot', '!', '！', '!x', '！X', '-'])).toEqual([
    '去死',
    'Idiot',
    '!x',
  ]);
});

test('a teacher who asks why is told the entries', () => {
  expect(wordFinder(['笨蛋', 'idiot', '!笨蛋麵包', 'moron'])('笨 蛋 IDIOT')).toEqual(['笨蛋', 'idiot']);
  expect(wordFinder(['笨蛋', '!笨蛋麵包'])('笨蛋麵包')).toEqual([]);
});

test('a long text and a long list cost little', () => {
  const list = Array.from({ length: 300 }, (_, at) => `word number ${at}`);
  const finds = wordFinder([...list, ...Array.from({ length: 50 }, (_, at) => `!想想想${at}`)]);
  const texts = ['想'.repeat(4000), 'word '.repeat(800), ' '.repeat(4000)];
  const before = performance.now();
  for (const text of texts) expect(finds(text)).toEqual([]);
  expect(performance.now() - before).toBeLessThan(500);
});
