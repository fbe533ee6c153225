/** A JSON body, read and parsed once at the door. */
import type { Context } from 'hono';
import type { z } from 'zod';
import type { Outcome } from '../protocol/failures.ts';

/** Larger than any valid body: a question has at most 4,000 characters. */
export const BODY_BYTES = 64 * 1024;

const JSON_TYPE = /^application\/json(\s*;\s*charset="?utf-8"?)?\s*$/i;

const tooLarge: Outcome<never> = { ok: false, failure: { code: 'body-too-large', max: BODY_BYTES } };
const unreadable: Outcome<never> = { ok: false, failure: { code: 'body-unreadable' } };

/**
 * The bytes, or null when there are too many; nothing more is read then. Hono's own limit can't take a body whose length
 * is not told beforehand on Node 20.
 */
async function bytesOf(c: Context): Promise<Uint8Array | null> {
  if (Number(c.req.header('content-length') ?? 0) > BODY_BYTES) return null;
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of (c.req.raw.body ?? []) as AsyncIterable<Uint8Array>) {
    length += piece.length;
    if (length > BODY_BYTES) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/**
 * Rejects what is not plain JSON in UTF-8. A form or a text body is what another site's page could send without
 * asking, so only `application/json` is read.
 */
export async function readBody<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<Outcome<z.infer<Schema>>> {
  const encoding = c.req.header('content-encoding') ?? 'identity';
  if (!JSON_TYPE.test(c.req.header('content-type') ?? '') || encoding !== 'identity') return unreadable;
  const bytes = await bytesOf(c);
  if (bytes === null) return tooLarge;
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return unreadable;
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return { ok: true, value: parsed.data };
  const issue = parsed.error.issues[0];
  const field = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue?.path.join('.');
  return { ok: false, failure: { code: 'field-invalid', field: (field || 'body').slice(0, 100) } };
}
