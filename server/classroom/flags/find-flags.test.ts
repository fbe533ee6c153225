/** What the lists that a teacher begins with find, and what they leave alone. */
import { expect, test } from 'vitest';
import { DEFAULT_WORDS } from './default-words.ts';
import { textFlags } from './find-flags.ts';

const find = textFlags(DEFAULT_WORDS);

test.each([
  '我好想死',
  '老師我不想活了',
  '我想自 殺',
  '有人割腕',
  '我被霸凌了怎麼辦',
  '我要殺了你',
  '他帶刀來學校',
  'I want to kill myself',
  "i don't want to live anymore",
  'I DON’T WANT TO LIVE',
  'thinking about suicide',
  'I’ll kill him',
  'he will bring a knife tomorrow',
  'I self-harm',
])('%s is urgent', (text) => expect(find(text)).toEqual([{ kind: 'words', strength: 'urgent' }]));

test.each(['你是笨蛋', '白 痴', '去死啦', '他低能', 'you are so STUPID', 'shut  up', '小明是idiot'])(
  '%s is to look at',
  (text) => expect(find(text)).toEqual([{ kind: 'words', strength: 'look' }]),
);

test('a text in both lists is urgent, once', () => {
  expect(find('笨蛋，我要殺了你')).toEqual([{ kind: 'words', strength: 'urgent' }]);
});

test('personal data is to look at, and stands beside words', () => {
  expect(find('我是 A123456789，電話 0912-345-678，我想死')).toEqual([
    { kind: 'id', strength: 'look' },
    { kind: 'phone', strength: 'look' },
    { kind: 'words', strength: 'urgent' },
  ]);
  expect(find('學號 410912345')).toEqual([{ kind: 'student', strength: 'look' }]);
});

/** What a class asks on an ordinary day, near to the words of the lists. */
test.each([
  '計算 1234567890 ÷ 9',
  '3.14159265358979 是圓周率嗎',
  '1912345678 是質數嗎',
  '0.0912345678 有幾位小數',
  'x^2 + 12345678 = 0 怎麼解',
  '電子從低能階跳到高能階時吸收能量嗎？',
  '低能量的光是什麼顏色',
  '河流的慢性侵蝕作用是什麼',
  '病毒為什麼具有專一性侵入細胞',
  '國家暴力是什麼意思',
  '思想死板怎麼改進',
  '我不想死背，有沒有口訣',
  '過去死亡率的變化',
  '失去死去的親人怎麼辦',
  '百貨公司跳樓大拍賣打幾折',
  '要怎麼走上吊橋',
  '颱風帶來強暴風雨',
  '他們各自傷了多少兵力',
  '廢物利用可以做什麼',
  '細胞自殺是什麼',
  '殺菌和消毒差在哪',
  '木炭燃燒炭化的反應',
  '三小時有幾分鐘',
  '台北七點的氣溫',
  '媽媽的媽媽叫什麼',
  '我媽的手機壞了',
  'How does grape juice ferment?',
  'What skills do killer whales have?',
  'the class assessment passes',
  'Who is the assassin in Julius Caesar?',
  'Why does a diesel engine knock?',
  'What is a dumbbell, or dumb-bell?',
  'Is the closer star the brighter one?',
  'How do cells die?',
  'Why did Macbeth kill the king?',
  'What is the die called in dice?',
  'Is Sussex near Scunthorpe?',
])('%s is nothing', (text) => expect(find(text)).toEqual([]));

test('empty lists find personal data only', () => {
  expect(textFlags({ look: [], urgent: [] })('笨蛋 mei@school.tw')).toEqual([{ kind: 'email', strength: 'look' }]);
});
