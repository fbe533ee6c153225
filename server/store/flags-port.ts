/** Flags, as the rest of the server sees them. */
export type FlagRow = {
  id: string;
  lessonId: string;
  studentId: string;
  questionId: string;
  kind: 'id' | 'phone' | 'email' | 'student' | 'words' | 'fast' | 'repeated';
  strength: 'look' | 'urgent';
  at: Date;
  dismissedAt: Date | null;
};

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
