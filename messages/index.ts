/**
 * Every sentence that a person sees, by language and namespace. A page hands the browser only the namespaces it shows
 * (`wordsFor`); the server words its answers with `sentence.ts`.
 */
import type { Language } from '../server/protocol/bounds.ts';
import enAnswer from './en/answer.json';
import enFailure from './en/failure.json';
import enFlags from './en/flags.json';
import enHistory from './en/history.json';
import enJoin from './en/join.json';
import enOperations from './en/operations.json';
import enPause from './en/pause.json';
import enProjector from './en/projector.json';
import enReadiness from './en/readiness.json';
import enStudent from './en/student.json';
import enTeacher from './en/teacher.json';
import enTerminal from './en/terminal.json';
import enUi from './en/ui.json';
import enUse from './en/use.json';
import enWait from './en/wait.json';
import zhAnswer from './zh-TW/answer.json';
import zhFailure from './zh-TW/failure.json';
import zhFlags from './zh-TW/flags.json';
import zhHistory from './zh-TW/history.json';
import zhJoin from './zh-TW/join.json';
import zhOperations from './zh-TW/operations.json';
import zhPause from './zh-TW/pause.json';
import zhProjector from './zh-TW/projector.json';
import zhReadiness from './zh-TW/readiness.json';
import zhStudent from './zh-TW/student.json';
import zhTeacher from './zh-TW/teacher.json';
import zhTerminal from './zh-TW/terminal.json';
import zhUi from './zh-TW/ui.json';
import zhUse from './zh-TW/use.json';
import zhWait from './zh-TW/wait.json';

const en = {
  answer: enAnswer,
  failure: enFailure,
  flags: enFlags,
  history: enHistory,
  join: enJoin,
  operations: enOperations,
  pause: enPause,
  projector: enProjector,
  readiness: enReadiness,
  student: enStudent,
  teacher: enTeacher,
  terminal: enTerminal,
  ui: enUi,
  use: enUse,
  wait: enWait,
};

export type Messages = typeof en;
export type Namespace = keyof Messages;

const zh: Messages = {
  answer: zhAnswer,
  failure: zhFailure,
  flags: zhFlags,
  history: zhHistory,
  join: zhJoin,
  operations: zhOperations,
  pause: zhPause,
  projector: zhProjector,
  readiness: zhReadiness,
  student: zhStudent,
  teacher: zhTeacher,
  terminal: zhTerminal,
  ui: zhUi,
  use: zhUse,
  wait: zhWait,
};

export const ALL_WORDS: Readonly<Record<Language, Messages>> = { en, 'zh-TW': zh };

/** The sentences of some namespaces. The type claims all of them, because keys are checked by namespace only. */
export function wordsFor(language: Language, namespaces: readonly Namespace[]): Messages {
  const all = ALL_WORDS[language];
  return Object.fromEntries(namespaces.map((namespace) => [namespace, all[namespace]])) as Messages;
}
