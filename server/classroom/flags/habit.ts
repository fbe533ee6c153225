/** How one student asks: too fast for a person who reads answers, or the same over and over. Pure; monotonic times. */
import { FAST_QUESTIONS, FAST_WITHIN_MS, REPEATED_QUESTIONS, REPEATED_WITHIN_MS } from '../../protocol/flags.ts';
import { essenceOf, isAlike } from './likeness.ts';

type HabitKind = 'fast' | 'repeated';

/** The student's last questions, oldest first, and when each kind was last told. */
export type Habit = {
  readonly asked: readonly { readonly at: number; readonly essence: string | null }[];
  readonly told: Readonly<Partial<Record<HabitKind, number>>>;
};

export const NO_HABIT: Habit = { asked: [], told: {} };

/** More than both bounds need; a script that asks without end takes no more room than this. */
const KEPT = 50;
/** One flag says it for a while: the next of the same kind comes after this. */
const QUIET_MS = REPEATED_WITHIN_MS;

/** The habit with one more question, and what is unusual now. */
export function withAsked(habit: Habit, at: number, text: string): { habit: Habit; kinds: HabitKind[] } {
  const essence = essenceOf(text);
  const asked = [...habit.asked.filter((each) => at - each.at < REPEATED_WITHIN_MS), { at, essence }].slice(-KEPT);
  const lately = asked.filter((each) => at - each.at < FAST_WITHIN_MS).length;
  const alike = asked.filter((each) => each.essence !== null && essence !== null && isAlike(each.essence, essence));
  const unusual: HabitKind[] = [];
  if (lately >= FAST_QUESTIONS) unusual.push('fast');
  if (alike.length >= REPEATED_QUESTIONS) unusual.push('repeated');
  const kinds = unusual.filter((kind) => at - (habit.told[kind] ?? Number.NEGATIVE_INFINITY) >= QUIET_MS);
  return { habit: { asked, told: { ...habit.told, ...Object.fromEntries(kinds.map((kind) => [kind, at])) } }, kinds };
}
