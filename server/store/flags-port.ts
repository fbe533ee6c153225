/** Flags, as the rest of the server sees them. */
import type { FlagRow } from './rows.ts';

export type StoreFlags = {
  /** Oldest first. */
  ofLesson(lessonId: string): Promise<(FlagRow & { ticket: number })[]>;
  /**
   * Gives the ids of those that were kept, in one commit: one whose question is gone, or that the question already has,
   * is left out.
   */
  add(rows: readonly FlagRow[]): Promise<string[]>;
  /** Null: not dismissed after all. */
  dismiss(ids: readonly string[], at: Date | null): Promise<void>;
};
