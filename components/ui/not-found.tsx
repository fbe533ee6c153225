'use client';

import { useTranslations } from 'use-intl/react';
import { PlainPage } from './plain-page.tsx';

export function NotFound() {
  const t = useTranslations('ui.notFound');
  return (
    <PlainPage title={t('title')} text={t('text')}>
      <a href="/" className="font-semibold text-accent underline underline-offset-4">
        {t('home')}
      </a>
    </PlainPage>
  );
}
