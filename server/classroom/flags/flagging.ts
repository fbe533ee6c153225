/**
 * Looks at a question after it was accepted or edited, and keeps what a teacher may want to know of it. Beside the way
 * of the question, never in it: whatever is found or goes wrong here, the question goes on.
 */
import type { TeacherCommands } from '../../protocol/commands.ts';
import type { Outcome } from '../../protocol/failures.ts';
import type { FlagRow, QuestionRow } from '../../store/store.ts';
import type { House } from '../house.ts';
import { isOpenQuestion, type Room } from '../room.ts';
import { newId } from '../tokens.ts';
import type { Flagged } from './find-flags.ts';
import { NO_HABIT, withAsked } from './habit.ts';

/** A question has come in: its text, and how its student asks. Looked at when it is on its way, or it would start later. */
export function flagAsked(house: House, room: Room, row: QuestionRow): void {
  const find = (): Flagged[] => {
    const { habit, kinds } = withAsked(room.habits.get(row.studentId) ?? NO_HABIT, house.clock.now(), row.text);
    room.habits.set(row.studentId, habit);
    const unusual = kinds.map((kind): Flagged => ({ kind, strength: 'look' }));
    return [...house.flagWords.find(row.text), ...unusual];
  };
  house.later(() => keep(house, room, row, find), 0);
}

/**
 * What was flagged before the edit stays: it has been asked. An urgent one that was dismissed is open again, because
 * nobody has looked at the new words.
 */
export function flagEdited(house: House, room: Room, row: QuestionRow): void {
  const found = house.flagWords.find(row.text);
  keep(house, room, row, () => found);
  if (!found.some(({ strength }) => strength === 'urgent')) return;
  const again = Array.from(room.flags.values()).filter(
    (flag) => flag.questionId === row.id && flag.strength === 'urgent' && flag.dismissedAt !== null,
  );
  if (again.length === 0) return;
  const flagIds = again.map(({ id }) => id);
  dismissFlags(house, { lessonId: row.lessonId, flagIds, on: false }).catch((failed: unknown) =>
    house.log.error({ err: failed, ticket: row.ticket }, 'could not open a flag again'),
  );
}

/** After a start: the process may have ended between a question and its flags. */
export function flagUnfinished(house: House): void {
  for (const room of house.rooms.values()) {
    for (const row of room.questions.values())
      if (isOpenQuestion(row)) keep(house, room, row, () => house.flagWords.find(row.text));
  }
}

function keep(house: House, room: Room, row: QuestionRow, find: () => readonly Flagged[]): void {
  house
    .serial(`flags:${row.id}`, async () => {
      // Erased in the meantime.
      if (!room.pupils.has(row.studentId)) return;
      const found = find();
      if (found.length === 0) return;
      const known = new Set(
        Array.from(room.flags.values(), (flag) => `${flag.questionId} ${flag.kind} ${flag.strength}`),
      );
      const wall = house.clock.wall();
      const rows = found
        .filter(({ kind, strength }) => !known.has(`${row.id} ${kind} ${strength}`))
        .map(({ kind, strength }): FlagRow => {
          const { lessonId, studentId, id: questionId } = row;
          return {
            id: newId(wall),
            lessonId,
            studentId,
            questionId,
            kind,
            strength,
            at: new Date(wall),
            dismissedAt: null,
          };
        });
      if (rows.length === 0) return;
      const kept = new Set(await house.store.flags.add(rows));
      // Erased in the meantime: nothing of the student is held any more.
      if (!room.pupils.has(row.studentId)) return;
      for (const flag of rows) if (kept.has(flag.id)) room.flags.set(flag.id, { ...flag, ticket: row.ticket });
      house.announcer.changed();
    })
    .catch((failed: unknown) => house.log.error({ err: failed, ticket: row.ticket }, 'could not keep a flag'));
}

/** Somebody has looked (or not, after all). The first look counts; the flag stays in the log of its lesson. */
export async function dismissFlags(
  house: House,
  { lessonId, flagIds, on }: TeacherCommands['dismissFlags'],
): Promise<Outcome<null>> {
  const room = house.rooms.get(lessonId);
  if (room === undefined) return { ok: false, failure: { code: 'not-found' } };
  return house.serial(`dismiss:${lessonId}`, async () => {
    const flags = flagIds.flatMap((id) => room.flags.get(id) ?? []);
    if (flags.length === 0) return { ok: false, failure: { code: 'not-found' } };
    const dismissedAt = on ? new Date(house.clock.wall()) : null;
    const changing = flags.filter((flag) => (flag.dismissedAt !== null) !== on);
    if (changing.length > 0) {
      await house.store.flags.dismiss(
        changing.map(({ id }) => id),
        dismissedAt,
      );
    }
    for (const { id } of changing) {
      const flag = room.flags.get(id);
      if (flag !== undefined) room.flags.set(id, { ...flag, dismissedAt });
    }
    house.announcer.changed();
    return { ok: true, value: null };
  });
}

/** Memory forgets the flags of a student who is erased. */
export function forgetFlags(room: Room, studentId: string): void {
  room.habits.delete(studentId);
  for (const { id, studentId: owner } of room.flags.values()) if (owner === studentId) room.flags.delete(id);
}
