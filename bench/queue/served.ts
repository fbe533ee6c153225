/**
 * A server process of the bench: everything but the pages, which take no part in the way of a question. Each start is
 * noted by its own clock before anything else happens.
 */
import { appendFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createAccess } from '../../server/access/access.ts';
import { createApi } from '../../server/api/api.ts';
import { systemClock } from '../../server/dispatch/clock.ts';
import { createHttp } from '../../server/http.ts';
import type { AnswerProvider } from '../../server/provider/answer-provider.ts';
import { createRealtime } from '../../server/realtime/realtime.ts';
import { openStore } from '../../server/store/open-store.ts';
import { inProcess } from './plans.ts';
import { openClassroom } from './product.ts';
import { type LinePace, numberOf } from './system.ts';

export type ServedSettings = LinePace & {
  readonly file: string;
  /** Starts: one line with number and monotonic milliseconds each. */
  readonly starts: string;
  readonly answerMs: number;
};

const noted = (provider: AnswerProvider, starts: string): AnswerProvider => ({
  ...provider,
  answer(request, signal) {
    appendFileSync(starts, `${numberOf(request.question)} ${systemClock.now()}\n`);
    return provider.answer(request, signal);
  },
});

/** Serves until it is killed; prints the class code and the port when it is ready. */
export async function serve(settings: ServedSettings): Promise<void> {
  const log = {
    debug() {},
    info() {},
    warn() {},
    error: (facts: object) => void process.stderr.write(`${JSON.stringify(facts)}\n`),
  };
  const store = await openStore({ file: settings.file, log });
  const access = await createAccess(store, {
    teacherPassword: null,
    chatKey: null,
    trustedHosts: [],
    trustedProxies: [],
  });
  const provider = noted(inProcess(settings.answerMs), settings.starts);
  const { classroom, code } = await openClassroom(store, provider, settings);
  const http = createHttp({
    api: createApi({
      classroom,
      access,
      history: store.history,
      readiness: () => Promise.reject(new Error('a bench has no check-up')),
      log,
    }),
    realtime: createRealtime({ classroom, access, log }),
    pages: {
      handleRequest: (_request, response) => void response.writeHead(404).end(),
      handleUpgrade: (_request, socket) => void socket.destroy(),
      close: () => Promise.resolve(),
    },
    origins: access.origins,
    development: false,
  });
  http.listen(0, '127.0.0.1', () => {
    const { port } = http.address() as AddressInfo;
    process.stdout.write(`ready ${code} ${port}\n`);
  });
}
