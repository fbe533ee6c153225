/** The moments of a lesson that are photographed: one view for each, as the server would send it. */
import { readFileSync } from 'node:fs';
import { at } from '../ground/places.mjs';

const NOON = Date.UTC(2026, 2, 3, 2, 20);
const pause = (kind, endsInMs) => ({ kind, endsInMs, endsAt: endsInMs === null ? null : NOON + endsInMs });

/** Formulas, code and tables that are wider than a page. */
const wide = readFileSync(at('e2e', 'corpora', 'answers', 'wide-answer.md'), 'utf8');

const lesson = (words, more) => ({
  id: 'l1',
  code: 'K7PX3M',
  title: words.title,
  state: 'open',
  intake: true,
  dispatch: true,
  merging: false,
  announcement: null,
  maxWaiting: 1,
  endsAt: null,
  ...more,
});

const question = (ticket, text, progress, more) => ({
  id: `q${ticket}`,
  clientId: `c${ticket}`,
  ticket,
  text,
  askedAt: NOON + ticket * 20_000,
  edited: false,
  thread: 't1',
  thumb: null,
  progress,
  ...more,
});

const waiting = (place, lowSeconds, highSeconds, refused = false, held = false) => ({
  state: 'waiting',
  unapproved: false,
  place,
  wait: { lowMs: lowSeconds * 1000, highMs: highSeconds * 1000 },
  refused,
  held,
});

const whole = (text) => ({ attempt: 1, text, complete: true });

function student(words, { questions = [], answers = {}, line, lesson: face, me, pinned = [], demo = false }) {
  return {
    view: {
      lesson: lesson(words, face),
      me: { id: 's1', name: words.name, muted: false, left: null, needsHelp: false, ...me },
      demo,
      line: { waiting: 11, answering: 5, pause: null, ...line },
      pinned,
      questions: Object.fromEntries(questions.map((each) => [each.id, each])),
    },
    answers,
  };
}

function projector(words, { answering, next, waiting: count, served, ...more }) {
  return {
    view: {
      lesson: lesson(words, more.lesson),
      demo: false,
      join: { address: '192.168.1.23:8082', link: 'http://192.168.1.23:8082/j/K7PX3M' },
      line: { waiting: count, answering: answering.length, pause: more.pause ?? null },
      answering,
      next,
      served,
      spotlight: more.spotlight ?? null,
      typicalWait: more.wait ?? { lowMs: 70_000, highMs: 150_000 },
      intervalSeconds: 6,
    },
    answers: {},
  };
}

/** As the server shortens what is pinned. */
const shortened = (answer) =>
  answer
    .replace(/[*`#|>~]+/g, '')
    .replace(/\s+/g, ' ')
    .slice(0, 120);

const pinned = (words) => [
  { id: 'p1', question: words.ask, excerpt: shortened(words.answer) },
  { id: 'p2', question: words.maths, excerpt: shortened(words.mathsAnswer) },
];
/** What the full text of a pinned one is. */
export const inFull = (words, id) => ({
  question: id === 'p1' ? words.ask : words.maths,
  answer: id === 'p1' ? words.answer : words.mathsAnswer,
  byTeacher: false,
});

const from = (first, count) => Array.from({ length: count }, (_, index) => first + index);

/** By the code that the address carries. `refuse` is a refused handshake. */
export const states = {
  JOIN: () => ({ refuse: { code: 'not-signed-in' } }),
  DOOR: (w) => ({ door: { lessonId: 'l1', title: w.title, name: w.name, ended: false } }),
  UNAPPROVED: (w) =>
    student(w, { questions: [question(12, w.ask, { ...waiting(1, 0, 0), wait: null, unapproved: true })] }),
  CLOSED: () => ({ refuse: { code: 'code-unknown' } }),
  REMOVED: () => ({ refuse: { code: 'removed' } }),
  EMPTY: (w) => student(w, {}),
  DEMO: (w) => student(w, { demo: true }),
  WAITING: (w) => student(w, { questions: [question(12, w.ask, waiting(4, 70, 130))] }),
  NEXT: (w) => student(w, { questions: [question(12, w.ask, waiting(1, 2, 12))] }),
  REFUSED: (w) =>
    student(w, {
      questions: [question(12, w.ask, waiting(1, 48, 62, true))],
      line: { pause: pause('pace', 47_500) },
    }),
  PAUSED: (w) =>
    student(w, { questions: [question(12, w.ask, waiting(7, 300, 520))], line: { pause: pause('teacher', null) } }),
  ANSWERING: (w) =>
    student(w, {
      questions: [
        question(12, w.ask, { state: 'answered' }),
        question(19, w.follow, { state: 'answering', attempt: 1 }),
      ],
      answers: { q12: whole(w.answer), q19: { attempt: 1, text: w.growing, complete: false } },
    }),
  THINKING: (w) => student(w, { questions: [question(12, w.ask, { state: 'answering', attempt: 1 })] }),
  ANSWERED: (w) =>
    student(w, { questions: [question(12, w.ask, { state: 'answered' })], answers: { q12: whole(w.answer) } }),
  MATHS: (w) =>
    student(w, { questions: [question(31, w.maths, { state: 'answered' })], answers: { q31: whole(w.mathsAnswer) } }),
  BYHAND: (w) =>
    student(w, { questions: [question(12, w.ask, { state: 'answered-by-hand' })], answers: { q12: whole(w.byHand) } }),
  DECLINED: (w) => student(w, { questions: [question(12, w.ask, { state: 'declined', reason: w.reason })] }),
  FAILED: (w) =>
    student(w, { questions: [question(12, w.ask, { state: 'failed', trouble: 'timeout', mayAskAgain: true })] }),
  STOPPED: (w) =>
    student(w, {
      questions: [question(12, w.follow, { state: 'cancelled', by: 'student' })],
      answers: { q12: { attempt: 1, text: w.growing, complete: false } },
    }),
  INTAKE: (w) => student(w, { lesson: { intake: false } }),
  ENDED: (w) =>
    student(w, {
      questions: [
        question(12, w.ask, { state: 'answered' }),
        question(40, w.follow, { state: 'cancelled', by: 'lesson-end' }),
      ],
      answers: { q12: whole(w.answer) },
      lesson: { state: 'ended', intake: false },
    }),

  ANNOUNCED: (w) =>
    student(w, { lesson: { announcement: w.announcement }, questions: [question(12, w.ask, waiting(4, 70, 130))] }),
  PINNED: (w) => student(w, { pinned: pinned(w) }),
  PINNEDWAITING: (w) => student(w, { pinned: pinned(w), questions: [question(12, w.ask, waiting(4, 70, 130))] }),
  THUMBS: (w) =>
    student(w, {
      me: { needsHelp: true },
      questions: [question(12, w.ask, { state: 'answered' }, { thumb: 'up' })],
      answers: { q12: whole(w.answer) },
    }),
  MUTED: (w) => student(w, { me: { muted: true } }),
  HELD: (w) => student(w, { questions: [question(12, w.ask, waiting(4, 70, 130, false, true))] }),
  MERGE: (w) => student(w, { lesson: { merging: true }, me: { left: 2 } }),
  LASTCALL: (w) =>
    student(w, {
      lesson: { intake: false, endsAt: NOON + 600_000 },
      questions: [question(12, w.ask, waiting(4, 70, 130))],
    }),
  /** Nothing of one's own is open while everything is paused. */
  PAUSEDIDLE: (w) =>
    student(w, {
      questions: [question(12, w.ask, { state: 'answered' })],
      answers: { q12: whole(w.answer) },
      line: { pause: pause('pace', 47_500) },
    }),
  LOCKED: () => ({ refuse: { code: 'lesson-locked' } }),

  BOARD: (w) => projector(w, { answering: [12, 13, 14, 15, 16], next: from(17, 11), waiting: 11, served: 11 }),
  BOARDEMPTY: (w) => projector(w, { answering: [], next: [], waiting: 0, served: 0, wait: { lowMs: 0, highMs: 4000 } }),
  BOARDFULL: (w) =>
    projector(
      { ...w, title: `${w.title} · ${w.title} · ${w.title}` },
      {
        answering: from(1041, 8),
        next: from(1049, 12),
        waiting: 300,
        served: 1040,
        wait: { lowMs: 1_700_000, highMs: 2_000_000 },
      },
    ),
  BOARDPAUSE: (w) =>
    projector(w, {
      answering: [13, 14],
      next: [12, ...from(15, 11)],
      waiting: 14,
      served: 11,
      pause: pause('pace', 47_500),
      wait: { lowMs: 100_000, highMs: 190_000 },
    }),
  BOARDTEACHER: (w) =>
    projector(w, {
      answering: [],
      next: from(15, 9),
      waiting: 9,
      served: 14,
      pause: pause('teacher', null),
      lesson: { intake: false },
    }),
  BOARDANNOUNCED: (w) =>
    projector(w, {
      answering: [12, 13, 14],
      next: from(15, 9),
      waiting: 9,
      served: 11,
      lesson: { announcement: w.announcement },
    }),
  BOARDSPOTLIGHT: (w) =>
    projector(w, {
      answering: [12],
      next: from(13, 5),
      waiting: 5,
      served: 11,
      spotlight: { ticket: 12, question: w.ask, answer: w.answer, byTeacher: false, name: null, turned: 0 },
    }),
  BOARDLONG: (w) =>
    projector(w, {
      answering: [12],
      next: from(13, 5),
      waiting: 5,
      served: 11,
      spotlight: {
        ticket: 12,
        question: w.ask,
        answer: [w.answer, w.growing, w.answer].join('\n\n'),
        byTeacher: false,
        name: w.name,
        turned: 0,
      },
    }),
  BOARDWIDE: (w) =>
    projector(w, {
      answering: [12],
      next: from(13, 5),
      waiting: 5,
      served: 11,
      spotlight: { ticket: 31, question: w.maths, answer: wide, byTeacher: false, name: null, turned: 0 },
    }),
  BOARDENDED: (w) =>
    projector(w, { answering: [], next: [], waiting: 0, served: 61, lesson: { state: 'ended', intake: false } }),
};
