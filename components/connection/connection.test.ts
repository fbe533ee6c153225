import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Handshake } from '../../server/protocol/commands.ts';
import type { ProjectorView } from '../../server/protocol/views.ts';
import { openConnection } from './connection.ts';
import { fakeSocket } from './fake-socket.ts';

const view = {
  lesson: { id: 'l1' },
  demo: false,
  line: { waiting: 0, answering: 0, pause: null },
} as unknown as ProjectorView;
const snapshot = (revision: number) => ({ revision, sentAt: 0, view, answers: {} });

/** A connection over a fake socket, and the page's way to wake up. */
function open() {
  const fake = fakeSocket();
  const page = new EventTarget();
  vi.stubGlobal('document', Object.assign(page, { visibilityState: 'visible' }));
  vi.stubGlobal('window', new EventTarget());
  let auth: (() => Handshake) | undefined;
  const connection = openConnection<ProjectorView>(
    (ask) => {
      auth = ask;
      return fake.socket;
    },
    (lessonId) => ({ role: 'student', version: 1, code: 'FIRST2', ...(lessonId === undefined ? {} : { lessonId }) }),
    () => {},
  );
  const refreshes = () => fake.sent.filter(({ name }) => name === 'refresh');
  return { fake, connection, auth, refreshes, wake: () => page.dispatchEvent(new Event('visibilitychange')) };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { onLine: true });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a connection', () => {
  it('is live from the first snapshot on, and says so when it is lost', () => {
    const { fake, connection, auth } = open();
    expect(connection.state().status).toBe('connecting');
    expect(auth?.()).not.toHaveProperty('lessonId');
    fake.says('snapshot', snapshot(1));
    expect(connection.state().status).toBe('live');
    fake.says('disconnect', 'transport close');
    expect(connection.state()).toMatchObject({ status: 'reconnecting', held: { revision: 1 } });
    expect(auth?.()).toMatchObject({ lessonId: 'l1' });
    vi.stubGlobal('navigator', { onLine: false });
    fake.says('connect_error', new Error('network'));
    expect(connection.state().status).toBe('offline');
  });

  it('says at whose door it waited when it comes back', () => {
    const { fake, connection, auth } = open();
    fake.says('door', { lessonId: 'l2', code: 'FIRST2', title: '', name: 'Ann', ended: false });
    fake.says('disconnect', 'transport close');
    expect(connection.state()).toMatchObject({ status: 'reconnecting', door: { name: 'Ann' } });
    expect(auth?.()).toMatchObject({ code: 'FIRST2', lessonId: 'l2' });
  });

  it('asks for a snapshot after a gap, once', () => {
    const { fake, refreshes } = open();
    fake.says('snapshot', snapshot(1));
    fake.says('changed', { revision: 3 });
    fake.says('changed', { revision: 4 });
    expect(refreshes()).toHaveLength(1);
    fake.says('snapshot', snapshot(4));
    refreshes()[0]?.ack(null);
    expect(refreshes()).toHaveLength(1);
  });

  it('checks at waking, and drops a socket that does not answer', () => {
    const { fake, refreshes, wake } = open();
    fake.says('snapshot', snapshot(1));
    wake();
    expect(refreshes()).toHaveLength(1);
    refreshes()[0]?.ack(new Error('no answer'));
    expect(fake.state).toMatchObject({ connected: false, connects: 1 });
    wake();
    expect(fake.state.connects).toBe(2);
  });

  it('comes back at once, and only once, when the line died in the sleep', async () => {
    const { fake, wake } = open();
    fake.says('snapshot', snapshot(1));
    fake.says('disconnect', 'ping timeout');
    await vi.advanceTimersByTimeAsync(0);
    expect(fake.state.connects).toBe(0);
    fake.arrives();
    wake();
    fake.says('disconnect', 'ping timeout');
    await vi.advanceTimersByTimeAsync(0);
    expect(fake.state.connects).toBe(1);
    fake.arrives('another');
    fake.says('disconnect', 'transport close');
    await vi.advanceTimersByTimeAsync(0);
    expect(fake.state.connects).toBe(1);
  });

  it('wakes when the clock has jumped: a lid was closed and nothing told of it', async () => {
    const { fake, connection, refreshes } = open();
    fake.says('snapshot', snapshot(1));
    await vi.advanceTimersByTimeAsync(30_000);
    expect(refreshes()).toHaveLength(0);
    vi.setSystemTime(Date.now() + 600_000);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(refreshes()).toHaveLength(1);
    connection.close();
    vi.setSystemTime(Date.now() + 600_000);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(refreshes()).toHaveLength(1);
  });

  it('stays away after a farewell until it is asked to come back', async () => {
    const { fake, connection, wake } = open();
    fake.says('snapshot', snapshot(1));
    fake.says('farewell', { reason: 'signed-out' });
    fake.says('disconnect', 'io client disconnect');
    wake();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(connection.state()).toMatchObject({ status: 'farewell', farewell: 'signed-out' });
    expect(fake.state.connects).toBe(0);
    connection.retry();
    expect(connection.state().status).toBe('connecting');
    expect(fake.state.connects).toBe(1);
  });

  it('tells a refusal, and comes back by itself from one that passes', async () => {
    const { fake, connection } = open();
    fake.says(
      'connect_error',
      Object.assign(new Error('refused'), { data: { failure: { code: 'unexpected', id: '1' } } }),
    );
    expect(connection.state().status).toBe('connecting');
    await vi.advanceTimersByTimeAsync(6_000);
    expect(fake.state.connects).toBe(1);
    fake.says('connect_error', Object.assign(new Error('refused'), { data: { failure: { code: 'not-signed-in' } } }));
    expect(connection.state()).toMatchObject({ status: 'refused', refusal: { code: 'not-signed-in' } });
    fake.says('connect_error', Object.assign(new Error('refused'), { data: { failure: { code: 'old-page' } } }));
    expect(connection.state()).toMatchObject({ status: 'farewell', farewell: 'old-page' });
  });
});
