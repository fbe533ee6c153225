'use client';

import { useCallback, useState } from 'react';
import { keep, readKept } from './kept.ts';

type Change = (text: string | ((before: string) => string)) => void;

/** The text in the box, kept in the browser with every letter. */
export function useDraft(studentId: string): readonly [string, Change] {
  const [draft, setDraft] = useState(() => readKept(studentId, 'draft'));
  const change = useCallback<Change>(
    (text) =>
      setDraft((before) => {
        const next = typeof text === 'function' ? text(before) : text;
        keep(studentId, 'draft', next);
        return next;
      }),
    [studentId],
  );
  return [draft, change];
}
