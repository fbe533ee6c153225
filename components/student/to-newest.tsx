'use client';

import { ArrowDown } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';

type Props = { /** Stands where the thread ends. */ end: RefObject<HTMLElement | null>; growing: boolean };

/** The way back to the end for somebody who has scrolled away from it. */
export function ToNewest({ end, growing }: Props) {
  const t = useTranslations('student');
  const [away, setAway] = useState(false);

  useEffect(() => {
    if (!end.current) return;
    const watcher = new IntersectionObserver(([entry]) => setAway(entry?.isIntersecting === false), {
      rootMargin: '0px 0px 240px 0px',
    });
    watcher.observe(end.current);
    return () => watcher.disconnect();
  }, [end]);

  if (!away) return null;
  return (
    <button
      type="button"
      onClick={() => window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'smooth' })}
      className="absolute -top-14 right-4 inline-flex min-h-11 items-center gap-2 rounded-full border border-line bg-card px-4 font-semibold text-accent text-sm shadow-card"
    >
      <ArrowDown aria-hidden className="size-4" />
      {growing ? t('state.answering.title') : t('answer.toNewest')}
    </button>
  );
}
