/** The judgement over the doctor's facts. Pure: the sentences stand in messages/…/operations.json by these codes. */
import { dirname } from 'node:path';
import type { ReadinessCheck, ReadinessState } from '../../protocol/readiness.ts';
import type { DoctorFacts } from './facts.ts';

export type CheckState = ReadinessState;
export type Check = ReadinessCheck;

type Facts = Check['facts'];
type Judge = (facts: DoctorFacts) => Check;

const GB = 1e9;
const MB = 1e6;
const HOUR_MS = 3_600_000;
const HOT_DEGREES = 75;
/** Four times what it is cut to when nothing keeps it from being folded back (store/connection.ts). */
const LONG_LOG_BYTES = 64 * MB;
/** The pace that was verified with a class of thirty. */
const CAREFUL_SECONDS = 6;

const pass = (id: string, said: string, facts: Facts = {}): Check => ({ id, state: 'pass', said, mend: null, facts });
/** What is to be done is named like what was found, unless another name is given. */
const note = (
  state: 'warn' | 'fail',
  id: string,
  said: string,
  facts: Facts = {},
  mend: string | null = said,
): Check => ({
  id,
  state,
  said,
  mend,
  facts,
});

const node: Judge = ({ node: { fits, ...facts } }) =>
  fits ? pass('node', 'node-ok', facts) : note('fail', 'node', 'node-old', facts);

/** Only who insists on the CLI cannot do without it. */
const cli: Judge = ({ cli: facts, provider }) => {
  const state = provider === 'claude-cli' ? 'fail' : 'warn';
  switch (facts.found) {
    case 'unused':
      return pass('cli', 'cli-unused');
    case 'missing':
      return note(state, 'cli', 'cli-missing');
    case 'broken':
      return note(state, 'cli', 'cli-broken', { detail: facts.detail });
    case 'runs': {
      const { version, pinned } = facts;
      return version === pinned
        ? pass('cli', 'cli-ok', { version })
        : note('warn', 'cli', 'cli-unpinned', { version, pinned });
    }
  }
};

const credentials: Judge = ({ provider, credentials: kind }) => {
  if (kind === 'key') return pass('credentials', 'credentials-key');
  if (kind === 'login') return note('warn', 'credentials', 'credentials-login');
  // The demo was chosen, or nothing else is possible: a class can try it out, but Claude is not there.
  return note(provider === 'demo' ? 'warn' : 'fail', 'credentials', 'credentials-none');
};

const reach: Judge = ({ reach: facts }) => {
  if (facts === null) return pass('reach', 'reach-needless');
  const { host, ms, detail } = facts;
  return ms === null
    ? note('fail', 'reach', 'reach-none', { host, detail })
    : pass('reach', 'reach-ok', { host, ms: Math.round(ms) });
};

const answers: Judge = ({ provider, asked, activity }) => {
  if (provider === 'demo') return pass('answers', 'answers-demo');
  if (asked !== null) {
    return asked.ok
      ? pass('answers', 'answers-ok', { seconds: (asked.ms / 1000).toFixed(1) })
      : note('fail', 'answers', 'answers-refused', { detail: asked.detail });
  }
  const last = activity.lastAnswer;
  return last === null || last.by === 'demo'
    ? note('warn', 'answers', 'answers-never')
    : pass('answers', 'answers-before', { date: last.at.getTime() });
};

const database: Judge = ({ database: facts, lastBackup }) => {
  const { file } = facts;
  if (facts.found === 'damaged') {
    return note(
      'fail',
      'database',
      'database-damaged',
      { detail: facts.words, backup: lastBackup?.path ?? '' },
      lastBackup === null ? 'database-damaged-alone' : 'database-damaged',
    );
  }
  if (facts.found === 'unreadable')
    return note('fail', 'database', 'database-unreadable', { file, detail: facts.words });
  if (!facts.writable) return note('fail', 'database', 'database-read-only', { file, folder: dirname(file) });
  if (facts.found === 'none') return pass('database', 'database-none');
  const log = (facts.logBytes / MB).toFixed(0);
  return facts.logBytes > LONG_LOG_BYTES
    ? note('warn', 'database', 'database-log-long', { log, file })
    : pass('database', 'database-ok', { size: (facts.bytes / MB).toFixed(1) });
};

const migrations: Judge = ({ database: facts }) => {
  if (facts.found !== 'whole') return pass('migrations', 'migrations-ok');
  if (facts.newer !== null) return note('fail', 'migrations', 'migrations-newer', { detail: facts.newer });
  return facts.pending > 0
    ? note('warn', 'migrations', 'migrations-pending', { count: facts.pending }, null)
    : pass('migrations', 'migrations-ok');
};

const disk: Judge = ({ diskFreeBytes, backupFolder }) => {
  const free = (diskFreeBytes / GB).toFixed(1);
  if (diskFreeBytes >= 1 * GB) return pass('disk', 'disk-ok', { free });
  return note(diskFreeBytes < 0.2 * GB ? 'fail' : 'warn', 'disk', 'disk-low', { free, folder: backupFolder });
};

const memory: Judge = ({ memoryFreeBytes }) => {
  const free = Math.round(memoryFreeBytes / MB);
  if (free >= 600) return pass('memory', 'memory-ok', { free });
  return note(free < 250 ? 'fail' : 'warn', 'memory', 'memory-low', { free });
};

const heat: Judge = ({ heat: degrees }) => {
  if (degrees === null) return pass('heat', 'heat-unknown');
  const facts = { degrees: Math.round(degrees) };
  return degrees >= HOT_DEGREES ? note('warn', 'heat', 'heat-warm', facts) : pass('heat', 'heat-ok', facts);
};

/** Bits of the firmware: 0–3 hold now (voltage, frequency capped, throttled, soft limit), 16–19 since the start. */
const power: Judge = ({ throttled }) => {
  if (throttled === null) return pass('power', 'power-unknown');
  if ((throttled & 0xf) !== 0) return note('fail', 'power', 'power-now');
  return (throttled & 0xf0000) === 0 ? pass('power', 'power-ok') : note('warn', 'power', 'power-before');
};

const clock: Judge = ({ clockSynchronised }) => {
  if (clockSynchronised === null) return pass('clock', 'clock-unknown');
  return clockSynchronised ? pass('clock', 'clock-ok') : note('warn', 'clock', 'clock-off');
};

const port: Judge = ({ port: { number, state } }) => {
  const facts = { port: String(number) };
  if (state === 'taken') return note('fail', 'port', 'port-taken', facts);
  if (state === 'denied') return note('fail', 'port', 'port-denied', facts);
  return pass('port', state === 'ours' ? 'port-ours' : 'port-free', facts);
};

/** Without TLS is how most classes come: worth knowing, and nothing to mend. */
const address: Judge = ({ address: found }) => {
  if (found === null) return note('warn', 'address', 'address-none');
  return pass('address', found.startsWith('https:') ? 'address-tls' : 'address-plain', { address: found });
};

const service: Judge = ({ service: found, port: { state } }) => {
  if (found === 'running') return pass('service', 'service-ok');
  if (found === 'stopped' && state === 'ours') return note('warn', 'service', 'service-beside');
  if (found === 'stopped') return note('fail', 'service', 'service-stopped');
  return found === 'none' ? note('warn', 'service', 'service-none') : pass('service', 'service-unknown');
};

const backup: Judge = ({ database: { found }, lastBackup, now }) => {
  if (lastBackup === null) {
    return found === 'none' ? pass('backup', 'backup-needless') : note('warn', 'backup', 'backup-none');
  }
  const hours = Math.max(0, Math.floor((now.getTime() - lastBackup.at.getTime()) / HOUR_MS));
  return hours < 48
    ? pass('backup', 'backup-ok', { hours, file: lastBackup.path })
    : note('warn', 'backup', 'backup-old', { days: Math.floor(hours / 24) });
};

const calibration: Judge = ({ intervalSeconds: seconds, lastCalibration: last }) => {
  if (last === null || last.passedPerMinute === null) {
    return seconds < CAREFUL_SECONDS
      ? note('warn', 'calibration', 'calibration-none-fast', { seconds })
      : pass('calibration', 'calibration-none', { seconds });
  }
  const facts = { seconds, rate: last.passedPerMinute, date: last.at.getTime(), wanted: last.intervalSeconds };
  return seconds < last.intervalSeconds
    ? note('warn', 'calibration', 'calibration-fast', facts)
    : pass('calibration', 'calibration-ok', facts);
};

const judges: readonly Judge[] = [
  node,
  cli,
  credentials,
  reach,
  answers,
  database,
  migrations,
  backup,
  disk,
  memory,
  heat,
  power,
  clock,
  port,
  address,
  service,
  calibration,
];

export const examineAll = (facts: DoctorFacts): readonly Check[] => judges.map((judge) => judge(facts));

export function countStates(checks: readonly Check[]): Readonly<Record<CheckState, number>> {
  const counts = { pass: 0, warn: 0, fail: 0 };
  for (const { state } of checks) counts[state] += 1;
  return counts;
}
