/**
 * The Socket.IO contract. A screen gets a snapshot on connect and on demand, then changes, each with the next revision;
 * a gap in the revisions, or an offset that does not fit, asks for a new snapshot.
 */
import type { StudentCommands, TeacherCommands } from './commands.ts';
import type { QuestionInFull, TeacherView } from './desk-views.ts';
import type { CommandFailure, Outcome } from './failures.ts';
import type { AnswerText, DoorView, PinnedInFull, ProjectorView, StudentView } from './views.ts';

export type View = StudentView | ProjectorView | TeacherView;

export type Snapshot<V extends View> = {
  readonly revision: number;
  /** The server's wall clock (epoch ms) at the sending: what tells "asked 40 s ago" on a device whose clock is wrong. */
  readonly sentAt: number;
  readonly view: V;
  /** Texts of answers by question id; streaming ones as far as they are. Empty on the projector and the desk. */
  readonly answers: Readonly<Record<string, AnswerText>>;
};

type Questions<V> = V extends { readonly questions: Readonly<Record<string, infer Question>> } ? Question : never;

/** What changed since the revision before: whole top-level parts, and single questions (null: no longer shown). */
export type Change<V extends View> = {
  readonly revision: number;
  readonly set?: Partial<Omit<V, 'questions'>>;
  readonly questions?: Readonly<Record<string, Questions<V> | null>>;
};

/** More of an answer. `offset` is the length (UTF-16) before `text`; 0 starts over. */
export type Growth = {
  readonly questionId: string;
  readonly attempt: number;
  readonly offset: number;
  readonly text: string;
  readonly complete: boolean;
};

/** The last word before the server closes the socket. */
export type Farewell = {
  readonly reason: 'removed' | 'turned-away' | 'signed-out' | 'left' | 'old-page' | 'rehearsal-over';
};

type Ack<Value> = (outcome: Outcome<Value>) => void;

export type ServerEvents = {
  snapshot: (snapshot: Snapshot<View>) => void;
  changed: (change: Change<View>) => void;
  grew: (growth: Growth) => void;
  farewell: (farewell: Farewell) => void;
  /** The student waits at the door; a snapshot follows on the same socket when it opens. */
  door: (door: DoorView) => void;
};

/** How many questions were approved (or were already), and how many were not: changed meanwhile, or no longer waiting. */
export type Approved = { readonly approved: number; readonly edited: number; readonly gone: number };

/** What a command's acknowledgement carries, where it is more than "done". */
export type CommandValues = {
  ask: { readonly questionId: string; readonly ticket: number };
  askAgain: { readonly questionId: string; readonly ticket: number };
  openLesson: { readonly lessonId: string };
  approveQuestions: Approved;
  /** `left`: those who are not at the door any more, and not inside either. */
  admitStudents: { readonly left: number };
  readQuestion: QuestionInFull;
  readPinned: PinnedInFull;
};

export type Commands = StudentCommands & TeacherCommands;
export type CommandName = keyof Commands;
export type ValueOf<Name extends CommandName> = Name extends keyof CommandValues ? CommandValues[Name] : null;

export type ClientEvents = {
  [Name in CommandName]: (payload: Commands[Name], ack: Ack<ValueOf<Name>>) => void;
} & {
  /** Asks for a new snapshot. */
  refresh: (ack: Ack<null>) => void;
};

/** `connect_error.data` when the handshake is refused. */
export type HandshakeRefusal = { readonly failure: CommandFailure };
