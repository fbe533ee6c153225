import { expect, test } from 'vitest';
import { asksToSend } from './typing.ts';

const press = (more: object) => ({
  key: 'Enter',
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  keyCode: 13,
  nativeEvent: { isComposing: false },
  ...more,
});

test.each([
  ['Enter on a keyboard', {}, false, true],
  ['Enter on a touch screen', {}, true, false],
  ['Shift+Enter', { shiftKey: true }, false, false],
  ['Ctrl+Enter on a touch screen', { ctrlKey: true }, true, true],
  ['Enter while 注音 is being composed', { nativeEvent: { isComposing: true } }, false, false],
  ['Ctrl+Enter while composing', { ctrlKey: true, nativeEvent: { isComposing: true } }, false, false],
  ['Safari, whose composition has just ended', { keyCode: 229 }, false, false],
  ['another key', { key: 'a', keyCode: 65 }, false, false],
])('%s', (_name, more, touch, sends) => {
  expect(asksToSend(press(more), touch)).toBe(sends);
});
