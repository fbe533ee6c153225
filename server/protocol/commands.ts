/** Commands from the browser, each parsed once at the door. Unknown keys are refused. */
import { z } from 'zod';
import {
  ANNOUNCEMENT_MAX_CHARACTERS,
  HAND_ANSWER_MAX_CHARACTERS,
  INSTRUCTIONS_MAX_CHARACTERS,
  MAX_QUESTIONS,
  MAX_WAITING,
  PASSWORD_MAX_CHARACTERS,
  REASON_MAX_CHARACTERS,
  TITLE_MAX_CHARACTERS,
} from './bounds.ts';
import { FLAG_WORD_MAX_CHARACTERS, FLAG_WORDS_MAX } from './flags.ts';

/** Well over any limit that the classroom words for people, so that the classroom gives the sentence, not the parser. */
const text = z.string().max(60_000);
const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

export const handshakeSchema = z.discriminatedUnion('role', [
  /** `lessonId`: what the screen has shown already; whoever is in that lesson comes back though its code is another by now. */
  z.strictObject({
    role: z.literal('student'),
    version: z.number(),
    code: z.string().max(64),
    lessonId: id.optional(),
  }),
  z.strictObject({ role: z.literal('projector'), version: z.number(), code: z.string().max(64) }),
  /** `rehearsal`: the desk of the rehearsal that goes on. */
  z.strictObject({
    role: z.literal('teacher'),
    version: z.number(),
    lessonId: id.optional(),
    rehearsal: z.literal(true).optional(),
  }),
  /** A signed-in teacher as the test student of a lesson. */
  z.strictObject({ role: z.literal('trial'), version: z.number(), lessonId: id }),
]);
export type Handshake = z.infer<typeof handshakeSchema>;

export const studentCommandSchemas = {
  /** `clientId` is made by the browser, once a question: the same one again gets the same acknowledgement (Q1). */
  ask: z.strictObject({ clientId: id, text, topic: z.enum(['same', 'new']), merge: z.boolean().optional() }),
  edit: z.strictObject({ questionId: id, text }),
  cancel: z.strictObject({ questionId: id }),
  /** "I need the teacher"; off: no longer. */
  callTeacher: z.strictObject({ on: z.boolean() }),
  /** Whether an answer helped; null takes it back. */
  rate: z.strictObject({ questionId: id, thumb: z.enum(['up', 'down']).nullable() }),
  askAgain: z.strictObject({ questionId: id }),
  /** The whole of an answer that the teacher has pinned in this lesson. */
  readPinned: z.strictObject({ questionId: id }),
} as const;

/** The names of models as the provider writes them. */
const MODEL = /^[A-Za-z0-9][\w.:@/[\]-]{0,99}$/;
const pauseKind = z.enum(['pace', 'window', 'overloaded', 'spending', 'budget', 'credentials', 'teacher']);

const quota = z.enum(['requests', 'inputTokens', 'outputTokens', 'budget', 'questions']);
const flagWords = z.array(z.string().max(FLAG_WORD_MAX_CHARACTERS * 4)).max(FLAG_WORDS_MAX * 2);

const lessonSettings = {
  title: z.string().max(TITLE_MAX_CHARACTERS * 4),
  instructions: z.string().max(INSTRUCTIONS_MAX_CHARACTERS * 4),
};

export const teacherCommandSchemas = {
  /** Puts another lesson on this desk. */
  watch: z.strictObject({ lessonId: id }),
  /** `like`: an earlier lesson whose model, order, merging, caps and pinned answers the new one takes over. */
  openLesson: z.strictObject({ ...lessonSettings, like: id.optional() }),
  changeLesson: z.strictObject({
    lessonId: id,
    title: lessonSettings.title.optional(),
    instructions: lessonSettings.instructions.optional(),
    model: z.string().max(100).optional(),
    order: z.enum(['fifo', 'fair']).optional(),
    merging: z.boolean().optional(),
    /** Nobody new may join; those who are in stay. */
    locked: z.boolean().optional(),
    /** New and edited questions start only when the teacher has approved them. Off: those that wait for it go. */
    approval: z.boolean().optional(),
    /** Who joins waits to be let in. Off: those who wait come in. */
    door: z.boolean().optional(),
    /** Questions of one student that may wait at once, and in the whole lesson (null: any number). */
    maxWaiting: z.number().int().min(1).max(MAX_WAITING).optional(),
    maxQuestions: z.number().int().min(1).max(MAX_QUESTIONS).nullable().optional(),
  }),
  /** A new join code; the old one is unknown from then on. */
  rotateCode: z.strictObject({ lessonId: id }),
  /** No more questions; `minutes` until the bell, which the screens then know. Null: called off, questions again. */
  lastCall: z.strictObject({ lessonId: id, minutes: z.number().min(1).max(240).nullable() }),
  endLesson: z.strictObject({ lessonId: id }),
  reopenLesson: z.strictObject({ lessonId: id }),
  setIntake: z.strictObject({ lessonId: id, on: z.boolean() }),
  setDispatch: z.strictObject({ lessonId: id, on: z.boolean() }),
  setPace: z.strictObject({
    minIntervalSeconds: z.number().min(0).max(600).optional(),
    maxConcurrent: z.number().int().min(1).max(50).optional(),
    fixed: z.boolean().optional(),
  }),
  /** `questions` is that of the lesson, all others are the house's. Null: no limit. */
  setQuota: z.strictObject({ quota, lessonId: id, value: z.number().min(0).max(1e9).nullable() }),
  /** A higher limit for a while; `until` the end of the lesson, in an hour, or at the next midnight of the server. */
  raiseQuota: z.strictObject({
    quota,
    lessonId: id,
    value: z.number().min(0).max(1e9),
    until: z.enum(['lesson', 'hour', 'today']),
  }),
  endRaise: z.strictObject({ quota, lessonId: id }),
  /** Starts a pause of the whole house by hand; `seconds` null: until ended. */
  startPause: z.strictObject({ kind: pauseKind.optional(), seconds: z.number().min(1).max(86_400).nullable() }),
  /** Ends one kind of pause, or all of them. */
  endPauses: z.strictObject({ kind: pauseKind.optional() }),
  /** The models that lessons may choose from, in the order in which they are shown. */
  setModels: z.strictObject({ models: z.array(z.string().regex(MODEL)).min(1).max(30) }),
  /** Words for every screen of the lesson; empty: taken back. */
  announce: z.strictObject({ lessonId: id, text: z.string().max(ANNOUNCEMENT_MAX_CHARACTERS * 4) }),
  /** Puts an answered question on the projector, with its student's name or without; null: takes it down. */
  spotlight: z.strictObject({ lessonId: id, questionId: id.nullable(), named: z.boolean() }),
  /** Turns what is on the projector to its next page, or back. */
  turnSpotlight: z.strictObject({ lessonId: id, by: z.union([z.literal(1), z.literal(-1)]) }),
  /** Pins an answered question for the students of the lesson, or takes the pin out. */
  pinAnswer: z.strictObject({ lessonId: id, questionId: id, on: z.boolean() }),
  decline: z.strictObject({ questionId: id, reason: z.string().max(REASON_MAX_CHARACTERS * 4) }),
  answerByHand: z.strictObject({ questionId: id, text: z.string().max(HAND_ANSWER_MAX_CHARACTERS * 4) }),
  cancelQuestion: z.strictObject({ questionId: id }),
  /** Puts a waiting question right before another one of its lesson; null: at the end of the line. */
  moveQuestion: z.strictObject({ questionId: id, before: id.nullable() }),
  /** A held question stays in line and is not started. */
  holdQuestion: z.strictObject({ questionId: id, on: z.boolean() }),
  /** Undoes `decline`, `cancelQuestion` or what a removed student left, as long as `leaving` says so. */
  keepQuestion: z.strictObject({ questionId: id }),
  /** Lets questions start, as they were read: one that was edited after `editedAt` is not approved. */
  approveQuestions: z.strictObject({
    questions: z
      .array(z.strictObject({ questionId: id, editedAt: z.number().nullable() }))
      .min(1)
      .max(1000),
  }),
  /** Lets students in who wait at the door; `removeStudent` turns one away. */
  admitStudents: z.strictObject({ studentIds: z.array(id).min(1).max(1000) }),
  readQuestion: z.strictObject({ questionId: id }),
  removeStudent: z.strictObject({ studentId: id }),
  renameStudent: z.strictObject({ studentId: id, name: z.string().max(2000) }),
  /** A muted student reads, but can't ask. */
  muteStudent: z.strictObject({ studentId: id, on: z.boolean() }),
  /** What the student asked so far counts no more against `maxQuestions`. */
  resetCap: z.strictObject({ studentId: id }),
  /** The teacher has been there. */
  clearHelp: z.strictObject({ studentId: id }),
  readmitStudent: z.strictObject({ studentId: id }),
  /** Somebody has looked at these flags; off: not after all. They stay in the log of the lesson. */
  dismissFlags: z.strictObject({ lessonId: id, flagIds: z.array(id).min(1).max(400), on: z.boolean() }),
  /** The words that are flagged from now on; null: the lists to begin with. */
  setFlagWords: z.strictObject({ lists: z.strictObject({ look: flagWords, urgent: flagWords }).nullable() }),
} as const;

export type StudentCommands = {
  [Name in keyof typeof studentCommandSchemas]: z.infer<(typeof studentCommandSchemas)[Name]>;
};
export type TeacherCommands = {
  [Name in keyof typeof teacherCommandSchemas]: z.infer<(typeof teacherCommandSchemas)[Name]>;
};

export const joinSchema = z.strictObject({ code: z.string().max(64), name: z.string().max(2000) });
export const passwordSchema = z.strictObject({ password: z.string().max(PASSWORD_MAX_CHARACTERS * 4) });
export const setupSchema = z.strictObject({
  token: z.string().max(200),
  password: z.string().max(PASSWORD_MAX_CHARACTERS * 4),
});
export const changePasswordSchema = z.strictObject({
  current: z.string().max(PASSWORD_MAX_CHARACTERS * 4),
  next: z.string().max(PASSWORD_MAX_CHARACTERS * 4),
});
/** `lesson` is the code of an open lesson; without it the newest open one is asked. */
export const chatSchema = z.strictObject({
  student_id: z.string().min(1).max(200),
  message: text,
  lesson: z.string().max(64).optional(),
});
