/** Answers that the teacher has pinned: for every student of the lesson, without the name of the one who asked. */
import { MAX_PINNED } from '../protocol/bounds.ts';
import type { StudentCommands, TeacherCommands } from '../protocol/commands.ts';
import type { Outcome } from '../protocol/failures.ts';
import type { PinnedInFull, PinnedView } from '../protocol/views.ts';
import type { PinnedRow } from '../store/store.ts';
import { type House, roomOf } from './house.ts';
import { type Part, part } from './part.ts';
import type { Room } from './room.ts';
import { excerptOf } from './texts.ts';

type Done = Outcome<null>;
const done: Done = { ok: true, value: null };
const notFound: Outcome<never> = { ok: false, failure: { code: 'not-found' } };

/** As much of a question as is needed to see that another one is like it. */
const QUESTION_CHARACTERS = 300;
const ANSWER_CHARACTERS = 120;

const projected = new WeakMap<readonly PinnedRow[], Part<readonly PinnedView[]>>();

/** The short form that goes to every screen; made once for all of them, since the rows are replaced, never changed. */
export function projectPinned({ pinned }: Room): Part<readonly PinnedView[]> {
  const known = projected.get(pinned);
  if (known !== undefined) return known;
  const views = pinned.map(({ questionId, text, answer }) => ({
    id: questionId,
    question: excerptOf(text, QUESTION_CHARACTERS),
    excerpt: excerptOf(answer.replace(/[*`#|>~]+/g, '').replace(/\s+/g, ' '), ANSWER_CHARACTERS),
  }));
  const made = part<readonly PinnedView[]>(views);
  projected.set(pinned, made);
  return made;
}

/** Only a question of this lesson that was answered; taking a pin out that is not there changes nothing. */
export async function pinAnswer(
  house: House,
  { lessonId, questionId, on }: TeacherCommands['pinAnswer'],
): Promise<Done> {
  const room = await roomOf(house, lessonId);
  if (room === null) return notFound;
  return house.serial(`lesson:${lessonId}`, async () => {
    const rest = room.pinned.filter((row) => row.questionId !== questionId);
    const isPinned = rest.length < room.pinned.length;
    if (on === isPinned) return done;
    if (!on) {
      await house.store.lessons.unpin(lessonId, questionId);
      room.pinned = rest;
    } else {
      if (rest.length >= MAX_PINNED) return { ok: false, failure: { code: 'too-many-pinned', max: MAX_PINNED } };
      const row = await pinnable(house, lessonId, questionId);
      if (row === null) return notFound;
      await house.store.lessons.pin(lessonId, questionId, row.at);
      room.pinned = [...room.pinned, row];
    }
    house.announcer.changed();
    return done;
  });
}

async function pinnable(house: House, lessonId: string, questionId: string): Promise<PinnedRow | null> {
  const row = await house.store.questions.byId(questionId);
  if (row?.lessonId !== lessonId || (row.state !== 'answered' && row.state !== 'answered-by-hand')) return null;
  const answer = await house.store.questions.answerOf(questionId);
  if (answer === null) return null;
  return {
    questionId,
    text: row.text,
    answer: answer.text,
    byTeacher: row.state === 'answered-by-hand',
    at: new Date(house.clock.wall()),
  };
}

/** What stands pinned in the student's own lesson, and nothing else. */
export function readPinned({ pinned }: Room, { questionId }: StudentCommands['readPinned']): Outcome<PinnedInFull> {
  const row = pinned.find((each) => each.questionId === questionId);
  if (row === undefined) return notFound;
  return { ok: true, value: { question: row.text, answer: row.answer, byTeacher: row.byTeacher } };
}

/** After an erasure: what is erased is pinned nowhere any more, in no lesson that had taken it over. */
export async function reloadPinned(house: House): Promise<void> {
  for (const room of house.rooms.values()) {
    if (room.pinned.length > 0) room.pinned = await house.store.lessons.pinned(room.lesson.id);
  }
}
