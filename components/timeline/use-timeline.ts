'use client';

import { useEffect, useState } from 'react';
import type { LessonTimeline } from '../../server/protocol/timeline.ts';
import { type Fetched, read } from '../connection/http.ts';
import { merged } from './merge.ts';

/** While the lesson goes on: how often what is new is asked for, by a page that somebody looks at. */
const EVERY_MS = 5_000;

/** A lesson as it went, and as it goes on while it is open. Null: not yet read. */
export function useTimeline(lessonId: string): Fetched<LessonTimeline> | null {
  const [known, setKnown] = useState<Fetched<LessonTimeline> | null>(null);

  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    let timeline: LessonTimeline | null = null;

    async function look(): Promise<void> {
      const since = timeline === null ? '' : `?since=${timeline.toldAt}`;
      const told = await read<LessonTimeline>(`/api/teacher/timeline/${lessonId}${since}`, stop.signal);
      if (told.ok) timeline = timeline === null ? told.value : merged(timeline, told.value);
      // What is known stays on the screen while nothing comes.
      if (timeline !== null) setKnown({ ok: true, value: timeline });
      else setKnown(told);
      if (timeline?.endedAt == null) timer = setTimeout(lookWhenSeen, EVERY_MS);
    }
    function lookWhenSeen(): void {
      if (document.visibilityState === 'visible') again();
      else document.addEventListener('visibilitychange', again, { once: true });
    }
    function again(): void {
      // Only an abort rejects: the page is gone.
      look().catch(() => undefined);
    }
    setKnown(null);
    again();
    return () => {
      stop.abort();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', again);
    };
  }, [lessonId]);

  return known;
}
