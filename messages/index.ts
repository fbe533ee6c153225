/**
 * Every sentence that a person sees, by language and namespace. A page hands the browser only the namespaces it shows
 * (`wordsFor`); the server words its answers with `sentence.ts`.
 */
import type { Language } from '../server/protocol/bounds.ts';
import enAnswer from './en/answer.json';
import enChart from './en/chart.json';
import enClassmates from './en/classmates.json';
import enFailure from './en/failure.json';
import enFlags from './en/flags.json';
import enHistory from './en/history.json';
import enJoin from './en/join.json';
import enOperations from './en/operations.json';
import enPause from './en/pause.json';
import enProjector from './en/projector.json';
import enQuotas from './en/quotas.json';
import enReadiness from './en/readiness.json';
import enRehearsal from './en/rehearsal.json';
import enSessions from './en/sessions.json';
import enStudent from './en/student.json';
import enTeacher from './en/teacher.json';
import enTerminal from './en/terminal.json';
import enUi from './en/ui.json';
import enUse from './en/use.json';
import enWait from './en/wait.json';
import zhAnswer from './zh-TW/answer.json';
import zhChart from './zh-TW/chart.json';
import zhClassmates from './zh-TW/classmates.json';
import zhFailure from './zh-TW/failure.json';
import zhFlags from './zh-TW/flags.json';
import zhHistory from './zh-TW/history.json';
import zhJoin from './zh-TW/join.json';
import zhOperations from './zh-TW/operations.json';
import zhPause from './zh-TW/pause.json';
import zhProjector from './zh-TW/projector.json';
import zhQuotas from './zh-TW/quotas.json';
import zhReadiness from './zh-TW/readiness.json';
import zhRehearsal from './zh-TW/rehearsal.json';
import zhSessions from './zh-TW/sessions.json';
import zhStudent from './zh-TW/student.json';
import zhTeacher from './zh-TW/teacher.json';
import zhTerminal from './zh-TW/terminal.json';
import zhUi from './zh-TW/ui.json';
import zhUse from './zh-TW/use.json';
import zhWait from './zh-TW/wait.json';

const en = {
  answer: enAnswer,
  chart: enChart,
  classmates: enClassmates,
  failure: enFailure,
  flags: enFlags,
  history: enHistory,
  join: enJoin,
  operations: enOperations,
  pause: enPause,
  projector: enProjector,
  quotas: enQuotas,
  readiness: enReadiness,
  rehearsal: enRehearsal,
  sessions: enSessions,
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
  chart: zhChart,
  classmates: zhClassmates,
  failure: zhFailure,
  flags: zhFlags,
  history: zhHistory,
  join: zhJoin,
  operations: zhOperations,
  pause: zhPause,
  projector: zhProjector,
  quotas: zhQuotas,
  readiness: zhReadiness,
  rehearsal: zhRehearsal,
  sessions: zhSessions,
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
