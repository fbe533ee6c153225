'use client';

import { CircleCheck, CircleX, Hourglass, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { DeskQuestion, TeacherView } from '../../../server/protocol/desk-views.ts';
import type { QuestionView } from '../../../server/protocol/views.ts';
import { Banner, type BannerTone } from '../../ui/banner.tsx';
import { useDesk } from '../desk-context.ts';

type Props = { questionId: string; question: QuestionView | undefined; doneAfterSeconds: number };
type Look = { tone: BannerTone; icon: LucideIcon };

const CALM: Look = { tone: 'calm', icon: Hourglass };
const HELD: Look = { tone: 'attention', icon: Hourglass };
const GOOD: Look = { tone: 'good', icon: CircleCheck };
const BAD: Look = { tone: 'trouble', icon: CircleX };

/** What the way so far means, in words; where it went wrong, with the provider's own. */
export function TrialVerdict({ questionId, question, doneAfterSeconds }: Props) {
  const t = useTranslations('rehearsal.try');
  const { view } = useDesk();
  const words = useWords(view, view.questions[questionId], question, doneAfterSeconds);
  const detail = view.questions[questionId]?.detail ?? null;
  if (words === null) return <div role="status" />;
  const { look, text, more } = words;
  return (
    <div role="status">
      <Banner tone={look.tone} icon={look.icon} title={text}>
        {more}
        {detail === null ? null : (
          <span className="mt-1 block text-sm">
            {t('detail')}: <span className="font-mono [overflow-wrap:anywhere]">{detail}</span>
          </span>
        )}
      </Banner>
    </div>
  );
}

type Words = { look: Look; text: string; more: string | null };

function useWords(
  view: TeacherView,
  onDesk: DeskQuestion | undefined,
  question: QuestionView | undefined,
  seconds: number,
): Words | null {
  const t = useTranslations('rehearsal.try');
  const desk = useTranslations('teacher');
  const pauseName = useTranslations('pause.name');
  const progress = question?.progress;
  const [pause] = view.pauses;
  switch (progress?.state) {
    case undefined:
    case 'answering':
      return null;
    case 'waiting':
      if (progress.unapproved) return { look: HELD, text: t('held.approval'), more: null };
      if (pause !== undefined) {
        const text = progress.refused ? t('refused') : t('held.pause', { name: pauseName(pause.kind) });
        return { look: HELD, text, more: desk(`standing.paused.${pause.kind}`) };
      }
      if (view.lesson?.dispatch === false) return { look: HELD, text: t('held.dispatch'), more: null };
      return { look: CALM, text: t('waits', { place: progress.place }), more: null };
    case 'answered':
    case 'answered-by-hand': {
      const attempts = onDesk?.attempts ?? 1;
      const text = attempts > 1 ? t('workedAgain', { attempts }) : t('worked', { seconds });
      return { look: GOOD, text, more: view.provider.kind === 'demo' ? t('demo') : null };
    }
    case 'failed':
      return { look: BAD, text: t('failed', { why: desk(`progress.trouble.${progress.trouble}`) }), more: null };
    case 'cancelled':
    case 'declined':
      return { look: CALM, text: t('cancelled'), more: null };
  }
}
