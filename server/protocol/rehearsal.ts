/** Rehearsals over HTTP: `GET`, `POST` (begins one) and `DELETE` (ends it) of `/api/teacher/rehearsal`. */
import { z } from 'zod';
import { LANGUAGES } from './bounds.ts';
import type { RehearsalFace } from './views.ts';

/** `language`: the one that the simulated students speak. */
export const rehearsalSchema = z.strictObject({ language: z.enum(LANGUAGES) });

/** `alone`: no desk looked at it any more. `class`: real students came. */
export type RehearsalEnd = 'stopped' | 'time' | 'alone' | 'class';

export type RehearsalState = {
  readonly running: ({ readonly code: string } & RehearsalFace) | null;
  /** Why the last one of this process ended; null: there was none. */
  readonly last: RehearsalEnd | null;
};
