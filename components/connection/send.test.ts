import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeSocket } from './fake-socket.ts';
import { CONNECTED_WITHIN_MS, sender } from './send.ts';

const ask = { clientId: 'c', text: 'Why?', topic: 'new' } as const;
const lost = new Error('lost');

/** Lets the promises that are already settled run on. */
const settled = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a command', () => {
  it('gives back what the server acknowledged', async () => {
    const fake = fakeSocket();
    const outcome = sender(fake.socket)('cancel', { questionId: 'q' });
    await settled();
    fake.sent[0]?.ack(null, { ok: true, value: null });
    expect(await outcome).toEqual({ ok: true, value: null });
  });

  it('Q1 asks again with the same client id when no word came back', async () => {
    const fake = fakeSocket();
    const outcome = sender(fake.socket)('ask', ask);
    await settled();
    fake.sent[0]?.ack(lost);
    await settled();
    fake.sent[1]?.ack(null, { ok: true, value: { questionId: 'q', ticket: 3 } });
    expect(await outcome).toEqual({ ok: true, value: { questionId: 'q', ticket: 3 } });
    expect(fake.sent.map(({ payload }) => payload)).toEqual([ask, ask]);
  });

  it('that would count twice is sent once, and its end is not sure', async () => {
    const fake = fakeSocket();
    const outcome = sender(fake.socket)('askAgain', { questionId: 'q' });
    await settled();
    fake.sent[0]?.ack(lost);
    expect(await outcome).toEqual({ ok: false, failure: { code: 'not-sure' } });
    expect(fake.sent).toHaveLength(1);
  });

  it('waits out a short absence', async () => {
    const fake = fakeSocket();
    fake.state.connected = false;
    const outcome = sender(fake.socket)('endPauses', {});
    await vi.advanceTimersByTimeAsync(CONNECTED_WITHIN_MS - 1);
    expect(fake.sent).toHaveLength(0);
    fake.arrives();
    await settled();
    fake.sent[0]?.ack(null, { ok: true, value: null });
    expect((await outcome).ok).toBe(true);
  });

  it('tells a long absence; what was sent before stays unsure', async () => {
    const fake = fakeSocket();
    const send = sender(fake.socket);
    const asked = send('ask', ask);
    await settled();
    fake.state.connected = false;
    fake.sent[0]?.ack(lost);
    const paused = send('endPauses', {});
    await vi.advanceTimersByTimeAsync(CONNECTED_WITHIN_MS);
    expect(await asked).toEqual({ ok: false, failure: { code: 'not-sure' } });
    expect(await paused).toEqual({ ok: false, failure: { code: 'not-connected' } });
  });
});
