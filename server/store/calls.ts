import { asStoreFailed } from './failure.ts';
import { StoreFailed } from './store.ts';

/**
 * The door of the store: every call rejects with `StoreFailed` and nothing else, and `end` waits for those under way.
 * A call after the end is refused; Prisma would open the file again.
 */
export class Calls {
  readonly #underWay = new Set<Promise<unknown>>();
  #ended = false;

  /** The same functions, through the door. */
  guard<Room extends object>(room: Room): Room {
    const entries = Object.entries(room).map(([name, call]) => [
      name,
      (...values: unknown[]) => this.#run(() => call(...values)),
    ]);
    return Object.fromEntries(entries) as Room;
  }

  async end(): Promise<void> {
    this.#ended = true;
    await Promise.allSettled(this.#underWay);
  }

  async #run<Value>(call: () => Promise<Value>): Promise<Value> {
    if (this.#ended) throw new StoreFailed('other', new Error('The store is closed.'));
    const running = call();
    this.#underWay.add(running);
    try {
      return await running;
    } catch (error) {
      throw asStoreFailed(error);
    } finally {
      this.#underWay.delete(running);
    }
  }
}
