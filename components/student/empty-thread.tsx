'use client';

import { FlaskConical } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Banner } from '../ui/banner.tsx';
import { Mark } from '../ui/brand.tsx';

/** Before the first question. */
export function EmptyThread({ demo }: { demo: boolean }) {
  const t = useTranslations('student.empty');
  const ui = useTranslations('ui');
  return (
    <section className="m-auto flex max-w-sm flex-col items-center gap-3 py-8 text-center">
      <Mark className="size-16" />
      <h2 className="font-bold text-2xl">{t('title')}</h2>
      <p className="text-soft leading-relaxed">{t('text')}</p>
      {demo ? (
        <Banner icon={FlaskConical} className="mt-3 text-start">
          {ui('demoLong')}
        </Banner>
      ) : null}
    </section>
  );
}
