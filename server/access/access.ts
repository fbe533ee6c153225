/** Who is this: student, teacher, projector, API key; and from which page. */

import type { CommandFailure } from '../protocol/failures.ts';
import type { Store } from '../store/store.ts';
import { checkChatKey } from './chat-key.ts';
import { type CodeGuesses, createCodeGuesses } from './code-guesses.ts';
import { createKnownDesks, type KnownDesks } from './known-desks.ts';
import { createOriginCheck, type OriginCheck } from './origin.ts';
import { createProxyCheck, type ProxyCheck } from './proxy.ts';
import { createTeacherAccess, type TeacherAccess } from './teacher-access.ts';

export type Access = {
  readonly teacher: TeacherAccess;
  readonly origins: OriginCheck;
  readonly caller: ProxyCheck;
  readonly codes: CodeGuesses;
  readonly desks: KnownDesks;
  /** Null when `authorization` carries the key of the HTTP API. */
  chat(authorization: string | undefined): CommandFailure | null;
};

export async function createAccess(
  store: Store,
  settings: {
    teacherPassword: string | null;
    chatKey: string | null;
    trustedHosts: readonly string[];
    trustedProxies: readonly string[];
  },
): Promise<Access> {
  return {
    teacher: await createTeacherAccess(store, settings.teacherPassword),
    origins: createOriginCheck(settings.trustedHosts),
    caller: createProxyCheck(settings.trustedProxies),
    codes: createCodeGuesses(),
    desks: await createKnownDesks(store.settings),
    chat: (authorization) => checkChatKey(settings.chatKey, authorization),
  };
}
