/** Commands and their acknowledgements, over a socket that may be gone at any moment. */
import type { CommandName, Commands, ValueOf } from '../../server/protocol/events.ts';
import type { CommandFailure, Outcome } from '../../server/protocol/failures.ts';
import type { ScreenSocket } from './socket.ts';

/** `not-connected`: it was never sent. `not-sure`: it was sent, but no word came back. */
export type SendFailure = CommandFailure | { readonly code: 'not-connected' } | { readonly code: 'not-sure' };
export type Sent<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: SendFailure };
export type Send = <Name extends CommandName>(name: Name, payload: Commands[Name]) => Promise<Sent<ValueOf<Name>>>;

export const ACK_MS = 8_000;
export const CONNECTED_WITHIN_MS = 6_000;
const TRIES = 3;
/** Sent again when no word came back, since the second one changes nothing (Q1: same client id, same ticket). */
const REPEATABLE: ReadonlySet<CommandName> = new Set<CommandName>(['ask', 'readQuestion', 'readPinned']);

/** A short absence of the connection is waited out, a long one is told. */
export function sender(socket: ScreenSocket): Send {
  return async <Name extends CommandName>(name: Name, payload: Commands[Name]): Promise<Sent<ValueOf<Name>>> => {
    const tries = REPEATABLE.has(name) ? TRIES : 1;
    for (let tried = 0; tried < tries; tried++) {
      if (!(await connected(socket))) {
        return { ok: false, failure: { code: tried === 0 ? 'not-connected' : 'not-sure' } };
      }
      const outcome = await emit(socket, name, payload);
      if (outcome !== null) return outcome;
    }
    return { ok: false, failure: { code: 'not-sure' } };
  };
}

/** Null: no acknowledgement came in time, or the socket was lost before it. */
function emit<Name extends CommandName>(
  socket: ScreenSocket,
  name: Name,
  payload: Commands[Name],
): Promise<Outcome<ValueOf<Name>> | null> {
  return new Promise((resolve) => {
    // The event map is generic in `Name`, which emit's own types cannot follow.
    const plain = socket.timeout(ACK_MS) as unknown as {
      emit(
        name: string,
        payload: unknown,
        ack: (lost: Error | null, outcome: Outcome<ValueOf<Name>> | undefined) => void,
      ): void;
    };
    plain.emit(name, payload, (lost, outcome) => resolve(lost ? null : (outcome ?? null)));
  });
}

function connected(socket: ScreenSocket): Promise<boolean> {
  if (socket.connected) return Promise.resolve(true);
  return new Promise((resolve) => {
    const settle = () => {
      clearTimeout(timer);
      socket.off('connect', settle);
      resolve(socket.connected);
    };
    const timer = setTimeout(settle, CONNECTED_WITHIN_MS);
    socket.on('connect', settle);
  });
}
