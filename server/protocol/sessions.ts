/** Where a teacher is signed in: `GET /api/teacher/sessions`, and `POST /api/teacher/sessions/end`. */
import { z } from 'zod';

/** One session by its id, or all but the one that asks. */
export const endSessionsSchema = z.union([
  z.strictObject({ id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/) }),
  z.strictObject({ others: z.literal(true) }),
]);

export type SessionBrowser = 'chrome' | 'edge' | 'firefox' | 'safari' | 'opera' | 'samsung' | 'other';
export type SessionSystem = 'windows' | 'mac' | 'linux' | 'chromeos' | 'android' | 'iphone' | 'ipad' | 'other';

/** Times are epoch milliseconds; `lastSeenAt` is right to a minute or two. */
export type SessionView = {
  readonly id: string;
  readonly browser: SessionBrowser;
  readonly system: SessionSystem;
  readonly createdAt: number;
  readonly lastSeenAt: number;
  /** The one that asks. */
  readonly own: boolean;
};
