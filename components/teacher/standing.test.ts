import { describe, expect, it } from 'vitest';
import type { DeskLesson, TeacherView } from '../../server/protocol/desk-views.ts';
import type { PauseView } from '../../server/protocol/views.ts';
import { standingOf, toneOf } from './standing.ts';

const lesson: DeskLesson = {
  id: 'l',
  code: 'ABC234',
  title: '',
  state: 'open',
  intake: true,
  dispatch: true,
  announcement: null,
  maxWaiting: 1,
  endsAt: null,
  locked: false,
  approval: false,
  door: false,
  spotlight: null,
  pinned: [],
  maxQuestions: null,
  instructions: '',
  model: '',
  order: 'fifo',
  merging: false,
  openedAt: 0,
  endedAt: null,
};
const pause = (kind: PauseView['kind'], endsInMs: number | null): PauseView => ({ kind, endsInMs, endsAt: null });
const standing = (over: Partial<DeskLesson>, pauses: PauseView[] = [], waiting = 1) =>
  standingOf({ lesson: { ...lesson, ...over }, pauses, line: { waiting, answering: 0, pause: null }, questions: {} });

describe('how the lesson stands', () => {
  it('says first what holds most', () => {
    expect(standing({ state: 'ended', dispatch: false }, [pause('pace', 5)]).state).toBe('ended');
    expect(standing({ dispatch: false, intake: false }, [pause('pace', 5)]).state).toBe('paused');
    expect(standing({ dispatch: false, intake: false }).state).toBe('dispatch-off');
    expect(standing({ intake: false }).state).toBe('intake-off');
    expect(standing({}).state).toBe('running');
    expect(standing({}, [], 0).state).toBe('idle');
    expect(
      standingOf({ lesson: null, pauses: [], line: { waiting: 0, answering: 0, pause: null }, questions: {} }).state,
    ).toBe('ended');
  });

  it('names the pause that waits for the teacher before those that pass', () => {
    const both = standing({}, [pause('pace', 60_000), pause('credentials', null)]);
    expect(both).toMatchObject({ state: 'paused', pause: { kind: 'credentials' }, more: 1 });
    expect(toneOf(both)).toBe('trouble');
    expect(toneOf(standing({}, [pause('pace', 60_000)]))).toBe('attention');
    expect(toneOf(standing({}, [pause('teacher', null)]))).toBe('attention');
  });

  it('Q2.9 says that it waits for the teacher while all that wait have to be approved', () => {
    const progress = { state: 'waiting', place: 1, wait: null, refused: false, held: false, unapproved: true } as const;
    const view = (answering: number, unapproved: boolean) => ({
      lesson,
      pauses: [],
      line: { waiting: 2, answering, pause: null },
      questions: {
        a: { progress },
        b: { progress: { ...progress, unapproved } },
      } as unknown as TeacherView['questions'],
    });
    expect(standingOf(view(0, true)).state).toBe('approval');
    expect(standingOf(view(1, true)).state).toBe('running');
    expect(standingOf(view(0, false)).state).toBe('running');
  });
});
