/** What the routes are given, and what they ask of a request. */
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { Access } from '../access/access.ts';
import type { Caller } from '../access/proxy.ts';
import type { Classroom } from '../classroom/classroom.ts';
import type { Log } from '../classroom/house.ts';
import type { Readiness } from '../protocol/readiness.ts';
import type { Rehearsals } from '../rehearsal/rehearsals.ts';
import type { StoreHistory } from '../store/store.ts';

export type ApiParts = {
  readonly classroom: Classroom;
  readonly access: Access;
  readonly history: StoreHistory;
  /** Looks at the machine anew. */
  readonly readiness: () => Promise<Readiness>;
  /** Absent where there are none. */
  readonly rehearsals?: Rehearsals;
  readonly log: Log;
};

/** Who calls, for limits and for cookies; the address is never logged beside a name. */
export const callerOf = (c: Context, access: Access): Caller =>
  access.caller({
    address: getConnInfo(c).remote.address ?? 'unknown',
    forwardedFor: c.req.header('x-forwarded-for'),
    forwardedProto: c.req.header('x-forwarded-proto'),
  });
