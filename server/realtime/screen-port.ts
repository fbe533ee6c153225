/** A socket as a screen's port. A browser that does not keep up is "congested": its changes wait for a snapshot. */
import type { ScreenPort } from '../classroom/screen.ts';
import type { ClasslineSocket } from './realtime.ts';

/** Packets that wait in this process for one browser: beyond it, more of them would only grow the heap. */
const CONGESTED_PACKETS = 64;

export function createScreenPort(socket: ClasslineSocket): ScreenPort {
  return {
    snapshot: (snapshot) => void socket.emit('snapshot', snapshot),
    changed: (change) => void socket.emit('changed', change),
    grew: (growth) => void socket.emit('grew', growth),
    farewell(reason) {
      socket.emit('farewell', { reason });
      socket.disconnect(true);
    },
    congested: () => (socket.conn as unknown as { writeBuffer: unknown[] }).writeBuffer.length > CONGESTED_PACKETS,
  };
}
