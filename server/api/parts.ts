/** What the routes are given, and what they ask of a request. */
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { Access } from '../access/access.ts';
import type { Classroom } from '../classroom/classroom.ts';
import type { Log } from '../classroom/house.ts';
import type { StoreHistory } from '../store/store.ts';

export type ApiParts = {
  readonly classroom: Classroom;
  readonly access: Access;
  readonly history: StoreHistory;
  readonly log: Log;
};

/** The caller's address, for limits only; never logged beside a name. */
export const addressOf = (c: Context): string => getConnInfo(c).remote.address ?? 'unknown';

export const isSecure = (c: Context): boolean => c.req.header('x-forwarded-proto') === 'https';
