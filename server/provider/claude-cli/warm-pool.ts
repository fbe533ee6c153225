/**
 * CLI processes that have shaken hands and wait for their question, which saves the start of a process from the way
 * of a question (about 50 ms in place of 200 to 300).
 *
 * A process is fixed to its combination of model, instructions and output cap, so the pool keeps what was asked for
 * last: a lesson's questions share one combination. Each process answers one question and is never used again.
 */
import type { Child } from './child.ts';
import { readCliLine } from './cli-line.ts';
import { type Combination, handshakeLine, keyOf, rehearsalLine } from './command.ts';
import type { Ticket } from './gateway.ts';

type Prepared = {
  readonly child: Child;
  readonly ticket: Ticket;
  readonly warm: boolean;
  /** Rehearsals whose `result` is still to come. */
  readonly outstanding: number;
};

export type WarmPool = {
  /** A process for one question, warm when there is one. Throws what `start` throws. */
  take(combination: Combination): Prepared;
  /** Names the combination that will be asked for next, and starts warming it. */
  prepare(combination: Combination): void;
  /** Starts what is missing. To be called when the machine has a moment. */
  refill(): void;
  readonly warm: number;
  close(): Promise<void>;
};

type Waiting = {
  readonly key: string;
  readonly child: Child;
  readonly ticket: Ticket;
  ready: boolean;
  outstanding: number;
  /** Out of the pool, still running. */
  leave(): void;
  /** Out of the pool, and ended. */
  retire(): void;
};

/** A warm process is replaced after this long. */
const oldestMs = 600_000;
/** Without a question for this long nothing is kept warm any more. */
const idleMs = 3_600_000;
/** A CLI that has not answered by then will not: it is used cold from then on. Cold starts take 0.2–2.5 s. */
const handshakeMs = 15_000;

export function createWarmPool(options: {
  readonly size: number;
  /** Warm and answering processes together never exceed this. */
  readonly mostProcesses: number;
  /** How often a process rehearses before it counts as warm; 0 for a version that may take it for a question. */
  readonly rehearsals: number;
  readonly start: (combination: Combination) => { readonly child: Child; readonly ticket: Ticket };
  readonly log: (event: { readonly event: string; readonly [fact: string]: unknown }) => void;
}): WarmPool {
  const waiting = new Set<Waiting>();
  const running = new Set<Child>();
  let wanted: Combination | null = null;
  let useless = false;
  let closed = false;
  let idle: NodeJS.Timeout | null = null;

  function warmUp(combination: Combination) {
    const bornAt = performance.now();
    const { child, ticket } = options.start(combination);
    const silent = setTimeout(() => {
      options.log({ event: 'handshake-unanswered' });
      useless = true;
      entry.retire();
    }, handshakeMs).unref();
    const old = setTimeout(() => {
      entry.retire();
      refill();
    }, oldestMs).unref();
    const entry: Waiting = {
      key: keyOf(combination),
      child,
      ticket,
      ready: false,
      outstanding: 0,
      leave() {
        waiting.delete(entry);
        clearTimeout(silent);
        clearTimeout(old);
      },
      retire() {
        entry.leave();
        ticket.revoke();
        void child.stop();
      },
    };
    let left = options.rehearsals;
    child.listen((text) => {
      const line = readCliLine(text);
      if (line?.type === 'result' && entry.outstanding > 0) entry.outstanding -= 1;
      else if (line?.type !== 'handshake') return;
      if (left > 0) {
        left -= 1;
        entry.outstanding += 1;
        child.write(rehearsalLine);
        return;
      }
      entry.ready = true;
      clearTimeout(silent);
      options.log({ event: 'cli-ready', pid: child.pid, afterMs: Math.round(performance.now() - bornAt) });
    });
    void child.ended.then(entry.leave);
    waiting.add(entry);
    child.write(handshakeLine);
  }

  function refill() {
    if (closed || useless || wanted === null) return;
    const key = keyOf(wanted);
    for (const entry of waiting) if (entry.key !== key) entry.retire();
    while (waiting.size < options.size && waiting.size + running.size < options.mostProcesses) {
      try {
        warmUp(wanted);
      } catch (error) {
        options.log({ event: 'warm-start-failed', reason: String(error) });
        return;
      }
    }
  }
  function want(combination: Combination) {
    wanted = combination;
    if (idle !== null) clearTimeout(idle);
    idle = setTimeout(() => {
      wanted = null;
      for (const entry of waiting) entry.retire();
    }, idleMs).unref();
  }
  function claim(child: Child) {
    running.add(child);
    void child.ended.then(() => {
      running.delete(child);
      refill();
    });
  }

  return {
    take(combination) {
      want(combination);
      const key = keyOf(combination);
      const fitting = [...waiting].filter((entry) => entry.key === key && !entry.child.hasEnded);
      const found = fitting.find((entry) => entry.ready) ?? fitting[0];
      if (found !== undefined) {
        found.leave();
        claim(found.child);
        return { child: found.child, ticket: found.ticket, warm: found.ready, outstanding: found.outstanding };
      }
      // Room first: what is warm for other settings would count against the processes allowed.
      for (const entry of waiting) if (entry.key !== key) entry.retire();
      const started = options.start(combination);
      claim(started.child);
      return { ...started, warm: false, outstanding: 0 };
    },
    prepare(combination) {
      want(combination);
      refill();
    },
    refill,
    get warm() {
      return [...waiting].filter((entry) => entry.ready).length;
    },
    async close() {
      closed = true;
      if (idle !== null) clearTimeout(idle);
      const children = [...running, ...[...waiting].map((entry) => entry.child)];
      for (const entry of waiting) entry.retire();
      await Promise.all(children.map((child) => child.stop()));
    },
  };
}
