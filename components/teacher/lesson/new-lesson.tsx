'use client';

import { useTranslations } from 'use-intl/react';
import { Dialog } from '../../ui/dialog.tsx';
import { LessonForm } from './lesson-form.tsx';

type Props = { open: boolean; onClose: () => void };

export function NewLesson({ open, onClose }: Props) {
  const t = useTranslations('teacher.lesson');
  return (
    <Dialog open={open} title={t('new')} onClose={onClose}>
      <p className="mb-4 text-soft">{t('newLead')}</p>
      <LessonForm onOpened={onClose} />
    </Dialog>
  );
}
