import type { Activity, Examined } from '../../store/operator.ts';

/** What the doctor found out about this machine and these settings; judged in checks.ts. */
export type DoctorFacts = {
  readonly now: Date;
  readonly node: { readonly found: string; readonly needed: string; readonly fits: boolean };
  /** Which provider these settings come to. */
  readonly provider: 'claude-cli' | 'anthropic-api' | 'demo';
  readonly cli:
    | { readonly found: 'unused' }
    | { readonly found: 'missing' }
    | { readonly found: 'broken'; readonly detail: string }
    | { readonly found: 'runs'; readonly version: string; readonly pinned: string };
  readonly credentials: 'key' | 'login' | 'none';
  /** Null: the demo needs none. */
  readonly reach: { readonly host: string; readonly ms: number | null; readonly detail: string } | null;
  /** The trial question of `--ask`; null: none was asked. */
  readonly asked: { readonly ok: boolean; readonly ms: number; readonly detail: string } | null;
  readonly database: Examined & { readonly file: string };
  readonly activity: Activity;
  readonly diskFreeBytes: number;
  readonly memoryFreeBytes: number;
  /** Degrees Celsius; null: this machine does not tell. */
  readonly heat: number | null;
  /** The bits of `get_throttled`; null: no Pi. */
  readonly throttled: number | null;
  /** Null: cannot be seen. */
  readonly clockSynchronised: boolean | null;
  readonly port: { readonly number: number; readonly state: 'free' | 'ours' | 'taken' | 'denied' };
  /** Null: no local network. */
  readonly address: string | null;
  readonly service: 'running' | 'stopped' | 'none' | 'unknown';
  readonly lastBackup: { readonly path: string; readonly at: Date } | null;
  readonly backupFolder: string;
  readonly intervalSeconds: number;
  readonly lastCalibration: {
    readonly at: Date;
    readonly passedPerMinute: number | null;
    readonly intervalSeconds: number;
  } | null;
};
