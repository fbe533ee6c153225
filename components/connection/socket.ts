/** The only place that loads socket.io-client; imported when a screen first connects, not with the page. */
import { io, type Socket } from 'socket.io-client';
import type { Handshake } from '../../server/protocol/commands.ts';
import type { ClientEvents, ServerEvents } from '../../server/protocol/events.ts';

export type ScreenSocket = Socket<ServerEvents, ClientEvents>;

/** A socket that tries again for ever; `auth` is asked at each try. Thirty screens do not knock at the same moment. */
export function connectSocket(auth: () => Handshake): ScreenSocket {
  return io({
    forceNew: true,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 1_000,
    reconnectionDelayMax: 6_000,
    randomizationFactor: 0.5,
    timeout: 10_000,
    auth: (give) => give(auth()),
  });
}
