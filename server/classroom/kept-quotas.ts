/** The limits that the teacher has set, as they are kept: which hold at a moment, and which a start of the server takes over. */
import type { QuotaChangeView, QuotaName } from '../protocol/desk-views.ts';
import type { QueueSettings } from '../queue/queue.ts';
import type { Store } from '../store/store.ts';

export const SETTING = 'quotas';

type MinuteName = Extract<QuotaName, 'requests' | 'inputTokens' | 'outputTokens'>;
type Limits = QueueSettings['limits'];
/** `until` null: until its lesson ends. `lessonId` is that of the desk on which it was made. */
export type Raise = {
  readonly quota: QuotaName;
  readonly value: number;
  readonly until: number | null;
  readonly lessonId: string;
};
export type Kept = {
  /** The configuration that these were set against: a changed one wins over them. */
  readonly against: Limits;
  readonly minute: Limits;
  readonly raises: readonly Raise[];
  readonly changes: readonly QuotaChangeView[];
};

export const MINUTE: Record<MinuteName, keyof Limits> = {
  requests: 'requestsPerMinute',
  inputTokens: 'inputTokensPerMinute',
  outputTokens: 'outputTokensPerMinute',
};

export const isMinute = (quota: QuotaName): quota is MinuteName => quota in MINUTE;
const same = (one: Limits, other: Limits) => Object.values(MINUTE).every((name) => one[name] === other[name]);

export async function keptQuotas(store: Store, configured: Limits): Promise<Kept> {
  const text = await store.settings.read(SETTING);
  const kept = text === null ? null : (JSON.parse(text) as Kept);
  if (kept === null) return { against: configured, minute: configured, raises: [], changes: [] };
  return same(kept.against, configured) ? kept : { ...kept, against: configured, minute: configured };
}

export type Now = { readonly wallMs: number; readonly isOpen: (lessonId: string) => boolean };
export const holds = ({ until, lessonId }: Raise, { wallMs, isOpen }: Now) =>
  until === null ? isOpen(lessonId) : wallMs < until;

/** The limits of a minute with the raises that hold. */
export function limitsNow({ minute, raises }: Pick<Kept, 'minute' | 'raises'>, now: Now): Limits {
  const limits = { ...minute };
  for (const raise of raises) if (isMinute(raise.quota) && holds(raise, now)) limits[MINUTE[raise.quota]] = raise.value;
  return limits;
}
