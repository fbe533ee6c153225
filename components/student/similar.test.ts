import { expect, test } from 'vitest';
import { ALIKE, likeness, mostAlike, sameWords } from './similar.ts';

const ALIKE_PAIRS = [
  ['為什麼天空是藍色的？', '請問老師，天空為什麼是藍色的呢？'],
  ['光合作用是什麼？', '什麼是光合作用'],
  ['光合作用是什麼', '光合作用是什麼意思啊？'],
  ['串列和字典有什麼差別', '字典跟串列有什麼不一樣？'],
  ['要怎麼算圓的面積？', '圓的面積如何計算'],
  ['三角形的面積要怎麼算', '請問三角形面積怎麼計算？'],
  ['為何會有四季變化', '為什麼會有四季的變化呢'],
  ['Python 的 for 迴圈怎麼寫？', 'python for迴圈要怎麼寫'],
  ['一元二次方程式的公式解是什麼', '什麼是一元二次方程式的公式解？'],
  ['3x + 5 = 20 的 x 是多少？', '請問 3x+5=20 的x是多少'],
  ['How do I find the slope of a line?', 'how to find slope'],
  ['Why is the sky blue?', 'why is the sky so blue'],
  ['Why is the sky blue?', 'Can you explain why the sky is blue, please?'],
  ['What is photosynthesis?', 'what does photosynthesis mean'],
  ['What is the difference between a list and a tuple?', 'How are lists and tuples different?'],
  ['How do I calculate the area of a circle?', 'How to compute the area of a circle'],
  ['How do vaccines work?', 'how does a vaccine work?'],
  ['Solve 2x + 3 = 11', 'please solve 2x+3=11'],
  ['What caused the French Revolution?', 'what were the causes of the french revolution'],
] as const;

const OTHER_PAIRS = [
  ['為什麼天空是藍色的？', '為什麼海水是鹹的？'],
  ['為什麼天空是藍色的？', '為什麼葉子是綠色的？'],
  ['光合作用的產物是什麼', '光合作用在哪裡進行'],
  ['三角形的面積要怎麼算', '圓的面積要怎麼算'],
  ['三角形的面積要怎麼算', '三角形的內角和是多少'],
  ['3x + 5 = 20 的 x 是多少？', '2x + 7 = 15 的 x 是多少？'],
  ['第 3 題怎麼做', '第 5 題怎麼做'],
  ['牛頓第一定律是什麼', '牛頓第二定律是什麼'],
  ['什麼是水循環', '水循環的過程有哪些步驟'],
  ['英文的過去式怎麼用', '英文的現在完成式怎麼用'],
  ['法國大革命的原因是什麼', '工業革命的影響是什麼'],
  ['唐朝為什麼滅亡', '宋朝為什麼重文輕武'],
  ['怎麼寫一首詩', '怎麼讀一首詩的韻腳'],
  ['請問老師可以說明一下嗎？', '請問老師可以解釋一下嗎？'],
  ['Why is the sky blue?', 'Why is the sea salty?'],
  ['Why is the sky blue?', 'Why are leaves green?'],
  ['What is photosynthesis?', 'Where does photosynthesis happen in a plant cell?'],
  ['How do I calculate the area of a circle?', 'How do I calculate the area of a triangle?'],
  ['How do I sort a list in Python?', 'How do I reverse a string in Python?'],
  ['What is a noun?', 'What is a verb?'],
  ['How many planets are there?', 'How many moons are there?'],
  ['Solve 2x + 3 = 11', 'Solve 5x + 3 = 13'],
  ['What caused the French Revolution?', 'What caused the First World War?'],
  ['Is this right?', 'Is that it?'],
  ['Why is the sky blue?', '為什麼天空是藍色的？'],
] as const;

test.each(ALIKE_PAIRS)('%s ≈ %s', (one, two) => {
  expect(likeness(one, two)).toBeGreaterThanOrEqual(ALIKE);
  expect(likeness(two, one)).toBe(likeness(one, two));
});

test.each(OTHER_PAIRS)('%s is not %s', (one, two) => {
  expect(likeness(one, two)).toBeLessThan(ALIKE);
});

test('a text is like itself, whatever its width, case and punctuation', () => {
  for (const [one] of ALIKE_PAIRS) expect(likeness(one, one.toUpperCase())).toBe(1);
  expect(likeness('ＷＨＹ　ｉｓ ｔｈｅ ｓｋｙ ｂｌｕｅ？', 'why is the sky blue')).toBe(1);
  expect(likeness('', '')).toBe(0);
  expect(likeness('？？！', '？？！')).toBe(0);
});

test('the most alike one is found, or none', () => {
  const pinned = ALIKE_PAIRS.map(([question]) => ({ question }));
  for (const [question, asked] of ALIKE_PAIRS) {
    expect(likeness(mostAlike(asked, pinned)?.question ?? '', asked)).toBeGreaterThanOrEqual(likeness(question, asked));
  }
  expect(mostAlike('臺灣最高的山是哪一座？', pinned)).toBeNull();
  expect(mostAlike('anything', [])).toBeNull();
});

test('the same words are the same words', () => {
  expect(sameWords('為什麼 天空是藍的？', '為什麼天空是藍的')).toBe(true);
  expect(sameWords('Why?', 'why')).toBe(true);
  expect(sameWords('Why?', 'Why not?')).toBe(false);
});
