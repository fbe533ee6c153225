/** One turn at a time, in the order of asking. */
export class Turns {
  #taken = false;
  readonly #waiting: (() => void)[] = [];

  /** Resolves with the function that gives the turn back; calling it again does nothing. */
  async take(): Promise<() => void> {
    if (this.#taken) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#taken = true;
    let given = false;
    return () => {
      if (given) return;
      given = true;
      const next = this.#waiting.shift();
      // The turn passes on without being free in between, so that nobody overtakes the one who waits.
      if (next) next();
      else this.#taken = false;
    };
  }
}
