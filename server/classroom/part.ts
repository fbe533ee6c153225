/**
 * A part of a view with its stamp: as long as the stamp is the same, the screen that has the part needs no new one.
 * Times that run down are stamped by the moment at which they end, to the second, so that time alone changes nothing.
 */
import type { Frame, OpenPause, Wait } from './frame.ts';

export type Part<Value> = { readonly value: Value; readonly stamp: string };

/** `times` replaces what runs down in `value`; without them the value is its own stamp. */
export function part<Value>(value: Value, stable: unknown = value): Part<Value> {
  return { value, stamp: JSON.stringify(stable) };
}

export const pauseStamp = (pause: OpenPause | null) =>
  pause === null ? null : [pause.kind, pause.until === null ? null : Math.round(pause.until / 1000)];

/** Coarser for longer waits: a promise that moves by a twentieth of itself is worth telling. */
export function waitStamp(frame: Frame, wait: Wait | undefined) {
  if (wait === undefined) return null;
  const grain = Math.max(1000, wait.highMs / 20);
  const step = 2 ** Math.ceil(Math.log2(grain));
  return [step, Math.round((frame.now + wait.lowMs) / step), Math.round((frame.now + wait.highMs) / step)];
}
