/** The React side of a connection: opened with the screen, closed with it. */
import { useEffect, useRef, useState } from 'react';
import type { Handshake } from '../../server/protocol/commands.ts';
import type { Farewell, View } from '../../server/protocol/events.ts';
import type { CommandFailure } from '../../server/protocol/failures.ts';
import type { DoorView } from '../../server/protocol/views.ts';
import { type Connection, type ConnectionState, type ConnectionStatus, openConnection } from './connection.ts';
import type { Answers } from './held-view.ts';
import type { Send } from './send.ts';

export type Screen<V extends View> = {
  readonly status: ConnectionStatus;
  /** Null until the first snapshot; afterwards the last one known, also while the connection is lost. */
  readonly view: V | null;
  readonly answers: Answers;
  /** The moment (`performance.now`) from which every `…InMs` and every wait in `view` counts. */
  readonly receivedAt: number;
  /** Added to `performance.now()` it gives the server's wall clock (epoch ms), for "asked … ago". */
  readonly serverClock: number;
  /** Set while a student waits to be let in. */
  readonly door: DoorView | null;
  readonly refusal: CommandFailure | null;
  readonly farewell: Farewell['reason'] | null;
  readonly send: Send;
  readonly retry: () => void;
};

const NO_ANSWERS: Answers = {};
const START = { status: 'connecting', held: null, door: null, refusal: null, farewell: null } as const;

/** `key`: another one is another connection. `handshake` may differ in identity from one render to the next. */
export function useConnection<V extends View>(
  key: string,
  handshake: (lessonId: string | undefined) => Handshake,
): Screen<V> {
  const [state, setState] = useState<ConnectionState<V>>(START);
  const connection = useRef<Connection<V> | null>(null);
  const latestHandshake = useRef(handshake);
  latestHandshake.current = handshake;
  const [{ send, retry }] = useState(() => handles(connection));

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the handshake
  useEffect(() => {
    let closed = false;
    setState(START);
    void import('./socket.ts').then(({ connectSocket }) => {
      if (closed) return;
      connection.current = openConnection<V>(connectSocket, (lessonId) => latestHandshake.current(lessonId), setState);
    }, reloadLater);
    return () => {
      closed = true;
      connection.current?.close();
      connection.current = null;
    };
  }, [key]);

  return {
    status: state.status,
    view: state.held?.view ?? null,
    answers: state.held?.answers ?? NO_ANSWERS,
    receivedAt: state.held?.receivedAt ?? 0,
    serverClock: state.held?.serverClock ?? 0,
    door: state.door,
    refusal: state.refusal,
    farewell: state.farewell,
    send,
    retry,
  };
}

/** The same functions for the life of the screen, so that they may stand in dependency lists. */
function handles<V extends View>(connection: { readonly current: Connection<V> | null }) {
  const send: Send = (name, payload) =>
    connection.current?.send(name, payload) ??
    Promise.resolve({ ok: false as const, failure: { code: 'not-connected' as const } });
  return { send, retry: () => connection.current?.retry() };
}

/** The script did not load: the server was away, or another version of it runs now. */
function reloadLater(): void {
  setTimeout(() => window.location.reload(), 5_000);
}
