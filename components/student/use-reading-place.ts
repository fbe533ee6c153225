'use client';

import { useEffect, useLayoutEffect, useRef } from 'react';
import type { AnswerText } from '../../server/protocol/views.ts';

/** Room for the header above a question that has reached the top, in px. */
const HEADER = 96;
const NEAR_END = 120;

/**
 * Follows a growing answer until its question has reached the top of the window, and then leaves the page to its
 * reader. Whoever has scrolled up is never moved.
 */
export function useReadingPlace(currentId: string | null, answer: AnswerText | undefined): void {
  const following = useRef(true);
  const length = answer?.text.length ?? 0;

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

  // A new question is what its writer wants to see.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question itself is the signal
  useEffect(() => {
    following.current = true;
  }, [currentId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: growth is the signal
  useLayoutEffect(() => {
    if (!following.current) return;
    const end = document.documentElement.scrollHeight - window.innerHeight;
    const article = currentId ? document.getElementById(`question-${currentId}`) : null;
    const top = article ? article.getBoundingClientRect().top + window.scrollY - HEADER : end;
    const target = Math.min(end, top);
    if (target > window.scrollY) window.scrollTo({ top: target });
  }, [currentId, length]);
}
