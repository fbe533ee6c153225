/** What may be asked of the history, parsed once at the door. */
import { z } from 'zod';
import { EARLIEST_DAY, HISTORY_FLAGS, HISTORY_ORDERS, HISTORY_STATES, LATEST_DAY } from './history.ts';

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
/** What somebody types digit by digit is the year 2 for a moment: no report begins there. */
const day = z.iso.date().refine((typed) => typed >= EARLIEST_DAY && typed <= LATEST_DAY);

const filter = {
  words: z.string().max(200).optional(),
  lesson: id.optional(),
  student: id.optional(),
  name: z.string().max(100).optional(),
  state: z.enum(HISTORY_STATES).optional(),
  flag: z.enum(HISTORY_FLAGS).optional(),
  /** Days of the server's time zone, both included. */
  from: day.optional(),
  until: day.optional(),
  /** Without it: newest first. */
  order: z.enum(HISTORY_ORDERS).optional(),
};

export const historySchema = z.strictObject({ ...filter, past: z.coerce.number().int().positive().optional() });
export const exportSchema = z.strictObject({ ...filter, format: z.enum(['csv', 'json', 'markdown']) });
export const useSchema = z.strictObject({
  from: day.optional(),
  until: day.optional(),
  unit: z.enum(['day', 'week', 'month']).optional(),
});
/** What is known already ends at this moment (epoch ms); without it, everything is told. */
export const timelineSchema = z.strictObject({ since: z.coerce.number().int().nonnegative().optional() });
export const eraseLessonSchema = z.strictObject({ lessonId: id });
export const eraseStudentSchema = z.strictObject({ studentId: id });
/** Null: no budget. */
export const budgetSchema = z.strictObject({ monthlyUsd: z.number().min(0.01).max(1_000_000).nullable() });

export type HistoryQuery = z.infer<typeof historySchema>;
export type ExportQuery = z.infer<typeof exportSchema>;
