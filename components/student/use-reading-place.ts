'use client';

import { useEffect, useLayoutEffect, useRef } from 'react';
import type { AnswerText } from '../../server/protocol/views.ts';

/** Room for the header above a question that has reached the top, in px. */
const HEADER = 114;
const NEAR_END = 120;

/**
 * Shows the question in focus, then follows its growing answer until its question has reached the top of the window, and then leaves the page to its
 * reader. Whoever has scrolled up is never moved.
 */
export function useReadingPlace(focusId: string | null, answer: AnswerText | undefined): void {
  const following = useRef(true);
  const before = useRef<string | null>(null);
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

  // biome-ignore lint/correctness/useExhaustiveDependencies: growth is the signal
  useLayoutEffect(() => {
    if (focusId === null) return;
    // A new question is what its writer wants to see.
    if (before.current !== focusId) following.current = true;
    before.current = focusId;
    if (!following.current) return;
    const end = document.documentElement.scrollHeight - window.innerHeight;
    const article = document.getElementById(`question-${focusId}`);
    const top = article ? article.getBoundingClientRect().top + window.scrollY - HEADER : end;
    const target = Math.min(end, top);
    if (target > window.scrollY) window.scrollTo({ top: target });
  }, [focusId, length]);
}
