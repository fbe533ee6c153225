/** One student through the front door: joins by HTTP, asks by Socket.IO, and watches the own screen to the end. */
import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { PROTOCOL_VERSION } from '../../protocol/bounds.ts';
import type { ClientEvents, ServerEvents } from '../../protocol/events.ts';
import type { Outcome } from '../../protocol/failures.ts';
import type { QuestionView, StudentView } from '../../protocol/views.ts';
import type { Journey } from './measure.ts';

export type BurstStudent = {
  /** True while canned answers stand in for Claude. */
  readonly demo: boolean;
  /** Asks, and resolves when its question has ended. */
  ask(text: string): Promise<Journey>;
  leave(): void;
};

const ENDED = new Set<QuestionView['progress']['state']>([
  'answered',
  'answered-by-hand',
  'cancelled',
  'declined',
  'failed',
]);

const GONE_MS = 30_000;

/** @throws Error with the code of the failure when the server did not let it in. */
export async function joinAs(name: string, server: string, code: string): Promise<BurstStudent> {
  const answer = await fetch(`${server}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server },
    body: JSON.stringify({ code, name }),
  });
  const joined = (await answer.json()) as Outcome<unknown>;
  if (!joined.ok) throw new Error(joined.failure.code);
  const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
  const socket: Socket<ServerEvents, ClientEvents> = io(server, {
    auth: { role: 'student', version: PROTOCOL_VERSION, code },
    extraHeaders: { cookie: cookie.join('; '), origin: server },
    transports: ['websocket'],
    forceNew: true,
  });
  const watching = new Set<(questions: StudentView['questions']) => void>();
  let questions: StudentView['questions'] = {};
  const show = (change: StudentView['questions']) => {
    questions = { ...questions, ...change };
    for (const look of watching) look(questions);
  };
  const demo = await new Promise<boolean>((resolve, reject) => {
    socket.on('connect_error', (refused) => {
      socket.disconnect();
      reject(refused);
    });
    socket.on('snapshot', ({ view }) => {
      show((view as StudentView).questions);
      resolve((view as StudentView).demo);
    });
  });
  socket.off('connect_error');
  socket.on('changed', (change) => show((change.questions ?? {}) as StudentView['questions']));

  /** Sent away, or without a server for so long that none will come back. */
  const gone = new Promise<void>((resolve) => {
    let waiting: NodeJS.Timeout | undefined;
    socket.on('farewell', () => resolve());
    socket.on('connect', () => clearTimeout(waiting));
    socket.on('disconnect', () => {
      waiting = setTimeout(resolve, GONE_MS);
      waiting.unref();
    });
  });

  return {
    demo,
    async ask(text) {
      const since = performance.now();
      const passed = () => performance.now() - since;
      const question = { clientId: randomUUID(), text, topic: 'new' } as const;
      const outcome = await socket
        .timeout(GONE_MS)
        .emitWithAck('ask', question)
        .catch(() => null);
      if (!outcome?.ok) {
        return { ended: 'not-accepted', refused: false, startedAt: null, endedAt: passed(), promisedMs: null };
      }
      const { questionId } = outcome.value;
      let startedAt: number | null = null;
      let promisedMs: number | null = null;
      let refused = false;
      return new Promise((resolve) => {
        void gone.then(() => resolve({ ended: 'failed', refused, startedAt, endedAt: passed(), promisedMs }));
        const look = (shown: StudentView['questions']) => {
          const progress = shown[questionId]?.progress;
          if (progress === undefined) return;
          if (progress.state === 'waiting') {
            refused ||= progress.refused;
            startedAt = null;
            if (promisedMs === null && progress.wait !== null) {
              promisedMs = passed() + (progress.wait.lowMs + progress.wait.highMs) / 2;
            }
          } else startedAt ??= passed();
          if (!ENDED.has(progress.state)) return;
          watching.delete(look);
          const ended = progress.state === 'answered' ? 'answered' : 'failed';
          resolve({ ended, refused, startedAt, endedAt: passed(), promisedMs });
        };
        watching.add(look);
        look(questions);
      });
    },
    leave: () => void socket.disconnect(),
  };
}
