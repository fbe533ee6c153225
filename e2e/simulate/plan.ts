/** Who does what: drawn from the seed alone, so that the same seed plays the same lesson. */
import type { Language } from '../../server/protocol/bounds.ts';

export const DEEDS = ['edit', 'cancel', 'reload', 'network', 'lock', 'wait'] as const;
export type Deed = (typeof DEEDS)[number];

export type Part = {
  readonly name: string;
  readonly language: Language;
  /** By the link of the QR code; otherwise the code is typed. */
  readonly byLink: boolean;
  /** Milliseconds: after the lesson's begin, between joining and asking, between asking and the deed, and its length. */
  readonly arrivesAfter: number;
  readonly thinksFor: number;
  readonly actsAfter: number;
  readonly awayFor: number;
  readonly deed: Deed;
  /** What they ask after the first question has ended. */
  readonly next: 'same' | 'new' | null;
};

export type Plan = {
  readonly parts: readonly Part[];
  /** The teacher stops the start of answers once so many students have asked, for so long (ms). */
  readonly pauseAfter: number;
  readonly pauseFor: number;
};

/** Mulberry32: numbers in [0, 1). */
function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Every deed is dealt before one comes again. */
export function planOf(seed: number, students: number): Plan {
  const chance = chanceOf(seed);
  const between = (low: number, high: number) => Math.round(low + chance() * (high - low));
  let deck: Deed[] = [];
  const deal = (): Deed => {
    if (deck.length === 0) deck = [...DEEDS];
    return deck.splice(between(0, deck.length - 1), 1)[0] ?? 'wait';
  };
  const parts = Array.from({ length: students }, (_, index): Part => {
    const language = chance() < 0.7 ? 'zh-TW' : 'en';
    const deed = deal();
    return {
      name: `${language === 'en' ? 'Student' : '學生'} ${index + 1}`,
      language,
      byLink: chance() < 0.7,
      arrivesAfter: between(0, 200 * students),
      thinksFor: between(200, 2500),
      actsAfter: between(100, 2500),
      awayFor: between(2500, 6000),
      deed,
      // Who has left the line wants the answer still.
      next: deed === 'cancel' ? 'new' : chance() < 0.35 ? 'same' : chance() < 0.3 ? 'new' : null,
    };
  });
  return {
    parts,
    pauseAfter: between(Math.ceil(students / 4), Math.ceil(students / 2)),
    pauseFor: between(6000, 9000),
  };
}

export function questionOf(part: Part, number: number): string {
  const topic = ['彩虹', 'π', '光速', 'photosynthesis', '質數', 'tides'][(part.name.length + number) % 6];
  return part.language === 'en'
    ? `${part.name}, question ${number}: what is ${topic}?`
    : `${part.name}的第 ${number} 個問題：什麼是 ${topic}？`;
}
