/**
 * One simulated student. It comes through the same use cases as a browser: joins, has a screen, asks, thinks better of
 * it, reads, asks again. What it does and when is drawn from `chance`; every wait goes through `later`.
 */
import type { Later } from '../classroom/announcer.ts';
import type { Classroom, Watch } from '../classroom/classroom.ts';
import type { Log } from '../classroom/house.ts';
import { newId } from '../classroom/tokens.ts';
import type { QuestionView, StudentView } from '../protocol/views.ts';
import type { ClassWords } from './class-words.ts';
import type { Chance } from './seeded.ts';

export type ClassmateParts = {
  readonly classroom: Classroom;
  readonly code: string;
  readonly chance: Chance;
  readonly later: Later;
  readonly words: ClassWords;
  readonly log: Log;
};

export type Classmate = { leave(): void };

/** How long things take a student, in seconds. */
const TAKES = {
  arriving: [0.5, 20],
  firstQuestion: [1, 25],
  rewriting: [2, 8],
  givingUp: [4, 20],
  judging: [2, 6],
  reading: [20, 70],
  tryingAgain: [15, 40],
  needingHelp: [15, 90],
  absence: [8, 25],
} as const;
/** Shares of the class, or of all questions. */
const SHARE = { edited: 0.2, cancelled: 0.1, rated: 0.6, helpful: 0.85, followUp: 0.4, needsHelp: 0.12, goesAway: 0.1 };
const QUESTIONS = { least: 2, most: 5 };
/** After these a student has nothing more to try. */
const FINAL: ReadonlySet<string> = new Set(['removed', 'not-signed-in', 'lesson-ended', 'lesson-cap', 'not-found']);

export function sendClassmate(parts: ClassmateParts, name: string): Classmate {
  const { classroom, code, chance, words } = parts;
  const device = newId();
  const planned = new Set<() => void>();
  const states = new Map<string, QuestionView['progress']['state']>();
  let left = Math.floor(chance.between(QUESTIONS.least, QUESTIONS.most));
  let student: ReturnType<Classroom['student']> | null = null;
  let watch: Watch | null = null;
  let gone = false;

  function soon(takes: keyof typeof TAKES, act: () => Promise<unknown>): void {
    const [least, most] = TAKES[takes];
    const cancel = parts.later(
      () => {
        planned.delete(cancel);
        act().catch((failed: unknown) => {
          if (!gone) parts.log.error({ err: failed }, 'a simulated student stumbled');
        });
      },
      Math.round(chance.between(least, most) * 1000),
    );
    planned.add(cancel);
  }

  async function arrive(): Promise<void> {
    const joined = await classroom.join({ code, name, device });
    const who = joined.ok ? await classroom.studentOf(code, device) : joined;
    if (!who.ok || gone) return;
    const { lessonId, studentId } = who.value;
    student = classroom.student(lessonId, studentId);
    await look(lessonId, studentId);
    soon('firstQuestion', ask);
    if (chance.once(SHARE.needsHelp)) soon('needingHelp', callTeacher);
    if (chance.once(SHARE.goesAway)) soon('needingHelp', async () => stepOut(lessonId, studentId));
  }

  async function look(lessonId: string, studentId: string): Promise<void> {
    const see = (questions: StudentView['questions'] | undefined) => {
      for (const question of Object.values(questions ?? {})) react(question);
    };
    const opened = await classroom.watchAsStudent(lessonId, studentId, {
      snapshot: ({ view }) => see((view as StudentView).questions),
      changed: (change) => see(change.questions as StudentView['questions'] | undefined),
      grew() {},
      farewell: () => leave(),
      congested: () => false,
    });
    if (gone) opened.close();
    else watch = opened;
  }

  async function stepOut(lessonId: string, studentId: string): Promise<void> {
    watch?.close();
    watch = null;
    soon('absence', () => look(lessonId, studentId));
  }

  async function callTeacher(): Promise<void> {
    await student?.callTeacher({ on: true });
    soon('needingHelp', async () => student?.callTeacher({ on: false }));
  }

  async function ask(): Promise<void> {
    if (left === 0) return;
    const again = states.size > 0 && chance.once(SHARE.followUp);
    const text = chance.one(again ? words.followUps : words.questions);
    const topic = again ? 'same' : 'new';
    const asked = await student?.ask({ clientId: newId(), text, topic, merge: true });
    if (asked?.ok) left -= 1;
    else if (asked !== undefined && !FINAL.has(asked.failure.code)) soon('tryingAgain', ask);
  }

  /** Something happened to an own question. */
  function react({ id: questionId, text, progress: { state } }: QuestionView): void {
    const before = states.get(questionId);
    states.set(questionId, state);
    if (before === state || gone) return;
    if (state === 'waiting' && before === undefined) {
      const better = `${text} ${chance.one(words.afterthoughts)}`;
      if (chance.once(SHARE.edited)) soon('rewriting', async () => student?.edit({ questionId, text: better }));
      else if (chance.once(SHARE.cancelled)) soon('givingUp', async () => student?.cancel({ questionId }));
    } else if (state === 'answered' || state === 'answered-by-hand') {
      const thumb = chance.once(SHARE.helpful) ? 'up' : 'down';
      if (chance.once(SHARE.rated)) soon('judging', async () => student?.rate({ questionId, thumb }));
      soon('reading', ask);
    } else if (state !== 'waiting' && state !== 'answering') soon('tryingAgain', ask);
  }

  function leave(): void {
    gone = true;
    for (const cancel of planned) cancel();
    planned.clear();
    watch?.close();
  }

  soon('arriving', arrive);
  return { leave };
}
