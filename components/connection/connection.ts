/**
 * One screen's line to the server: the socket, what is held of the view, and how the connection stands.
 * Owns the socket and its timers; knows nothing of React. `close` is idempotent.
 */
import type { Handshake } from '../../server/protocol/commands.ts';
import type { Change, Farewell, HandshakeRefusal, Snapshot, View } from '../../server/protocol/events.ts';
import type { CommandFailure } from '../../server/protocol/failures.ts';
import type { DoorView } from '../../server/protocol/views.ts';
import { type Held, type Message, receive } from './held-view.ts';
import { type Send, sender } from './send.ts';
import type { ScreenSocket } from './socket.ts';
import { watchWaking } from './waking.ts';

export type ConnectionStatus =
  /** Has not yet spoken to the server. */
  | 'connecting'
  | 'live'
  /** At the door of the lesson: the first snapshot comes when the student is let in. */
  | 'at-door'
  /** Was live; it tries again by itself. */
  | 'reconnecting'
  /** As `reconnecting`, and the device itself says that it has no network. */
  | 'offline'
  /** The server does not let this screen in; `refusal` says why. `retry` when that is mended. */
  | 'refused'
  /** The server said goodbye; `farewell` says why. `old-page`: reload. */
  | 'farewell';

export type ConnectionState<V extends View> = {
  readonly status: ConnectionStatus;
  readonly held: Held<V> | null;
  /** What a student at the door sees, also while the connection is lost; null: not at the door. */
  readonly door: DoorView | null;
  readonly refusal: CommandFailure | null;
  readonly farewell: Farewell['reason'] | null;
};

export type Connection<V extends View> = {
  readonly state: () => ConnectionState<V>;
  readonly send: Send;
  /** Knocks again, at once, after a refusal or a farewell. */
  readonly retry: () => void;
  readonly close: () => void;
};

export const REFRESH_ACK_MS = 4_000;
/** A line that turns out to be dead within this time of waking was lost in the sleep. */
const JUST_WOKEN_MS = 5_000;
/** Refusals that pass by themselves. */
const PASSING: ReadonlySet<CommandFailure['code']> = new Set(['unexpected', 'cannot-save', 'too-many-tries']);

/**
 * Opens it. `handshake` is asked at each try, with the lesson that the screen showed last, or at whose door it waited;
 * `changed` tells of each new state.
 */
export function openConnection<V extends View>(
  connectSocket: (auth: () => Handshake) => ScreenSocket,
  handshake: (lessonId: string | undefined) => Handshake,
  changed: (state: ConnectionState<V>) => void,
): Connection<V> {
  let state: ConnectionState<V> = { status: 'connecting', held: null, door: null, refusal: null, farewell: null };
  let refreshing = false;
  let knock: ReturnType<typeof setTimeout> | undefined;
  let wokeAt = Number.NEGATIVE_INFINITY;
  const socket = connectSocket(() => handshake(state.held?.view.lesson?.id ?? state.door?.lessonId));

  function become(next: Partial<ConnectionState<V>>): void {
    state = { ...state, ...next };
    changed(state);
  }

  function becomeLost(): void {
    if (state.status === 'refused' || state.status === 'farewell') return;
    const lost = state.held === null && state.door === null ? 'connecting' : 'reconnecting';
    become({ status: navigator.onLine === false ? 'offline' : lost });
  }

  function take(message: Message<V>): void {
    const held = receive(state.held, message);
    if (held === state.held) return;
    const arrived =
      message.type === 'snapshot' ? ({ status: 'live', door: null, refusal: null, farewell: null } as const) : {};
    become({ held, ...arrived });
    if (held?.stale) refresh();
  }

  /** Asks for a snapshot. A socket that looks open but does not answer is dropped for a new one. */
  function refresh(): void {
    if (refreshing || !socket.connected) return;
    refreshing = true;
    const { id } = socket;
    socket.timeout(REFRESH_ACK_MS).emit('refresh', (lost) => {
      refreshing = false;
      if (socket.id !== id) return;
      if (lost) reconnect();
      else if (state.held?.stale) knock = setTimeout(refresh, REFRESH_ACK_MS);
    });
  }

  function reconnect(): void {
    clearTimeout(knock);
    socket.disconnect();
    socket.connect();
  }

  function reconnectSoon(afterMs: number): void {
    clearTimeout(knock);
    knock = setTimeout(reconnect, afterMs * (1 + Math.random()));
  }

  function wake(): void {
    if (state.status === 'refused' || state.status === 'farewell') return;
    wokeAt = performance.now();
    if (socket.connected) refresh();
    else reconnect();
  }

  /** Once for each waking: nothing speaks against knocking at once, since not everybody woke at this moment. */
  function hasJustWoken(): boolean {
    const just = performance.now() - wokeAt < JUST_WOKEN_MS;
    wokeAt = Number.NEGATIVE_INFINITY;
    return just;
  }

  socket.on('snapshot', (snapshot) =>
    take({ type: 'snapshot', at: performance.now(), snapshot: snapshot as Snapshot<V> }),
  );
  socket.on('changed', (change) => take({ type: 'changed', at: performance.now(), change: change as Change<V> }));
  socket.on('grew', (growth) => take({ type: 'grew', growth }));
  socket.on('door', (door) => become({ status: 'at-door', door, refusal: null, farewell: null }));
  socket.on('farewell', ({ reason }) => {
    become({ status: 'farewell', farewell: reason, door: null });
    socket.disconnect();
  });
  socket.on('disconnect', (reason) => {
    becomeLost();
    if (reason === 'io client disconnect' || state.status === 'refused' || state.status === 'farewell') return;
    if (hasJustWoken()) return reconnectSoon(0);
    // socket.io does not come back by itself from a disconnect by the server; without a farewell it was not meant.
    if (reason === 'io server disconnect') reconnectSoon(1_000);
  });
  socket.on('connect_error', (error: Error & { data?: HandshakeRefusal }) => {
    const failure = error.data?.failure;
    if (!failure) return becomeLost();
    if (failure.code === 'old-page') return become({ status: 'farewell', farewell: 'old-page', door: null });
    if (!PASSING.has(failure.code)) return become({ status: 'refused', refusal: failure, door: null });
    becomeLost();
    reconnectSoon(failure.code === 'too-many-tries' ? failure.retryAfterSeconds * 1_000 : 3_000);
  });

  const unwatch = watchWaking(wake);
  return {
    state: () => state,
    send: sender(socket),
    retry() {
      become({ status: 'connecting', door: null, refusal: null, farewell: null });
      reconnect();
    },
    close() {
      clearTimeout(knock);
      unwatch();
      socket.removeAllListeners();
      socket.disconnect();
    },
  };
}
