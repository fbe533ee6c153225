'use client';

import { useEffect, useLayoutEffect, useRef } from 'react';

export const HEADER_ID = 'student-header';
/** Room between the header and a question that has reached the top, in px. */
const GAP = 20;
const NEAR_END = 120;

/**
 * Shows the question in focus, then follows its growing answer until the question has reached the top of the window, and
 * then leaves the page to its reader. Whoever has scrolled up is never moved.
 */
export function useReadingPlace(focusId: string | null): void {
  const following = useRef(true);
  const last = useRef(0);

  useEffect(() => {
    last.current = window.scrollY;
    const scrolled = () => {
      const at = window.scrollY;
      if (at < last.current - 4) following.current = false;
      last.current = at;
      if (following.current) return;
      const end = document.documentElement.scrollHeight - window.innerHeight;
      if (end - at < NEAR_END) following.current = true;
    };
    window.addEventListener('scroll', scrolled, { passive: true });
    return () => window.removeEventListener('scroll', scrolled);
  }, []);

  useLayoutEffect(() => {
    if (focusId === null) return;
    // A new question is what its writer wants to see.
    following.current = true;
    let header = headerHeight();
    const follow = () => {
      const before = header;
      header = headerHeight();
      if (!following.current) return;
      goTo(focusId, header, header > before);
      last.current = window.scrollY;
    };
    follow();
    const growth = new ResizeObserver(follow);
    growth.observe(document.body);
    return () => growth.disconnect();
  }, [focusId]);
}

const headerHeight = () => document.getElementById(HEADER_ID)?.offsetHeight ?? 0;

/**
 * Only ever forward: what has been reached stays where it is. `grown`: the header has become higher, and a question that
 * it covers now comes out from under it.
 */
function goTo(focusId: string, header: number, grown: boolean): void {
  const end = document.documentElement.scrollHeight - window.innerHeight;
  const article = document.getElementById(`question-${focusId}`);
  const seenAt = article?.getBoundingClientRect().top ?? null;
  const top = seenAt === null ? end : seenAt + window.scrollY - header - GAP;
  const target = Math.min(end, top);
  const covered = grown && seenAt !== null && seenAt >= 0 && seenAt < header;
  if (target > window.scrollY || covered) window.scrollTo({ top: target });
}
