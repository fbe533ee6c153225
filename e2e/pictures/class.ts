/** The class that is photographed, in both languages. */
import type { Language } from '../../server/protocol/bounds.ts';

export const CLASS: Record<
  Language,
  { names: string[]; questions: string[]; me: string; mine: string; answer: string }
> = {
  'zh-TW': {
    names: ['林宜君', '陳柏宇', '黃子晴', '張家豪', '吳佩珊', '李冠廷', '王思涵', '周子翔'],
    questions: [
      '為什麼彩虹是圓弧形的？',
      '光在水裡會變慢嗎？',
      '三稜鏡為什麼能把光分開？',
      '日食和月食有什麼不同？',
      '影子為什麼有時候很長？',
      '紅外線看不見，為什麼會感覺到熱？',
      '雷射筆的光為什麼不會散開？',
      '鏡子裡左右相反，為什麼上下不會？',
    ],
    me: '小明',
    mine: '為什麼天空是藍色的？',
    answer:
      '陽光看起來是白色的，其實混合了**各種顏色**。\n\n光進入大氣時會撞到空氣分子而*散射*。波長越短，散射得越厲害：\n\n$$I \\propto \\frac{1}{\\lambda^4}$$\n\n| 顏色 | 波長 | 散射 |\n| --- | --- | --- |\n| 藍 | 450 nm | 強 |\n| 紅 | 700 nm | 弱 |\n\n所以藍光從四面八方進到眼睛裡。想一想：**黃昏時陽光走的路變長了，天空會變成什麼顏色？**',
  },
  en: {
    names: ['Amelia', 'Ben', 'Chloe', 'Daniel', 'Ella', 'Finn', 'Grace', 'Hugo'],
    questions: [
      'Why is a rainbow round?',
      'Is light slower in water?',
      'Why does a prism split light?',
      'How do eclipses of the sun and the moon differ?',
      'Why are shadows long in the evening?',
      'Why do we feel infrared light as warmth?',
      'Why does a laser not spread?',
      'Why does a mirror swap left and right only?',
    ],
    me: 'Ming',
    mine: 'Why is the sky blue?',
    answer:
      'Sunlight looks white, but it is a **mix of all colours**.\n\nIn the air it meets molecules and is *scattered*. The shorter the wave, the stronger:\n\n$$I \\propto \\frac{1}{\\lambda^4}$$\n\n| colour | wavelength | scattered |\n| --- | --- | --- |\n| blue | 450 nm | strongly |\n| red | 700 nm | weakly |\n\nSo blue light reaches your eyes from everywhere. Think: **in the evening the light comes a longer way. Which colours are left?**',
  },
};
