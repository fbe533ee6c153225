/** What stands behind the question mark of an address, parsed once at the door. */
import type { Context } from 'hono';
import type { z } from 'zod';
import type { Outcome } from '../protocol/failures.ts';

/** Empty values mean "not given": a form sends all of its fields. */
export function readQuery<Schema extends z.ZodType>(c: Context, schema: Schema): Outcome<z.infer<Schema>> {
  const given = Object.entries(c.req.query()).filter(([, value]) => value !== '');
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (parsed.success) return { ok: true, value: parsed.data };
  const issue = parsed.error.issues[0];
  const field = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue?.path.join('.');
  return { ok: false, failure: { code: 'field-invalid', field: (field || 'query').slice(0, 100) } };
}
