/** Days, weeks and months of the server's own time zone. Pure but for that zone. */

export type Unit = 'day' | 'week' | 'month';

const two = (figure: number) => String(figure).padStart(2, '0');

/** `2026-11-21`, in local time. */
export const dayOf = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;

/** Midnight at which the day begins. `shift` moves it by whole days, across changes of summer time. */
export function startOfDay(day: string, shift = 0): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + shift);
}

export const monthOf = (at: Date): string => dayOf(at).slice(0, 7);

/** `shift` moves it by whole months. */
export function startOfMonth(at: Date, shift = 0): Date {
  return new Date(at.getFullYear(), at.getMonth() + shift, 1);
}

/** The first day of the unit that `at` lies in; a week begins on Monday. */
export function unitStart(at: Date, unit: Unit): Date {
  if (unit === 'month') return startOfMonth(at);
  const sinceMonday = unit === 'week' ? (at.getDay() + 6) % 7 : 0;
  return new Date(at.getFullYear(), at.getMonth(), at.getDate() - sinceMonday);
}

/** The first days of all units that lie between, the first one whole. */
export function unitsBetween(from: Date, until: Date, unit: Unit): Date[] {
  const starts: Date[] = [];
  for (let at = unitStart(from, unit); at < until; at = next(at, unit)) starts.push(at);
  return starts;
}

function next(at: Date, unit: Unit): Date {
  if (unit === 'month') return startOfMonth(at, 1);
  return new Date(at.getFullYear(), at.getMonth(), at.getDate() + (unit === 'week' ? 7 : 1));
}
