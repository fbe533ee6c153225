'use client';

import { useEffect, useLayoutEffect, useRef } from 'react';

/** Room for the header above a question that has reached the top, in px. */
const HEADER = 114;
const NEAR_END = 120;

/**
 * Shows the question in focus, then follows its growing answer until the question has reached the top of the window, and
 * then leaves the page to its reader. Whoever has scrolled up is never moved.
 */
export function useReadingPlace(focusId: string | null): void {
  const following = useRef(true);

  useEffect(() => {
    let last = window.scrollY;
    const scrolled = () => {
      const end = document.documentElement.scrollHeight - window.innerHeight;
      if (window.scrollY < last - 4) following.current = false;
      if (end - window.scrollY < NEAR_END) following.current = true;
      last = window.scrollY;
    };
    window.addEventListener('scroll', scrolled, { passive: true });
    return () => window.removeEventListener('scroll', scrolled);
  }, []);

  useLayoutEffect(() => {
    if (focusId === null) return;
    // A new question is what its writer wants to see.
    following.current = true;
    const follow = () => {
      if (following.current) goTo(focusId);
    };
    follow();
    const growth = new ResizeObserver(follow);
    growth.observe(document.body);
    return () => growth.disconnect();
  }, [focusId]);
}

/** Only ever forward: what has been reached stays where it is. */
function goTo(focusId: string): void {
  const end = document.documentElement.scrollHeight - window.innerHeight;
  const article = document.getElementById(`question-${focusId}`);
  const top = article ? article.getBoundingClientRect().top + window.scrollY - HEADER : end;
  const target = Math.min(end, top);
  if (target > window.scrollY) window.scrollTo({ top: target });
}
