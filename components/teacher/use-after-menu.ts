import { useRef } from 'react';

/**
 * What is chosen in a menu and opens something comes when the menu is gone and its button has the focus again: what
 * opens then gives the focus back to that button.
 */
export function useAfterMenu() {
  const chosen = useRef<(() => void) | null>(null);
  return {
    afterMenu: (act: () => void) => {
      chosen.current = act;
    },
    /** For the menu's content. Its own handler, which comes after this one, moves the focus. */
    onCloseAutoFocus: () => {
      const act = chosen.current;
      chosen.current = null;
      if (act !== null) queueMicrotask(act);
    },
  };
}
