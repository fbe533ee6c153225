'use client';

import { Pin } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';

/** Nothing was sent; the text is not lost either. */
export function TakenNote({ onPutBack }: { onPutBack: () => void }) {
  const t = useTranslations('student.pinned');
  return (
    <Banner
      tone="good"
      icon={Pin}
      role="status"
      actions={
        <Button small onClick={onPutBack}>
          {t('putBack')}
        </Button>
      }
    >
      {t('taken')}
    </Banner>
  );
}
