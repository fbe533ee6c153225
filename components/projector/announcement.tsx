'use client';

import { Megaphone } from 'lucide-react';
import { useTranslations } from 'use-intl/react';

/** The teacher's words to the class. */
export function Announcement({ text }: { text: string }) {
  const t = useTranslations('projector');
  return (
    <section aria-label={t('announcement')} className="projector-announcement" role="status">
      <Megaphone aria-hidden />
      <p>
        <bdi>{text}</bdi>
      </p>
    </section>
  );
}
