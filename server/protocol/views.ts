/**
 * What the screens show, of students and of the room: plain data, projected by the classroom, never the rows of the
 * store. What only the teacher sees stands in `desk-views.ts`.
 *
 * Times: `…At` is wall time in epoch milliseconds (for dates and clock times); `…InMs` is measured from the moment of
 * sending, so that a browser whose clock is wrong counts down right.
 */
import type { AnswerTrouble } from './failures.ts';

export type PauseKind =
  | 'pace'
  | 'window'
  | 'overloaded'
  | 'unreachable'
  | 'spending'
  | 'budget'
  | 'credentials'
  | 'teacher'
  | 'store';

/** Why nothing starts. `endsInMs` null: until the teacher acts (or, for `store`, until saving works again). */
export type PauseView = { readonly kind: PauseKind; readonly endsInMs: number | null; readonly endsAt: number | null };

/** The promise of a wait, as a range in milliseconds from the moment of sending; 0 means "any moment". */
export type WaitView = { readonly lowMs: number; readonly highMs: number };

export type QuestionProgress =
  /** `refused`: it was sent once and the provider said "not now"; it stands at the head again and lost no place. */
  | {
      readonly state: 'waiting';
      readonly place: number;
      readonly wait: WaitView | null;
      readonly refused: boolean;
      /** The teacher holds it: it keeps its place and does not start until let go. */
      readonly held: boolean;
      /** The teacher looks at it first: it keeps its place and does not start until approved. */
      readonly unapproved: boolean;
    }
  | { readonly state: 'answering'; readonly attempt: number }
  | { readonly state: 'answered' }
  | { readonly state: 'answered-by-hand' }
  | { readonly state: 'cancelled'; readonly by: 'student' | 'teacher' | 'lesson-end' }
  | { readonly state: 'declined'; readonly reason: string }
  | { readonly state: 'failed'; readonly trouble: AnswerTrouble; readonly mayAskAgain: boolean };

export type QuestionView = {
  readonly id: string;
  readonly clientId: string;
  readonly ticket: number;
  readonly text: string;
  readonly askedAt: number;
  readonly edited: boolean;
  /** Questions with the same thread share their context; a new topic opens a new thread. */
  readonly thread: string;
  /** What the student thinks of the answer. */
  readonly thumb: 'up' | 'down' | null;
  readonly progress: QuestionProgress;
};

/** The text of an answer so far. `complete` false after its question has ended: it was cut and says so. */
export type AnswerText = { readonly attempt: number; readonly text: string; readonly complete: boolean };

export type LessonFace = {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly state: 'open' | 'ended';
  readonly intake: boolean;
  readonly dispatch: boolean;
  /** The same question of several who agree may be answered once for all of them. */
  readonly merging: boolean;
  /** The teacher's words to the class; null: none. */
  readonly announcement: string | null;
  /** Questions of one student that may wait at once. */
  readonly maxWaiting: number;
  /** The bell of a last call (epoch ms); null: none was made. */
  readonly endsAt: number | null;
};

export type LineFace = {
  readonly waiting: number;
  readonly answering: number;
  readonly pause: PauseView | null;
};

export type StudentView = {
  readonly lesson: LessonFace;
  readonly me: {
    readonly id: string;
    readonly name: string;
    readonly muted: boolean;
    /** Questions left in this lesson; null: any number. */
    readonly left: number | null;
    /** The student has called the teacher. */
    readonly needsHelp: boolean;
  };
  /** True while canned demo answers stand in for Claude. */
  readonly demo: boolean;
  readonly line: LineFace;
  /** What the teacher has pinned, oldest first; never whose question it was. */
  readonly pinned: readonly PinnedView[];
  readonly questions: Readonly<Record<string, QuestionView>>;
};

/** One pinned answer, in short: `question` at most 300 characters, `excerpt` of the answer at most 120. */
export type PinnedView = { readonly id: string; readonly question: string; readonly excerpt: string };

/** The whole of it, read on demand. */
export type PinnedInFull = { readonly question: string; readonly answer: string; readonly byTeacher: boolean };

/** What a student sees who has not been let in yet: nothing of the lesson but its name. */
export type DoorView = {
  /** Says where the screen waited when it comes back after a change of the code. */
  readonly lessonId: string;
  readonly code: string;
  readonly title: string;
  /** The student's own name. */
  readonly name: string;
  /** The lesson ended before the door was opened. */
  readonly ended: boolean;
};

/** An answered question for the whole room. `name` only if the teacher said so. */
export type SpotlightView = {
  readonly ticket: number;
  readonly question: string;
  readonly answer: string;
  readonly byTeacher: boolean;
  readonly name: string | null;
  /** Pages turned on from the desk since it was put up, those turned back taken off. What a page is, the screen knows. */
  readonly turned: number;
};

/** The screen belongs to a rehearsal: simulated students, demo answers, nothing is kept. Times are epoch ms. */
export type RehearsalFace = { readonly students: number; readonly endsAt: number };

export type ProjectorView = {
  readonly lesson: LessonFace;
  readonly rehearsal: boolean;
  readonly demo: boolean;
  /** Where students go: the address without scheme for reading, the link for the QR code. */
  readonly join: { readonly address: string; readonly link: string };
  readonly line: LineFace;
  /** Ticket numbers being answered, in the order of their starts, and the next in line (at most 12). */
  readonly answering: readonly number[];
  readonly next: readonly number[];
  readonly served: number;
  /** What the teacher has sent to the projector. */
  readonly spotlight: SpotlightView | null;
  /** What the last in line is promised; null while nobody waits or nothing can be said. */
  readonly typicalWait: WaitView | null;
  readonly intervalSeconds: number;
};
