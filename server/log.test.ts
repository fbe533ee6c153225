import { expect, test } from 'vitest';
import { createAccess } from './access/access.ts';
import { createApi } from './api/api.ts';
import { createWorld, until } from './classroom/classroom-for-tests.ts';
import { createLog } from './log.ts';

const readiness = () => Promise.reject(new Error('nobody asked for it'));
const QUESTION = '為什麼天空是藍色的 SECRET-QUESTION';
const ANSWER = '因為瑞利散射 SECRET-ANSWER';
const NAME = '王小明祕密';

function keptLog(level: 'debug' | 'info') {
  const lines: string[] = [];
  return { lines, log: createLog(level, { write: (line: string) => void lines.push(line) }) };
}

test.each(['debug', 'info'] as const)(
  'a lesson with every kind of trouble leaves no text and no name at level %s',
  async (level) => {
    const { lines, log } = keptLog(level);
    const world = await createWorld(undefined, undefined, log);
    const access = await createAccess(world.store, {
      teacherPassword: 'chalk-and-patience',
      chatKey: 'a-key-of-the-test-2026',
      trustedHosts: [],
      trustedProxies: [],
    });
    const api = createApi({ classroom: world.classroom, access, history: world.store.history, readiness, log });
    const post = (path: string, body: string) =>
      api.request(
        path,
        {
          method: 'POST',
          body,
          headers: {
            'content-type': 'application/json',
            authorization: 'Bearer a-key-of-the-test-2026',
            host: 'localhost',
          },
        },
        { incoming: { socket: { remoteAddress: '127.0.0.1' } } },
      );
    const student = await world.student(NAME);
    const joined = await post('/api/join', JSON.stringify({ code: world.code, name: `${NAME}二` }));
    expect(joined.status).toBe(200);
    await student.ask({ clientId: 'one', text: QUESTION, topic: 'new' });
    await until(() => world.plays.length === 1, 'the first attempt');
    world.plays[0]?.fail({
      type: 'refused',
      kind: 'pace',
      status: 429,
      retryAfterMs: 1000,
      resetInMs: null,
      quota: [],
      detail: `too many: ${QUESTION}`,
    });
    await world.pass(10_000);
    await until(() => world.plays.length === 2, 'the second attempt');
    world.plays[1]?.finish(ANSWER);
    await world.pass(100);
    await post('/chat', JSON.stringify({ student_id: NAME, message: QUESTION }));
    await post('/chat', `{"message": "${QUESTION}`);
    await post('/api/teacher/sign-in', JSON.stringify({ password: 'SECRET-PASSWORD' }));
    await world.store.close();
    const unsaved = await post('/chat', JSON.stringify({ student_id: `${NAME}三`, message: QUESTION }));
    expect(unsaved.status).toBe(503);
    await student.ask({ clientId: 'two', text: QUESTION, topic: 'new' }).catch((error: unknown) => {
      log.error({ err: error }, 'a command failed');
    });
    const all = lines.join('');
    expect(all).toContain('could not save');
    for (const secret of ['SECRET', '天空', '王小明', 'a-key-of', '瑞利']) expect(all).not.toContain(secret);
    for (const line of lines) expect(line.trimEnd()).not.toMatch(/\n/);
    for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
  },
);

test('every answer names its request, and so does the line of what went wrong', async () => {
  const { lines, log } = keptLog('info');
  const world = await createWorld(undefined, undefined, log);
  const access = await createAccess(world.store, {
    teacherPassword: null,
    chatKey: null,
    trustedHosts: [],
    trustedProxies: [],
  });
  const api = createApi({ classroom: world.classroom, access, history: world.store.history, readiness, log });
  const answer = await api.request('/chat', {
    method: 'POST',
    body: '{}',
    headers: { 'content-type': 'application/json' },
  });
  expect(answer.status).toBe(401);
  const id = answer.headers.get('x-request-id');
  expect(lines.map((line) => JSON.parse(line))).toContainEqual(
    expect.objectContaining({ request: id, method: 'POST', path: '/chat', status: 401, msg: 'refused' }),
  );
});

test('an error shows where it happened, and its words only at level debug', () => {
  for (const [level, told] of [
    ['info', false],
    ['debug', true],
  ] as const) {
    const { lines, log } = keptLog(level);
    const cause = Object.assign(new Error('values: 王小明'), { code: 'SQLITE_FULL', meta: { values: ['王小明'] } });
    log.error({ err: new SyntaxError('Unexpected 為', { cause }) }, 'went wrong');
    const line = JSON.parse(lines[0] ?? '');
    expect(line).toMatchObject({ level: 'error', err: { name: 'SyntaxError', cause: { code: 'SQLITE_FULL' } } });
    expect(line.err.at[0]).toMatch(/log\.test\.ts/);
    expect('message' in line.err).toBe(told);
    expect(lines[0]).not.toContain('meta');
  }
});

test('line breaks, colours and marks that turn the writing round are escaped', () => {
  const { lines, log } = keptLog('info');
  log.info({ path: '/a\n\u001b[31mred\u009b2J\u2028\u202e' }, 'x');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('/a\\n\\u001b[31mred\\u009b2J\\u2028\\u202e');
});
