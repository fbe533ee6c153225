'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

type Props = { open: boolean; ticket: number; onClose: () => void; onLeave: () => Promise<boolean> };

export function CancelDialog({ open, ticket, onClose, onLeave }: Props) {
  const t = useTranslations('student.cancel');
  return (
    <Dialog open={open} onClose={onClose} title={t('title')}>
      <p className="leading-relaxed">{t('text', { ticket })}</p>
      <div className="mt-5 flex flex-wrap justify-end gap-3">
        <Button kind="primary" onClick={onClose}>
          {t('stay')}
        </Button>
        <Button
          kind="danger"
          onClick={() => {
            onClose();
            void onLeave();
          }}
        >
          {t('go')}
        </Button>
      </div>
    </Dialog>
  );
}
