/** The key of the HTTP API (`CHAT_API_KEY`), compared in constant time. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { CommandFailure } from '../protocol/failures.ts';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Null when `authorization` carries the key; otherwise what is wrong. */
export function checkChatKey(key: string | null, authorization: string | undefined): CommandFailure | null {
  if (key === null) return { code: 'key-unset' };
  const given = /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1];
  if (given === undefined) return { code: 'key-missing' };
  return timingSafeEqual(digest(key), digest(given)) ? null : { code: 'key-wrong' };
}
