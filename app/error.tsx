'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '../components/ui/button.tsx';
import { PlainPage } from '../components/ui/plain-page.tsx';

/** What is shown when a page breaks: everything is in the store, so loading it again brings it back. */
export default function Broken() {
  const t = useTranslations('ui');
  return (
    <PlainPage title={t('broken.title')} text={t('broken.text')}>
      <Button kind="primary" onClick={() => window.location.reload()}>
        {t('reload')}
      </Button>
    </PlainPage>
  );
}
