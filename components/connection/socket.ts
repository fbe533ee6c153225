/** The only place that loads socket.io-client; imported when a screen first connects, not with the page. */
import { io, type Socket } from 'socket.io-client';
import type { Handshake } from '../../server/protocol/commands.ts';
import type { ClientEvents, ServerEvents } from '../../server/protocol/events.ts';

export type ScreenSocket = Socket<ServerEvents, ClientEvents>;

/** Where a WebSocket is swallowed without a word, nothing but the time tells. */
const FIRST_TRY_MS = 5_000;
const TRY_MS = 10_000;
/** Tries in a row that fail before polling goes first, in a network that has let a WebSocket through before. */
const FAILURES_WHERE_PROVEN = 3;

/** A socket that tries again for ever; `auth` is asked at each try. Thirty screens do not knock at the same moment. */
export function connectSocket(auth: () => Handshake): ScreenSocket {
  const socket: ScreenSocket = io({
    forceNew: true,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 1_000,
    reconnectionDelayMax: 6_000,
    randomizationFactor: 0.5,
    timeout: FIRST_TRY_MS,
    auth: (give) => give(auth()),
  });
  const { io: link } = socket;
  let failures = 0;
  let proven = false;
  link.on('open', () => {
    failures = 0;
    proven ||= link.engine.transport.name === 'websocket';
  });
  link.on('error', () => {
    failures += 1;
    if (failures < (proven ? FAILURES_WHERE_PROVEN : 1)) return;
    // Polling gets through wherever pages do, and becomes a WebSocket by itself where that is let through.
    link.opts.transports = ['polling', 'websocket'];
    link.timeout(TRY_MS);
  });
  return socket;
}
