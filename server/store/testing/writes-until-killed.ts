/** Writes without end; each line says what has been acknowledged: `admitted <id>`, `started <id>`, `answered <id>`. */
import { writeSync } from 'node:fs';
import { openStore } from '../open-store.ts';
import { aLesson, anAnswer, anAttempt, anEnd, aQuestion, aStudent, later } from './rows.ts';

const store = await openStore({ file: process.argv[2] ?? '', log: { info: () => undefined } });
const say = (line: string) => writeSync(1, `${line}\n`);

if ((await store.lessons.byId('lesson')) === null) {
  await store.lessons.create(aLesson());
  await store.students.create(aStudent());
}

async function life(ticket: number): Promise<void> {
  const question = aQuestion(ticket);
  await store.questions.admit(question);
  say(`admitted ${question.id}`);
  const attempt = anAttempt(`a${ticket}`, question.id);
  const promised = { promisedLowMs: 1, promisedHighMs: 3, promisedMs: 2 };
  const change = { id: question.id, attempts: 1, startedAt: later(10), waitedMs: 10, ...promised };
  await store.attempts.start(attempt, change);
  say(`started ${question.id}`);
  const row = { ...question, state: 'answered', endedAt: later(20) } as const;
  await store.attempts.end(anEnd(attempt.id, { questions: [{ row, answer: anAnswer(question.id) }] }));
  say(`answered ${question.id}`);
}

for (let ticket = (await store.lessons.lastTicket('lesson')) + 1; ; ticket += 20) {
  await Promise.all(Array.from({ length: 20 }, (_, index) => life(ticket + index)));
}
