'use client';

import { useCallback, useEffect, useState } from 'react';

export type Keys = {
  readonly blank: boolean;
  readonly toggleBlank: () => void;
  /** Null: this browser cannot. */
  readonly toggleFull: (() => void) | null;
};

/** B blanks the screen, F fills it; the screen is kept awake where the browser can. */
export function useScreenKeys(): Keys {
  const [blank, setBlank] = useState(false);
  const [canFill, setCanFill] = useState(false);
  const toggleBlank = useCallback(() => setBlank((on) => !on), []);

  useEffect(() => {
    setCanFill(document.fullscreenEnabled === true);
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const key = event.key.toLowerCase();
      // A presenter's blank button sends a full stop.
      if (key === 'b' || key === '.') toggleBlank();
      if (key === 'f' && document.fullscreenEnabled) toggleFullScreen();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [toggleBlank]);

  useEffect(keepAwake, []);

  return { blank, toggleBlank, toggleFull: canFill ? toggleFullScreen : null };
}

function toggleFullScreen(): void {
  const change = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  change.catch(() => undefined);
}

/** The lock is lost whenever the page is hidden, so it is asked for again. Gives back its stop. */
function keepAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  const ask = () => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    navigator.wakeLock.request('screen').then(
      (given) => {
        lock = given;
      },
      () => undefined,
    );
  };
  ask();
  document.addEventListener('visibilitychange', ask);
  return () => {
    document.removeEventListener('visibilitychange', ask);
    void lock?.release();
  };
}
