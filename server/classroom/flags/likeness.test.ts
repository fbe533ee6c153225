import { expect, test } from 'vitest';
import { essenceOf, isAlike } from './likeness.ts';

const alike = (one: string, other: string) => {
  const [a, b] = [essenceOf(one), essenceOf(other)];
  return a !== null && b !== null && isAlike(a, b);
};

test.each([
  ['為什麼天空是藍色的？', '為什麼天空是藍色的'],
  ['為什麼天空是藍色的？', '請問為什麼天空是藍色的呢？？'],
  ['為什麼天空是藍色的', '老師，為什麼天空是藍色的啊啊啊'],
  ['為什麼天空是藍色的', '為什麼天空是藍色的 😭😭'],
  ['Ｗｈｙ is the sky blue?', 'why is the sky BLUE'],
  ['Why is the sky blue?', 'Hello, why is the sky blue, please?!'],
  ['Why is the sky blue?', 'whyyyyy is the sky blue'],
  ['什麼是光合作用的暗反應', '快，什麼是光合作用的暗反應'],
  ['快快快快', '快快快'],
])('%j and %j say the same', (one, other) => expect(alike(one, other)).toBe(true));

test.each([
  ['3+4=?', '3+5=?'],
  ['3+4', '3-4'],
  ['10 是偶數嗎', '1000 是偶數嗎'],
  ['解 x^2 = 4', '解 x^2 = 9'],
  ['計算 12345678 的因數', '計算 123456789 的因數'],
  ['為什麼天空是藍色的', '為什麼大海是藍色的'],
  ['酸性溶液是什麼', '鹼性溶液是什麼'],
  ['What is meiosis?', 'What is mitosis?'],
  ['What is the capital of France?', 'What is the capital of Spain?'],
  ['什麼是光合作用', '什麼是光合作用的暗反應'],
  ['sin 是什麼', 'cos 是什麼'],
  ['為什麼', '為什麼是這樣'],
])('%j and %j are two questions', (one, other) => expect(alike(one, other)).toBe(false));

test.each(['？？？', '😭', '老師', '  ', '!!!'])('%j says nothing that could be compared', (text) => {
  expect(essenceOf(text)).toBeNull();
});
