/** A socket for tests: what it is told to say it says, what is sent is kept, and nothing waits for a network. */
import type { ScreenSocket } from './socket.ts';

type Ack = (lost: Error | null, outcome?: unknown) => void;
type Sent = { readonly name: string; readonly payload: unknown; readonly ack: Ack };

export function fakeSocket() {
  const listeners = new Map<string, Set<(...args: never[]) => void>>();
  const sent: Sent[] = [];
  const socket = {
    connected: true,
    id: 'first' as string | undefined,
    connects: 0,
    on(name: string, listener: (...args: never[]) => void) {
      listeners.set(name, (listeners.get(name) ?? new Set()).add(listener));
    },
    off(name: string, listener: (...args: never[]) => void) {
      listeners.get(name)?.delete(listener);
    },
    removeAllListeners: () => listeners.clear(),
    timeout: () => ({
      emit(name: string, ...rest: unknown[]) {
        const ack = rest.pop() as Ack;
        sent.push({ name, payload: rest[0], ack });
      },
    }),
    connect() {
      socket.connects += 1;
    },
    disconnect() {
      socket.connected = false;
      socket.id = undefined;
    },
  };
  return {
    socket: socket as unknown as ScreenSocket,
    state: socket,
    sent,
    says(name: string, ...args: unknown[]) {
      for (const listener of [...(listeners.get(name) ?? [])]) listener(...(args as never[]));
    },
    arrives(id = 'next') {
      socket.connected = true;
      socket.id = id;
      this.says('connect');
    },
  };
}
