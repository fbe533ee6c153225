/** A student with a long thread, written into the store of a server that is not running. */
import path from 'node:path';
import type { RunningServer } from '../../e2e/running/server.ts';
import { openStore } from '../../server/store/open-store.ts';
import { anAnswer, aQuestion } from '../../server/store/testing/rows.ts';

/** Joins as a browser does; gives the lesson's code and the cookie. */
export async function joinAsStudent(server: RunningServer): Promise<{ code: string; cookie: string }> {
  const code = /\/(?:j|projector)\/([0-9A-Z]{6})/.exec(server.output())?.[1];
  if (code === undefined) throw new Error(`No student link was printed:\n${server.output()}`);
  const response = await fetch(`${server.local}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.local },
    body: JSON.stringify({ code, name: '小明' }),
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (!response.ok || cookie === undefined) throw new Error(`Joining: ${response.status} ${await response.text()}`);
  return { code, cookie };
}

export async function seedThread(data: string, answers: number, words: number): Promise<void> {
  const store = await openStore({ file: path.join(data, 'classline.db'), log: { info() {} } });
  const [lesson] = await store.lessons.open();
  const [student] = await store.students.ofLesson(lesson?.id ?? '');
  if (lesson === undefined || student === undefined) throw new Error('Nobody has joined.');
  const of = { lessonId: lesson.id, studentId: student.id, thread: 'thread' };
  for (let ticket = 1; ticket <= answers; ticket += 1) {
    const row = aQuestion(ticket, { ...of, text: `第 ${ticket} 題：為什麼天空是藍色的？` });
    await store.questions.admit(row);
    const end = { state: 'answered' as const, attempts: 1, startedAt: row.askedAt, endedAt: row.askedAt };
    await store.questions.answer(row.id, end, anAnswer(row.id, { text: longAnswer(words, ticket) }));
  }
  await store.close();
}

/** All that an answer may hold: headings, lists, a table, code, maths, in both scripts. */
function longAnswer(words: number, seed: number): string {
  const pieces: string[] = [];
  let count = 0;
  for (let section = 1; count < words; section += 1) {
    const n = seed * 100 + section;
    const piece = [
      `## Section ${n}`,
      `Sunlight **number ${n}** looks white, but it is a mix of all colours. 陽光看起來是白色的，其實混合了**各種顏色**，`.repeat(
        2,
      ),
      `1. Short waves are scattered *strongly*, by about $\\lambda^{-4}$.\n2. Long waves are not.\n   - red\n   - orange`,
      `| colour | wavelength | scattered |\n| --- | --- | --- |\n| blue | ${n} nm | strongly |\n| red | 700 nm | weakly |`,
      `\`\`\`python\ndef scatter(wavelength):\n    return 1 / wavelength ** 4  # number ${n}\n\nprint(scatter(${n}))\n\`\`\``,
      `$$I \\propto \\frac{1}{\\lambda^4} \\cdot ${n}$$`,
      `${'So blue light reaches your eyes from everywhere in the sky above you. '.repeat(5)}`,
    ].join('\n\n');
    count += piece.split(/\s+/).length;
    pieces.push(piece);
  }
  return pieces.join('\n\n');
}
