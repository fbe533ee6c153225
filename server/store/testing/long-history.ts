/** A school year's worth of lessons, written straight into the database: for measuring, and for looking at the pages. */
import { openPlain } from '../connection.ts';
import type { AnswerRow, LessonRow, QuestionRow, StudentRow } from '../rows.ts';
import { aFlag, aLesson, anAnswer, anAttempt, aPause, aQuestion, aRefusal, aStudent } from './rows.ts';
import { NAMES, SUBJECTS, WORDS } from './school-words.ts';

const DAY = 86_400_000;
const PUPILS = 30;
const AT_ONCE = 500;

/** Numbers in [0, 1) from a seed: the same seed, the same history. */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const stored = (row: object) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value instanceof Date
        ? value.toISOString().replace('Z', '+00:00')
        : typeof value === 'boolean'
          ? Number(value)
          : value,
    ]),
  );

/** @param last when the last lesson was; the others lie on the days before it, five a day. */
export function writeLongHistory(file: string, questions: number, last: Date, seed: number): void {
  const random = chance(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const database = openPlain(file);
  const insert = (table: string, row: object) => {
    const columns = Object.keys(row);
    const values = columns.map((name) => `@${name}`);
    return database.prepare(`INSERT INTO "${table}" ("${columns.join('", "')}") VALUES (${values.join(', ')})`);
  };
  const sentence = (language: 'zh' | 'en', parts: number) =>
    Array.from(
      { length: parts },
      () => `${pick(WORDS[language].begin)}${pick(WORDS[language].thing)}${pick(WORDS[language].end)}`,
    ).join(language === 'zh' ? '' : ' ');

  const lessons = Math.ceil(questions / 100);
  const into = {
    lesson: insert('Lesson', stored(aLesson())),
    student: insert('Student', stored(aStudent())),
    question: insert('Question', stored(aQuestion(1))),
    answer: insert('Answer', stored(anAnswer('q'))),
    attempt: insert('Attempt', stored(anAttempt('a', 'q'))),
    refusal: insert('Refusal', stored(aRefusal('r'))),
    flag: insert('Flag', stored(aFlag('f'))),
    pause: insert('Pause', stored(aPause('p'))),
    paceChange: insert('PaceChange', { id: '', at: '', why: '', fromMs: 0, toMs: 0 }),
  };
  const writeLesson = (at: number, count: number) => {
    const opened = new Date(last.getTime() - Math.floor((lessons - 1 - at) / 5) * DAY + (at % 5) * 3_600_000);
    const lessonId = `l${String(at).padStart(6, '0')}`;
    const lesson: LessonRow = aLesson({
      id: lessonId,
      code: `L${at.toString(36).toUpperCase().padStart(5, '0')}`,
      title: pick(SUBJECTS),
      state: 'ended',
      openedAt: opened,
      endedAt: new Date(opened.getTime() + 45 * 60_000),
    });
    into.lesson.run(stored(lesson));
    /** Too fast: the question goes back, all pause for a while, and starts are further apart for the next minutes. */
    const refuse = (questionId: string, when: Date) => {
      const over = new Date(when.getTime() + 20_000 + random() * 40_000);
      const calm = new Date(over.getTime() + 180_000);
      into.attempt.run(
        stored(anAttempt(`${questionId}a0`, questionId, { startedAt: when, endedAt: when, outcome: 'refused' })),
      );
      into.refusal.run(stored(aRefusal(`${questionId}r`, { questionId, at: when })));
      into.pause.run(stored(aPause(`${questionId}p`, { since: when, until: over, endedAt: over, endedBy: 'time' })));
      const change = { why: 'refused', fromMs: 6_000, toMs: 9_000 };
      into.paceChange.run(stored({ id: `${questionId}w`, at: when, ...change }));
      into.paceChange.run(stored({ id: `${questionId}n`, at: calm, why: 'answered', fromMs: 9_000, toMs: 6_000 }));
    };
    const pupils = Array.from(
      { length: PUPILS },
      (_, n): StudentRow =>
        aStudent({ id: `${lessonId}s${n}`, lessonId, name: NAMES[n % NAMES.length] ?? '', deviceHash: `d${at}-${n}` }),
    );
    for (const pupil of pupils) into.student.run(stored(pupil));
    for (let ticket = 1; ticket <= count; ticket += 1) {
      const asked = new Date(opened.getTime() + (ticket / count) * 40 * 60_000);
      const waitedMs = random() ** 2 * 180_000;
      const luck = random();
      const state = luck < 0.93 ? 'answered' : luck < 0.95 ? 'failed' : luck < 0.98 ? 'cancelled' : 'declined';
      const language = random() < 0.7 ? 'zh' : 'en';
      const id = `${lessonId}q${ticket}`;
      const started = new Date(asked.getTime() + waitedMs);
      const promisedMs = waitedMs * (0.7 + random() * 0.5);
      const done = new Date(asked.getTime() + waitedMs + 9_000);
      const question: QuestionRow = aQuestion(ticket, {
        id,
        lessonId,
        studentId: pick(pupils).id,
        clientId: id,
        text: sentence(language, 1),
        state,
        reason: state === 'failed' ? 'timeout' : state === 'cancelled' ? 'student' : null,
        attempts: 1,
        askedAt: asked,
        startedAt: started,
        endedAt: done,
        waitedMs,
        promisedMs,
        promisedLowMs: promisedMs * 0.7,
        promisedHighMs: promisedMs * 1.3 + 5_000,
      });
      into.question.run(stored(question));
      const marked = random();
      if (marked < 0.02) {
        const strength = marked < 0.002 ? 'urgent' : 'look';
        const { studentId } = question;
        into.flag.run(stored(aFlag(`${id}f`, { lessonId, studentId, questionId: id, strength, at: asked })));
      }
      const refused = luck < 0.02;
      if (refused) refuse(id, new Date(started.getTime() - 60_000));
      into.attempt.run(
        stored(
          anAttempt(`${id}a`, id, {
            number: refused ? 2 : 1,
            startedAt: started,
            endedAt: done,
            outcome: state === 'answered' ? 'answered' : 'failed',
          }),
        ),
      );
      if (state !== 'answered') continue;
      const outputTokens = 150 + Math.floor(random() * 500);
      const answer: AnswerRow = anAnswer(id, {
        text: sentence(language, 12),
        model: random() < 0.8 ? 'claude-haiku-5-5' : 'claude-sonnet-5-5',
        inputTokens: 200 + Math.floor(random() * 400),
        outputTokens,
        costUsd: outputTokens * 0.000_006,
        serviceMs: 3_000 + random() * 9_000,
        at: done,
      });
      into.answer.run(stored(answer));
    }
  };
  try {
    database.pragma('synchronous = OFF');
    for (let at = 0; at < lessons; at += AT_ONCE / 100) {
      database.transaction(() => {
        for (let each = at; each < Math.min(at + AT_ONCE / 100, lessons); each += 1) {
          writeLesson(each, Math.min(100, questions - each * 100));
        }
      })();
    }
  } finally {
    database.close();
  }
}
