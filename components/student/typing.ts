/** What a key press means in the box. */

export type KeyPress = {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly keyCode: number;
  readonly nativeEvent: { readonly isComposing: boolean };
};

/** 229: Safari ends a composition before it reports the Enter that ended it. */
const COMPOSING_KEY = 229;

/**
 * Enter sends where there is a keyboard; on a touch screen it starts a new line, as does Shift+Enter everywhere.
 * The Enter that takes a word from an input method (注音, Cangjie, …) never sends.
 */
export function asksToSend(press: KeyPress, touch: boolean = isTouch()): boolean {
  if (press.key !== 'Enter' || press.nativeEvent.isComposing || press.keyCode === COMPOSING_KEY) return false;
  if (press.ctrlKey || press.metaKey) return true;
  return !press.shiftKey && !touch;
}

export function isTouch(): boolean {
  return typeof window !== 'undefined' && window.matchMedia('(pointer: coarse)').matches;
}
