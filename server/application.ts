/** The only place where the parts meet. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAccess } from './access/access.ts';
import { originOf, tryPort } from './addresses.ts';
import { createApi } from './api/api.ts';
import { chooseProvider, type Missing } from './choose-provider.ts';
import type { Later } from './classroom/announcer.ts';
import { createClassroom } from './classroom/classroom.ts';
import { createJoinLinks } from './classroom/join-links.ts';
import type { Config } from './config.ts';
import { readBootId, systemClock } from './dispatch/clock.ts';
import { createHttp } from './http.ts';
import { createLog } from './log.ts';
import { startNightlyBackups } from './operations/backup/nightly.ts';
import { createReadiness } from './operations/doctor/inside.ts';
import { clockSynchronised } from './operations/doctor/machine.ts';
import { openPages } from './pages.ts';
import type { ProviderFace } from './provider/answer-provider.ts';
import { defaultModel, defaultModels } from './provider/prices.ts';
import { createRealtime } from './realtime/realtime.ts';
import { createRehearsals } from './rehearsal/rehearsals.ts';
import { eraseWhatIsOld } from './retention.ts';
import { openMemoryStore, openStore } from './store/open-store.ts';
import { backupsIn, claim, expire, lastBefore } from './store/operator.ts';
import { startUpkeep } from './upkeep.ts';

/** The interval widens to this at most (Q5). */
const MAX_INTERVAL_MS = 30_000;

export type Application = {
  readonly provider: ProviderFace;
  readonly missing: Missing | null;
  readonly origin: string;
  /** Of the newest open lesson. */
  readonly code: string | null;
  /** The token of the one-time link that sets the teacher's password; null once it is set. */
  readonly setupToken: string | null;
  /** False: nothing can be saved, so no question is taken. */
  writable(): Promise<boolean>;
  /** Ends in order: no more questions, answers to their end, screens, store. Idempotent. */
  close(drainMs: number): Promise<void>;
};

export type FirstLesson = { readonly title: string; readonly instructions: string };

/** Rejects with `ConfigRefused`, or with what the store or the port has to say. `root` is the project's folder. */
export async function createApplication(config: Config, root: string, first: FirstLesson): Promise<Application> {
  const log = createLog(config.LOG_LEVEL);
  const letGo = claim(config.databaseFile);
  // Who cannot listen must not have touched the line: what it starts would count as ended by a crash (Q8.2).
  await tryPort(config);
  const store = await openStore({ file: config.databaseFile, log });
  const { provider, missing } = await chooseProvider(config, root, (event) => log.info(event));
  const origin = config.PUBLIC_URL ?? originOf(config);
  const model = config.CLAUDE_MODEL ?? defaultModel;
  const access = await createAccess(store, {
    teacherPassword: config.TEACHER_PASSWORD,
    chatKey: config.CHAT_API_KEY,
    trustedHosts: config.TRUSTED_HOSTS,
    trustedProxies: config.TRUSTED_PROXY,
  });
  const later: Later = (run, delayMs) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  };
  const queue = {
    minIntervalMs: Math.round(config.MIN_INTERVAL_SECONDS * 1000),
    maxConcurrent: config.MAX_CONCURRENT,
    cooldownMs: config.COOLDOWN_SECONDS * 1000,
    maxIntervalMs: MAX_INTERVAL_MS,
    limits: {
      requestsPerMinute: config.REQUESTS_PER_MINUTE,
      inputTokensPerMinute: config.INPUT_TOKENS_PER_MINUTE,
      outputTokensPerMinute: config.OUTPUT_TOKENS_PER_MINUTE,
    },
  };
  const settings = {
    defaultModel: model,
    models: [...new Set([model, ...defaultModels])],
    maxOutputTokens: config.MAX_OUTPUT_TOKENS,
    links: createJoinLinks(origin),
  };
  const shared = { clock: systemClock, wall: Date.now, later, queue, settings, log };
  const pages = await openPages(root, config.development, config.PORT, log);
  const classroom = await createClassroom({
    ...shared,
    store,
    provider,
    bootId: readBootId(),
    random: Math.random,
  });
  const rehearsals = createRehearsals({
    ...shared,
    openStore: openMemoryStore,
    real: classroom,
    seed: () => Math.floor(Math.random() * 2 ** 32),
  });
  if (classroom.newestCode() === null) await classroom.teacher.openLesson(first);

  const realtime = createRealtime({ classroom, rehearsals, access, log });
  const readiness = createReadiness(config, root, provider.face.kind);
  const http = createHttp({
    api: createApi({ classroom, access, history: store.history, readiness, rehearsals, log }),
    realtime,
    pages,
    origins: access.origins,
    development: config.development,
  });
  http.listen(config.PORT, config.HOST);
  await once(http, 'listening');
  const endBackups =
    config.development || config.BACKUPS_KEPT === 0 ? () => {} : startNightlyBackups(config.databaseFile, root, log);
  log.info({ port: (http.address() as AddressInfo).port, provider: provider.face.kind }, 'listening');

  const retention = {
    days: config.RETENTION_DAYS,
    classroom,
    history: store.history,
    copies: {
      newest: () => lastBefore(backupsIn(config.databaseFile), new Date())?.at ?? null,
      expire: (before: Date) => void expire(config.databaseFile, before),
    },
    clockSynchronised,
    log,
  };
  const stopUpkeep = startUpkeep(
    [
      { name: 'budget', run: () => classroom.budget.check() },
      { name: 'retention', run: () => eraseWhatIsOld(retention, new Date()) },
    ],
    {
      later,
      wall: Date.now,
      log,
    },
  );

  let closing: Promise<void> | null = null;
  const close = async (drainMs: number): Promise<void> => {
    endBackups();
    stopUpkeep();
    http.close();
    await rehearsals.stop();
    await classroom.close(drainMs);
    await realtime.close();
    http.closeAllConnections();
    await Promise.all([provider.close(), pages.close()]);
    await store.close();
    letGo();
    log.info({}, 'stopped');
  };

  return {
    provider: provider.face,
    missing,
    origin,
    code: classroom.newestCode(),
    setupToken: access.teacher.setupToken(),
    writable: () => classroom.writable(),
    close: (drainMs) => {
      closing ??= close(drainMs);
      return closing;
    },
  };
}
