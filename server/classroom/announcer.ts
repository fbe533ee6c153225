/**
 * Tells the open screens what changed. Many changes of one moment become one message a screen; the text of answers is
 * gathered for a few frames. Knows no lesson and no socket.
 */
import type { Growth } from '../protocol/events.ts';
import type { Screen } from './screen.ts';

/** At most ten updates a second for a screen. */
const UPDATE_GAP_MS = 100;
/**
 * The first one of a quiet time waits this little: when a class asks at once, everybody is acknowledged before thirty
 * screens are drawn, and they are drawn once.
 */
const GATHER_MS = 20;
/** Text of a stream is gathered this long: smooth to the eye, and thirty streams stay cheap. */
const GROWTH_GAP_MS = 60;

/** Timers are handed in, so that tests need not wait. */
export type Later = (run: () => void, delayMs: number) => () => void;

export type Announcer = {
  add(audience: string, screen: Screen): () => void;
  /** Something changed: every screen is told soon. */
  changed(): void;
  /** The whole of an answer at once. */
  tell(audience: string, growth: Growth): void;
  /** An answer grew: the screens of `audience` are told soon what `gather` then gives. */
  grew(audience: string, key: string, gather: () => Growth | null): void;
  /** What is gathered for `key` goes out by another way. */
  drop(key: string): void;
  screensOf(audience: string): readonly Screen[];
  isOpen(audience: string): boolean;
  stop(): void;
};

export function createAnnouncer(later: Later, now: () => number): Announcer {
  const audiences = new Map<string, Set<Screen>>();
  const growing = new Map<string, () => void>();
  let cancelUpdate: (() => void) | null = null;
  let lastUpdate = Number.NEGATIVE_INFINITY;

  const update = () => {
    cancelUpdate = null;
    lastUpdate = now();
    for (const screens of audiences.values()) for (const screen of screens) screen.update();
  };

  return {
    add(audience, screen) {
      const screens = audiences.get(audience) ?? new Set();
      audiences.set(audience, screens.add(screen));
      return () => {
        screens.delete(screen);
        if (screens.size === 0 && audiences.get(audience) === screens) audiences.delete(audience);
      };
    },
    changed() {
      cancelUpdate ??= later(update, Math.max(GATHER_MS, lastUpdate + UPDATE_GAP_MS - now()));
    },
    tell(audience, growth) {
      for (const screen of audiences.get(audience) ?? []) screen.grew(growth);
    },
    grew(audience, key, gather) {
      if (growing.has(key)) return;
      const send = () => {
        growing.delete(key);
        const growth = gather();
        if (growth === null) return;
        for (const screen of audiences.get(audience) ?? []) screen.grew(growth);
      };
      growing.set(key, later(send, GROWTH_GAP_MS));
    },
    drop(key) {
      growing.get(key)?.();
      growing.delete(key);
    },
    screensOf: (audience) => [...(audiences.get(audience) ?? [])],
    isOpen: (audience) => audiences.has(audience),
    stop() {
      cancelUpdate?.();
      for (const cancel of growing.values()) cancel();
      growing.clear();
      audiences.clear();
    },
  };
}
