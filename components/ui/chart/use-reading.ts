'use client';

import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { atOf, indexAt, type Span } from './panel.ts';
import type { Reading } from './reading-card.tsx';

const JUMP = 10;

/** Where a slider's key leads; from nowhere to the nearer end. Null: no key of a slider. */
function movedBy(key: string, index: number | null, last: number): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return index === null ? last : index - 1;
    case 'ArrowRight':
    case 'ArrowUp':
      return index === null ? 0 : index + 1;
    case 'PageDown':
      return (index ?? last) - JUMP;
    case 'PageUp':
      return (index ?? 0) + JUMP;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** Which reading is looked at. The keys of a slider move it; the pointer picks it; Escape and leaving put it away. */
export function useReading(readings: readonly Reading[], span: Span, width: number) {
  // Kept by its place in time: new readings at the end do not move it.
  const [at, setAt] = useState<number | null>(null);
  const starts = readings.map((reading) => reading.at);
  const index = at === null || readings.length === 0 ? null : indexAt(starts, at);
  const last = readings.length - 1;
  const go = (to: number) => setAt(starts[Math.max(0, Math.min(last, to))] ?? null);

  const point = (event: PointerEvent<HTMLElement>) => {
    const across = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const pointed = atOf(across, span, width);
    if (readings.length > 0) setAt(starts[indexAt(starts, pointed)] ?? null);
  };

  return {
    index,
    hands: {
      onPointerMove: point,
      onPointerDown: point,
      onPointerLeave: (event: PointerEvent<HTMLElement>) => {
        // A finger that is lifted leaves what it pointed at to be read.
        if (event.pointerType === 'mouse') setAt(null);
      },
      onBlur: () => setAt(null),
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        if (event.key === 'Escape') setAt(null);
        const to = movedBy(event.key, index, last);
        if (to === null) return;
        event.preventDefault();
        go(to);
      },
    },
  };
}
