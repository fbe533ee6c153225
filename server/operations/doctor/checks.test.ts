import { expect, test } from 'vitest';
import { sentencesIn } from '../terminal.ts';
import { countStates, examineAll } from './checks.ts';
import type { DoctorFacts } from './facts.ts';

const now = new Date('2026-11-21T08:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

const healthy: DoctorFacts = {
  now,
  node: { found: '22.23.0', needed: '20.19, 22.12', fits: true },
  provider: 'claude-cli',
  cli: { found: 'runs', version: '2.1.329', pinned: '2.1.329' },
  credentials: 'key',
  reach: { host: 'api.example', ms: 31.4, detail: '' },
  asked: { ok: true, ms: 1234, detail: '' },
  database: {
    file: '/d/classline.db',
    found: 'whole',
    writable: true,
    bytes: 2e6,
    logBytes: 16e6,
    pending: 0,
    newer: null,
  },
  activity: { line: 0, lastAskedAt: hoursAgo(20), lastAnswer: { by: 'claude-cli', at: hoursAgo(20) } },
  diskFreeBytes: 9e9,
  memoryFreeBytes: 2e9,
  heat: 51,
  throttled: 0,
  clockSynchronised: true,
  port: { number: 8082, state: 'ours' },
  address: 'http://192.168.1.20:8082',
  service: 'running',
  lastBackup: { path: '/d/backups/a.db', at: hoursAgo(5) },
  backupFolder: '/d/backups',
  intervalSeconds: 3,
  lastCalibration: { at: hoursAgo(400), passedPerMinute: 25, intervalSeconds: 2.9 },
};

const found = (change: Partial<DoctorFacts>) =>
  examineAll({ ...healthy, ...change })
    .filter(({ state }) => state !== 'pass')
    .map(({ said, state, mend }) => `${state} ${said}${mend === null ? '' : ' →'}`);

test('a healthy machine has nothing to mend', () => {
  expect(found({})).toEqual([]);
  expect(countStates(examineAll(healthy))).toEqual({ pass: 17, warn: 0, fail: 0 });
});

test('whether the way to the students is encrypted is told, and is nothing to mend', () => {
  const said = (address: string) => {
    const check = examineAll({ ...healthy, address }).find(({ id }) => id === 'address');
    return [check?.state, check?.said];
  };
  expect(said('http://192.168.1.20:8082')).toEqual(['pass', 'address-plain']);
  expect(said('https://class.example.tw')).toEqual(['pass', 'address-tls']);
});

const troubles: readonly (readonly [string, Partial<DoctorFacts>])[] = [
  ['fail node-old →', { node: { found: '18.20.4', needed: '20.19', fits: false } }],
  ['fail cli-missing →', { cli: { found: 'missing' } }],
  ['warn cli-missing →', { cli: { found: 'missing' }, provider: 'anthropic-api' }],
  ['fail cli-broken →', { cli: { found: 'broken', detail: 'no output' } }],
  ['warn cli-unpinned →', { cli: { found: 'runs', version: '2.1.400', pinned: '2.1.329' } }],
  ['warn credentials-login →', { credentials: 'login' }],
  ['fail credentials-none →', { credentials: 'none' }],
  ['warn credentials-none →', { credentials: 'none', provider: 'demo', cli: { found: 'unused' } }],
  ['fail reach-none →', { reach: { host: 'api.example', ms: null, detail: 'ENOTFOUND' } }],
  ['fail answers-refused →', { asked: { ok: false, ms: 3, detail: '401' } }],
  ['warn answers-never →', { asked: null, activity: { line: 0, lastAskedAt: null, lastAnswer: null } }],
  ['fail database-damaged →', { database: { file: 'f', found: 'damaged', words: 'malformed' } }],
  ['fail database-unreadable →', { database: { file: 'f', found: 'unreadable', words: 'SQLITE_CANTOPEN' } }],
  ['fail database-read-only →', { database: { file: 'f', found: 'none', writable: false } }],
  ['warn database-log-long →', { database: { ...healthy.database, logBytes: 70e6 } as DoctorFacts['database'] }],
  ['warn migrations-pending', { database: { ...healthy.database, pending: 2 } as DoctorFacts['database'] }],
  ['fail migrations-newer →', { database: { ...healthy.database, newer: '2099' } as DoctorFacts['database'] }],
  ['warn disk-low →', { diskFreeBytes: 0.9e9 }],
  ['fail disk-low →', { diskFreeBytes: 0.1e9 }],
  ['warn memory-low →', { memoryFreeBytes: 5e8 }],
  ['fail memory-low →', { memoryFreeBytes: 2e8 }],
  ['warn heat-warm →', { heat: 78 }],
  ['fail power-now →', { throttled: 0x50005 }],
  ['warn power-before →', { throttled: 0x50000 }],
  ['warn clock-off →', { clockSynchronised: false }],
  ['fail port-taken →', { port: { number: 8082, state: 'taken' } }],
  ['fail port-denied →', { port: { number: 80, state: 'denied' } }],
  ['warn address-none →', { address: null }],
  ['fail service-stopped →', { service: 'stopped', port: { number: 8082, state: 'free' } }],
  ['warn service-beside →', { service: 'stopped' }],
  ['warn service-none →', { service: 'none' }],
  ['warn backup-none →', { lastBackup: null }],
  ['warn backup-old →', { lastBackup: { path: 'a', at: hoursAgo(49) } }],
  ['warn calibration-fast →', { intervalSeconds: 2 }],
  ['warn calibration-none-fast →', { lastCalibration: null }],
];

test.each(troubles)('%s', (said, change) => {
  expect(found(change)).toEqual([said]);
});

test('every finding is worded in both languages', () => {
  for (const change of [{}, ...troubles.map(([, each]) => each)]) {
    for (const check of examineAll({ ...healthy, ...change })) {
      for (const words of [sentencesIn('en'), sentencesIn('zh-TW')]) {
        const keys = [`doctor.name.${check.id}`, `doctor.said.${check.said}`];
        if (check.mend !== null) keys.push(`doctor.do.${check.mend}`);
        // A missing sentence comes back as its key, a missing fact as its braces.
        for (const key of keys) expect(words(key, check.facts)).not.toMatch(/operations\.|\{/);
      }
    }
  }
});
