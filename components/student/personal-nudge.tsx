'use client';

import { ShieldAlert } from 'lucide-react';
import { useLocale, useTranslations } from 'use-intl/react';
import type { PersonalKind } from '../../server/protocol/personal-data.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';

type Props = { kinds: readonly PersonalKind[]; onEdit: () => void; onSend: () => void };

/** Asks before something private leaves the device; the writer decides. */
export function PersonalNudge({ kinds, onEdit, onSend }: Props) {
  const t = useTranslations('student.personal');
  const language = useLocale();
  const list = new Intl.ListFormat(language, { type: 'disjunction' }).format(kinds.map((kind) => t(`kind.${kind}`)));
  return (
    <Banner
      tone="attention"
      icon={ShieldAlert}
      role="alert"
      title={t('title')}
      actions={
        <>
          <Button small kind="primary" onClick={onEdit}>
            {t('edit')}
          </Button>
          <Button small onClick={onSend}>
            {t('send')}
          </Button>
        </>
      }
    >
      {t('text', { kinds: list })}
    </Banner>
  );
}
