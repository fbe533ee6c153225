'use client';

import { clsx } from 'clsx';
import { Check, Flag, Siren } from 'lucide-react';
import Link from 'next/link';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import type { FlagStrength } from '../../../server/protocol/flags.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk, useLesson } from '../desk-context.ts';
import { useNextInList } from '../use-next-in-list.ts';
import type { FlaggedQuestion } from './flagged.ts';
import { useDismiss, useFlagged, useKindWords } from './use-flags.ts';

/** Questions that are named in one banner; the others stand under their tab. */
const NAMED = 3;

type Props = { read: (questionId: string) => void; showAll: () => void };

/**
 * What should be looked at, urgent ones apart. Names ticket, student and kind, never the question: the teacher's screen
 * may be on the wall.
 */
export function FlagBanner({ read, showAll }: Props) {
  const t = useTranslations('flags');
  const kinds = useKindWords();
  const { questions } = useFlagged();
  const urgent = questions.filter(({ strength }) => strength === 'urgent');
  const look = questions.filter(({ strength }) => strength === 'look');
  const ids = useMemo(() => shownOf(questions), [questions]);
  const { list, leaves } = useNextInList<HTMLElement>(ids);
  const [first] = urgent;
  return (
    <section ref={list} aria-label={t('label')} className={questions.length === 0 ? 'contents' : 'space-y-2'}>
      <p role="alert" className="sr-only">
        {first === undefined
          ? null
          : t('banner.heard', {
              ticket: first.question.ticket,
              name: first.student.name,
              kinds: kinds(first.flags),
            })}
      </p>
      <p role="status" className="sr-only">
        {t('banner.heardLook', { count: look.length })}
      </p>
      <Group strength="urgent" questions={urgent} read={read} showAll={showAll} leaves={leaves} />
      <Group strength="look" questions={look} read={read} showAll={showAll} leaves={leaves} />
    </section>
  );
}

/** The questions that are named, in their order on the screen. */
function shownOf(questions: readonly FlaggedQuestion[]): string[] {
  const named = (wanted: FlagStrength) => questions.filter(({ strength }) => strength === wanted).slice(0, NAMED);
  return [...named('urgent'), ...named('look')].map(({ question }) => question.id);
}

const LOOK: Record<FlagStrength, string> = {
  urgent: 'border-2 border-red bg-red-wash',
  look: 'border-line bg-card',
};

type Leaves = (questionId: string, part: string) => void;
type GroupProps = Props & { strength: FlagStrength; questions: readonly FlaggedQuestion[]; leaves: Leaves };

function Group({ strength, questions, read, showAll, leaves }: GroupProps) {
  const t = useTranslations('flags.banner');
  const dismiss = useDismiss();
  if (questions.length === 0) return null;
  const urgent = strength === 'urgent';
  const Picture = urgent ? Siren : Flag;
  const hidden = questions.length - NAMED;
  return (
    <div className={clsx('flex flex-wrap items-center gap-x-3 gap-y-2 rounded-card border px-4 py-2', LOOK[strength])}>
      <p className={clsx('flex items-center gap-2', urgent ? 'font-bold' : 'font-semibold')}>
        <Picture aria-hidden className={clsx('size-5', urgent ? 'text-red' : 'text-amber')} />
        {t(strength)}
      </p>
      <ul className="flex min-w-0 flex-wrap gap-2">
        {questions.slice(0, NAMED).map((each) => (
          <Named key={each.question.id} flagged={each} read={read} leaves={leaves} />
        ))}
      </ul>
      <div className="ml-auto flex flex-wrap gap-1">
        {hidden > 0 ? (
          <Button small kind="quiet" onClick={showAll}>
            {t('more', { count: hidden })}
          </Button>
        ) : null}
        {!urgent && questions.length > 1 ? (
          <Button
            small
            kind="quiet"
            onClick={() => {
              leaves(questions[0]?.question.id ?? '', 'seen');
              void dismiss(questions.flatMap(({ flags }) => flags));
            }}
          >
            {t('allSeen')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

const READ = 'flex min-h-9 min-w-0 items-baseline gap-2 rounded-l-full py-1 pr-1 pl-3 text-left hover:underline';

/** The desk holds the last questions that ended; an earlier one is read in the history. */
function Named({ flagged, read, leaves }: { flagged: FlaggedQuestion; read: Props['read']; leaves: Leaves }) {
  const t = useTranslations('flags.banner');
  const dismiss = useDismiss();
  const words = useKindWords();
  const { view } = useDesk();
  const { id: lessonId } = useLesson();
  const { question, student, strength, flags } = flagged;
  const { ticket } = question;
  const kinds = words(flags);
  const seen = t('seen', { ticket, name: student.name });
  const label = t('read', { ticket, name: student.name, kinds });
  const named = (
    <>
      <span className="shrink-0 font-semibold tabular-nums">{t('ticket', { ticket })}</span>
      <bdi className="truncate font-semibold">{student.name}</bdi>
      <span className={clsx('truncate text-soft text-sm', strength === 'look' && 'max-2xl:hidden')}>{kinds}</span>
    </>
  );
  return (
    <li
      data-item={question.id}
      className={clsx(
        'flex min-w-0 items-center rounded-full border border-line',
        strength === 'urgent' ? 'bg-card' : 'bg-paper',
      )}
    >
      {view.questions[question.id] === undefined ? (
        <Link
          href={`/teacher/history?lesson=${lessonId}&student=${student.id}`}
          aria-label={label}
          title={kinds}
          className={READ}
        >
          {named}
        </Link>
      ) : (
        <button type="button" aria-label={label} title={kinds} onClick={() => read(question.id)} className={READ}>
          {named}
        </button>
      )}
      <button
        type="button"
        data-part="seen"
        aria-label={seen}
        title={seen}
        onClick={() => {
          leaves(question.id, 'seen');
          void dismiss(flags);
        }}
        className="grid size-9 shrink-0 place-items-center rounded-full text-accent hover:bg-accent-wash"
      >
        <Check aria-hidden className="size-4" />
      </button>
    </li>
  );
}
