/** The lists that a teacher begins with, in both languages of the class. Every line can be changed at the desk. */
import type { WordLists } from '../../protocol/flags.ts';

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Harm to oneself or others: better looked at once too often. */
const urgent = lines(`
  自殺
  自殘
  自傷
  割腕
  傷害自己
  想死
  不想活
  活不下去
  活著沒有意義
  活著沒意義
  活著好累
  結束生命
  結束自己的生命
  想消失
  跳樓
  上吊
  吞藥
  遺書
  殺了你
  殺了他
  殺了她
  殺死你
  殺死他
  殺死她
  想殺人
  打死你
  打死他
  砍死
  砍人
  帶刀
  炸學校
  炸掉學校
  被霸凌
  霸凌我
  性侵
  性騷擾
  強暴
  家暴
  !想死背
  !想死記
  !想消失點
  !思想死
  !理想死
  !聯想死
  !夢想死
  !各自傷
  !強暴風
  !上吊橋
  !上吊車
  !上吊燈
  !跳樓大拍賣
  !跳樓價
  !帶刀侍衛
  !性侵蝕
  !性侵入
  !性侵襲
  !國家暴
  !自殺細胞
  !細胞自殺
  !自殺基因
  suicide
  suicidal
  kill myself
  killing myself
  kill yourself
  kys
  want to die
  wanna die
  wish i was dead
  wish i were dead
  better off dead
  end my life
  take my own life
  don't want to live
  do not want to live
  self harm
  hurt myself
  hurting myself
  cut myself
  cutting myself
  hang myself
  overdose
  kill you
  gonna kill
  going to kill
  want to kill
  i'll kill
  i will kill
  murder you
  beat you up
  bring a gun
  bring a knife
  shoot up the school
  school shooting
  blow up the school
  bomb threat
  being bullied
  bullies me
  rape
  raped
  abuses me
  abused me
`);

/** Words that hurt. */
const look = lines(`
  白痴
  白癡
  智障
  腦殘
  笨蛋
  蠢貨
  低能
  廢物
  賤人
  婊子
  混蛋
  王八蛋
  醜八怪
  死肥豬
  神經病
  去死
  閉嘴
  滾開
  他媽的
  幹你
  操你
  靠北
  靠腰
  機掰
  雞掰
  破麻
  !廢物利用
  !廢物處理
  !廢物回收
  !低能量
  !低能階
  !低能態
  !過去死
  !失去死
  !能幹你
  !神經病變
  !神經病學
  !體操你
  idiot
  stupid
  moron
  dumb
  dumbass
  retard
  retarded
  loser
  shut up
  screw you
  fuck
  fucking
  fucker
  motherfucker
  shit
  bullshit
  bitch
  bastard
  asshole
  !dumb bell
  wtf
  stfu
`);

export const DEFAULT_WORDS: WordLists = { look, urgent };
