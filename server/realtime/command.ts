/** One command: parsed, counted, run, acknowledged. Whatever goes wrong inside becomes a failure with an id. */
import type { z } from 'zod';
import type { Tries } from '../access/tries.ts';
import type { Log } from '../classroom/house.ts';
import { newId } from '../classroom/tokens.ts';
import type { Outcome } from '../protocol/failures.ts';
import { StoreFailed } from '../store/store.ts';
import type { ClasslineSocket } from './realtime.ts';

export type Handlers<Schemas extends Record<string, z.ZodType>> = {
  readonly [Name in keyof Schemas]: (payload: z.infer<Schemas[Name]>) => Promise<Outcome<unknown>>;
};

type Ack = (outcome: Outcome<unknown>) => void;

/** What a failure inside a command comes to: the sentence for a person, and the cause in the log. */
export function failureOf(error: unknown, log: Log, where: string): Outcome<never> {
  if (error instanceof StoreFailed) {
    log.error({ where, reason: error.reason, err: error }, 'could not save');
    return { ok: false, failure: { code: 'cannot-save' } };
  }
  const id = newId();
  log.error({ where, id, err: error }, 'a command failed');
  return { ok: false, failure: { code: 'unexpected', id } };
}

export function serveCommands<Schemas extends Record<string, z.ZodType>>(
  socket: ClasslineSocket,
  schemas: Schemas,
  handlers: Handlers<Schemas>,
  allowed: () => Promise<Outcome<null>>,
  tries: Tries,
  log: Log,
): void {
  for (const [name, schema] of Object.entries(schemas)) {
    const handle = handlers[name as keyof Schemas] as (payload: unknown) => Promise<Outcome<unknown>>;
    const run = async (payload: unknown): Promise<Outcome<unknown>> => {
      const parsed = schema.safeParse(payload);
      if (!parsed.success) {
        return { ok: false, failure: { code: 'field-invalid', field: parsed.error.issues[0]?.path.join('.') ?? '' } };
      }
      const tooMany = await tries.take(socket.id);
      if (tooMany !== null) return { ok: false, failure: tooMany };
      const permission = await allowed();
      return permission.ok ? handle(parsed.data) : permission;
    };
    // The names come from the schemas; the types of each are kept by `Handlers`.
    (socket as { on(event: string, listener: (payload: unknown, ack: unknown) => void): unknown }).on(
      name,
      (payload, ack) => {
        const answer: Ack = typeof ack === 'function' ? (ack as Ack) : () => {};
        run(payload).then(answer, (error: unknown) => answer(failureOf(error, log, name)));
      },
    );
  }
}
