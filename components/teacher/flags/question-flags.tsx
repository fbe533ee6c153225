'use client';

import { Check } from 'lucide-react';
import { useMemo } from 'react';
import { useFormatter, useLocale, useTranslations } from 'use-intl/react';
import { wordFinder } from '../../../server/protocol/flag-words.ts';
import { FAST_QUESTIONS, type FlagView, REPEATED_QUESTIONS } from '../../../server/protocol/flags.ts';
import { Button } from '../../ui/button.tsx';
import { CLOCK } from '../../ui/clock-time.ts';
import { useDesk } from '../desk-context.ts';
import { useNextInList } from '../use-next-in-list.ts';
import { FlagSign } from './flag-sign.tsx';
import { useDismiss } from './use-flags.ts';

type Props = {
  questionId: string;
  /** The whole question; null: not read yet. */
  text: string | null;
};

/** Why a question is flagged, beside its text. Found out here: what a flag was about is nowhere kept. */
export function QuestionFlags({ questionId, text }: Props) {
  const t = useTranslations('flags');
  const { view } = useDesk();
  const dismiss = useDismiss();
  const format = useFormatter();
  const flags = view.flags.filter(({ question }) => question.id === questionId);
  const open = flags.filter(({ dismissedAt }) => dismissedAt === null);
  const isOpen = open.length > 0;
  const { list, leaves } = useNextInList<HTMLElement>(
    useMemo(() => (isOpen ? [questionId] : []), [isOpen, questionId]),
  );
  if (flags.length === 0) return null;
  return (
    <section ref={list} className="rounded-control border border-line bg-paper px-4 py-3">
      <h3 className="mb-2 font-semibold text-soft text-sm">{t('question.title')}</h3>
      <ul className="space-y-1.5">
        {flags.map((flag) => (
          <li key={flag.id} className="flex flex-wrap items-center gap-x-2">
            <FlagSign strength={flag.strength} quiet={flag.dismissedAt !== null} />
            <span className="font-semibold">{t(`kind.${flag.kind}`)}</span>
            <Why flag={flag} text={text} />
            {flag.dismissedAt === null ? null : (
              <span className="text-soft text-sm">
                {t('log.seenAt', { time: format.dateTime(flag.dismissedAt, CLOCK) })}
              </span>
            )}
          </li>
        ))}
      </ul>
      {isOpen ? (
        <Button
          small
          className="mt-3"
          onClick={() => {
            leaves(questionId, 'seen');
            void dismiss(open);
          }}
        >
          <Check aria-hidden className="size-4" />
          {t('log.seen')}
        </Button>
      ) : null}
    </section>
  );
}

/** The words are those of the lists as they are now; after a change of the lists there may be none. */
function Why({ flag, text }: { flag: FlagView; text: string | null }) {
  const t = useTranslations('flags.question');
  const { flagWords } = useDesk().view;
  const language = useLocale();
  if (flag.kind === 'fast') return <Small>{t('fast', { count: FAST_QUESTIONS })}</Small>;
  if (flag.kind === 'repeated') return <Small>{t('repeated', { count: REPEATED_QUESTIONS })}</Small>;
  if (flag.kind !== 'words' || text === null) return null;
  const found = wordFinder(flagWords[flag.strength])(text);
  const words = new Intl.ListFormat(language, { type: 'unit' }).format(found);
  return found.length === 0 ? null : <Small>{t('because', { words })}</Small>;
}

function Small({ children }: { children: string }) {
  return <span className="text-soft text-sm">{children}</span>;
}
