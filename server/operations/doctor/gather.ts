/** Gathers the doctor's facts for these settings. Reads only; `ask` alone costs a request. */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { leastVersions, nodeFits } from '../../../scripts/ground/node-version.mjs';
import { originOf } from '../../addresses.ts';
import type { Config } from '../../config.ts';
import { findClaude } from '../../provider/claude-cli/discovery.ts';
import { pinnedVersion } from '../../provider/claude-cli/version.ts';
import { activityIn, backupsIn, calibrationsIn, examine, lastBefore, migrations } from '../../store/operator.ts';
import { askOnce } from '../ask-once.ts';
import type { DoctorFacts } from './facts.ts';
import {
  clockSynchronised,
  diskFree,
  heatOf,
  memoryFree,
  portState,
  reachOf,
  serviceState,
  throttledBits,
} from './machine.ts';

/** Where no student comes in. */
const LOOPBACK = /^(127\.|localhost$|\[::1\]$)/;

function nodeFacts(root: string): DoctorFacts['node'] {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { engines: { node: string } };
  const found = process.versions.node;
  const range = manifest.engines.node;
  return { found, needed: leastVersions(range), fits: nodeFits(found, range) };
}

async function claudeFacts(
  config: Config,
  root: string,
): Promise<Pick<DoctorFacts, 'provider' | 'cli' | 'credentials'>> {
  const found = await findClaude({
    bin: config.CLAUDE_BIN ?? 'claude',
    path: config.path,
    cacheDirectory: resolve(root, '.cache/claude'),
  });
  const credentials = config.CLAUDE_AUTH === 'login' ? 'login' : config.ANTHROPIC_API_KEY === null ? 'none' : 'key';
  const chosen =
    credentials !== 'none' && found.ok ? 'claude-cli' : config.ANTHROPIC_API_KEY === null ? 'demo' : 'anthropic-api';
  const provider = config.PROVIDER === 'auto' ? chosen : config.PROVIDER;
  const cliUnused = config.PROVIDER === 'anthropic-api' || config.PROVIDER === 'demo';
  const cli: DoctorFacts['cli'] = cliUnused
    ? { found: 'unused' }
    : found.ok
      ? { found: 'runs', version: found.version, pinned: pinnedVersion }
      : found.code === 'missing'
        ? { found: 'missing' }
        : { found: 'broken', detail: found.reason };
  return { provider, cli, credentials };
}

type Wish = {
  readonly ask: boolean;
  /** The provider of the server that looks at itself; null: the doctor stands beside it. */
  readonly running: DoctorFacts['provider'] | null;
};

export async function gather(config: Config, root: string, { ask, running }: Wish): Promise<DoctorFacts> {
  const file = config.databaseFile;
  const database = { file, ...examine(file, migrations) };
  const found = await claudeFacts(config, root);
  const claude = { ...found, provider: running ?? found.provider };
  const real = claude.provider !== 'demo';
  const [asked, reach, diskFreeBytes, memoryFreeBytes, heat, throttled, synchronised, port, service] =
    await Promise.all([
      ask && real ? askOnce(config, root) : null,
      real ? reachOf(config.ANTHROPIC_BASE_URL) : null,
      diskFree(dirname(file)),
      memoryFree(),
      heatOf(),
      throttledBits(),
      clockSynchronised(),
      running === null ? portState(config.PORT, config.HOST) : ('ours' as const),
      serviceState(),
    ]);
  const [calibration] = database.found === 'whole' ? calibrationsIn(file) : [];
  const now = new Date();
  const origin = config.PUBLIC_URL ?? originOf(config);
  return {
    now,
    node: nodeFacts(root),
    ...claude,
    reach,
    asked,
    database,
    activity: database.found === 'whole' ? activityIn(file) : { line: 0, lastAskedAt: null, lastAnswer: null },
    diskFreeBytes,
    memoryFreeBytes,
    heat,
    throttled,
    clockSynchronised: synchronised,
    port: { number: config.PORT, state: port },
    address: LOOPBACK.test(new URL(origin).hostname) ? null : origin,
    service,
    lastBackup: database.found === 'unreadable' ? null : lastBefore(backupsIn(file), now),
    backupFolder: join(dirname(file), 'backups'),
    intervalSeconds: config.MIN_INTERVAL_SECONDS,
    lastCalibration: calibration ?? null,
  };
}
