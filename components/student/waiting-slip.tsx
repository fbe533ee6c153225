'use client';

import { CirclePause, Eye, Hand, Hourglass, type LucideIcon, RotateCcw, StepForward } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { LineFace, QuestionProgress } from '../../server/protocol/views.ts';
import { Banner, type BannerTone } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { PauseEnd } from '../ui/pause-end.tsx';
import { Slip } from '../ui/slip.tsx';
import { useWait } from '../ui/use-wait.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import { standOf } from './stand.ts';
import { useLaterWait } from './use-later-wait.ts';

type Waiting = Extract<QuestionProgress, { state: 'waiting' }>;
type WaitingStand = 'waiting' | 'next' | 'refused' | 'held' | 'unapproved';

type Props = {
  ticket: number;
  progress: Waiting;
  line: LineFace;
  receivedAt: number;
  editing: boolean;
  onEdit: () => void;
  onLeave: () => Promise<boolean>;
};

const LOOK: Record<WaitingStand, { tone: BannerTone; Icon: LucideIcon }> = {
  waiting: { tone: 'calm', Icon: Hourglass },
  next: { tone: 'good', Icon: StepForward },
  refused: { tone: 'good', Icon: RotateCcw },
  held: { tone: 'attention', Icon: Hand },
  unapproved: { tone: 'calm', Icon: Eye },
};

/** The slip in one's hand: number, place, wait, and the one thing to know right now. */
export function WaitingSlip({ ticket, progress, line, receivedAt, editing, onEdit, onLeave }: Props) {
  const t = useTranslations('student');
  const pauseWords = useTranslations('pause');
  const words = useWait();
  const wait = useLaterWait(progress.wait, receivedAt);
  const [leaving, setLeaving] = useState(false);
  const stand = standOf(progress) as WaitingStand;
  const { pause } = line;

  return (
    <Slip
      label={t('slip.ticket')}
      ticket={ticket}
      tone={stand === 'next' || stand === 'refused' ? 'turn' : 'calm'}
      className="mx-auto max-w-sm"
    >
      <dl className="grid grid-cols-2 divide-x divide-line text-center">
        <div className="px-2">
          <dt className="text-soft text-sm">{t('slip.place')}</dt>
          <dd className="font-bold text-3xl tabular-nums">{progress.place}</dd>
          <dd className="text-soft text-sm">{t('slip.placeOf', { before: progress.place - 1 })}</dd>
        </div>
        <div className="px-2">
          <dt className="text-soft text-sm">{t('slip.wait')}</dt>
          <dd className="mt-1.5 text-balance font-bold text-xl leading-snug">{words(wait)}</dd>
        </div>
      </dl>
      {pause && stand !== 'held' && stand !== 'unapproved' ? (
        <Banner tone="attention" icon={CirclePause} title={pauseWords(`name.${pause.kind}`)} className="mt-3">
          <p className="font-semibold">
            <PauseEnd pause={pause} receivedAt={receivedAt} />
          </p>
          <p>{stand === 'refused' ? t('state.refused.text') : pauseWords(`student.${pause.kind}`)}</p>
        </Banner>
      ) : (
        <Banner tone={LOOK[stand].tone} icon={LOOK[stand].Icon} title={t(`state.${stand}.title`)} className="mt-3">
          {t(`state.${stand}.text`)}
        </Banner>
      )}
      <div className="mt-3 flex flex-wrap justify-center gap-2">
        <Button small onClick={onEdit} disabled={editing}>
          {t('slip.edit')}
        </Button>
        <Button small kind="quiet" onClick={() => setLeaving(true)}>
          {t('slip.leaveLine')}
        </Button>
      </div>
      <CancelDialog open={leaving} ticket={ticket} onClose={() => setLeaving(false)} onLeave={onLeave} />
    </Slip>
  );
}
