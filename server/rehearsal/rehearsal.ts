/**
 * A whole classroom of its own for trying a lesson out: a store in memory, its own queue at the pace of the real one,
 * the demo's answers and simulated students. It shares nothing with the real house but the clock.
 */
import type { Later } from '../classroom/announcer.ts';
import { type Classroom, createClassroom } from '../classroom/classroom.ts';
import type { HouseSettings, Log } from '../classroom/house.ts';
import type { Clock } from '../dispatch/clock.ts';
import type { Language } from '../protocol/bounds.ts';
import type { RehearsalFace } from '../protocol/views.ts';
import type { QueueSettings } from '../queue/queue.ts';
import type { Store } from '../store/store.ts';
import { classWords } from './class-words.ts';
import { sendClassmate } from './classmate.ts';
import { createRefusingDemo } from './refusing-demo.ts';
import { createChance } from './seeded.ts';

export type RehearsalParts = {
  readonly openStore: () => Promise<Store>;
  readonly clock: Clock;
  readonly wall: () => number;
  readonly later: Later;
  readonly settings: Omit<HouseSettings, 'rehearsal'>;
  readonly log: Log;
};

export type Rehearsal = {
  readonly classroom: Classroom;
  readonly code: string;
  readonly face: RehearsalFace;
  /** Everything of it is gone afterwards. */
  end(): Promise<void>;
};

export async function createRehearsal(
  { openStore, clock, wall, later, settings, log }: RehearsalParts,
  { language, seed, face, queue }: { language: Language; seed: number; face: RehearsalFace; queue: QueueSettings },
): Promise<Rehearsal> {
  const words = classWords(language);
  const provider = createRefusingDemo(createChance(seed).next, words.refused);
  const store = await openStore();
  const classroom = await createClassroom({
    store,
    provider,
    clock,
    bootId: null,
    wall,
    random: createChance(seed + 1).next,
    later,
    queue,
    settings: { ...settings, rehearsal: face },
    log,
  });
  await classroom.teacher.openLesson({ title: words.title, instructions: words.instructions });
  const code = classroom.newestCode() ?? '';
  const classmates = words.names
    .slice(0, face.students)
    // Each draws for itself: what one does changes nothing for the others.
    .map((name, index) =>
      sendClassmate({ classroom, code, chance: createChance(seed + 2 + index), later, words, log }, name),
    );
  return {
    classroom,
    code,
    face,
    async end() {
      for (const classmate of classmates) classmate.leave();
      await classroom.close(0);
      await provider.close();
      await store.close();
    },
  };
}
