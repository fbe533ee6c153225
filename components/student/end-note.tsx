'use client';

import { Ban, CircleAlert, CircleSlash, Scissors } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { QuestionProgress } from '../../server/protocol/views.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';

type Props = {
  progress: QuestionProgress;
  /** There is text, but not all of it. */
  cut: boolean;
  mayAsk: boolean;
  onAskAgain: () => void;
  onText: () => void;
};

/** How a question ended when it was not simply answered, and the way on. */
export function EndNote({ progress, cut, mayAsk, onAskAgain, onText }: Props) {
  const t = useTranslations('student.state');
  const putBack = mayAsk ? (
    <Button small onClick={onText}>
      {t('putBack')}
    </Button>
  ) : undefined;

  switch (progress.state) {
    case 'cancelled':
      return (
        <Banner icon={cut ? Scissors : CircleSlash} actions={putBack}>
          {t(cut && progress.by === 'student' ? 'stopped' : `cancelled.${progress.by}`)}
        </Banner>
      );
    case 'declined':
      return (
        <Banner tone="attention" icon={Ban} title={t('declined.title')} actions={putBack}>
          <p dir="auto" className="whitespace-pre-wrap [overflow-wrap:anywhere]">
            {progress.reason || t('declined.none')}
          </p>
        </Banner>
      );
    case 'failed': {
      const again = (
        <Button small kind="primary" onClick={onAskAgain}>
          {t('askAgain')}
        </Button>
      );
      return (
        <Banner
          tone="trouble"
          icon={CircleAlert}
          title={t('failed.title')}
          actions={progress.mayAskAgain && mayAsk ? again : putBack}
        >
          {t(`failed.${progress.trouble}`)}
        </Banner>
      );
    }
    default:
      return cut ? <Banner icon={Scissors}>{t('cut')}</Banner> : null;
  }
}
