import { expect, test } from 'vitest';
import type { Room, RoomFlag } from '../room.ts';
import { projectFlags } from './project-flags.ts';

const flag = (at: number, change: Partial<RoomFlag>): RoomFlag => ({
  id: `f${at}`,
  lessonId: 'lesson',
  studentId: 'ann',
  questionId: `q${at}`,
  kind: 'words',
  strength: 'look',
  at: new Date(at),
  dismissedAt: null,
  ticket: at,
  ...change,
});

const projected = (flags: readonly RoomFlag[]) =>
  projectFlags({ flags: new Map(flags.map((each) => [each.id, each])), pupils: new Map() } as unknown as Room);

test('newest first, and a flood of mild ones drives no urgent one off the desk', () => {
  const flood = Array.from({ length: 300 }, (_, at) => flag(at + 10, {}));
  const shown = projected([flag(1, { strength: 'urgent' }), flag(2, { dismissedAt: new Date(3) }), ...flood]);
  expect(shown.map(({ at }) => at).slice(0, 3)).toEqual([309, 308, 307]);
  expect(shown).toHaveLength(101);
  expect(shown.at(-1)).toMatchObject({ id: 'f1', strength: 'urgent', question: { ticket: 1 }, student: { name: '' } });
});

test('open ones stay before those that were seen', () => {
  const seen = Array.from({ length: 150 }, (_, at) => flag(at + 10, { dismissedAt: new Date(500) }));
  const shown = projected([flag(1, {}), ...seen]);
  expect(shown).toHaveLength(100);
  expect(shown.at(-1)).toMatchObject({ id: 'f1', dismissedAt: null });
});
