'use client';

import Link from 'next/link';
import { useMemo } from 'react';
import { useFormatter, useTranslations } from 'use-intl/react';
import { FLAGS_SHOWN, type FlagView } from '../../../server/protocol/flags.ts';
import { Button } from '../../ui/button.tsx';
import { CLOCK, CLOCK_SECONDS } from '../../ui/clock-time.ts';
import { useDesk, useLesson } from '../desk-context.ts';
import { Sheet, SheetHead } from '../sheet.tsx';
import { useNextInList } from '../use-next-in-list.ts';
import { FlagSign } from './flag-sign.tsx';
import { useDismiss } from './use-flags.ts';

type Props = { open: boolean; onClose: () => void; read: (questionId: string) => void };

/** Everything that was flagged in this lesson, what was seen too. */
export function FlagLog({ open, onClose, read }: Props) {
  const t = useTranslations('flags.log');
  const { flags } = useDesk().view;
  const ids = useMemo(() => flags.flatMap(({ id, dismissedAt }) => (dismissedAt === null ? [id] : [])), [flags]);
  const { list, leaves } = useNextInList<HTMLOListElement>(ids);
  return (
    <Sheet open={open} label={t('title')} onClose={onClose}>
      <SheetHead title={t('title')} onClose={onClose} />
      <div className="min-h-0 flex-1 overflow-y-auto">
        {flags.length === 0 ? <p className="px-5 py-8 text-center text-soft">{t('none')}</p> : null}
        <ol ref={list} className="divide-y divide-line px-5">
          {flags.map((flag) => (
            <Entry key={flag.id} flag={flag} read={read} leaves={leaves} />
          ))}
        </ol>
        {flags.length >= FLAGS_SHOWN ? (
          <p className="px-5 py-4 text-soft text-sm">{t('limit', { count: flags.length })}</p>
        ) : null}
      </div>
    </Sheet>
  );
}

type EntryProps = { flag: FlagView; read: Props['read']; leaves: (id: string, part: string) => void };

function Entry({ flag, read, leaves }: EntryProps) {
  const t = useTranslations('flags');
  const format = useFormatter();
  const dismiss = useDismiss();
  const { questions } = useDesk().view;
  const { id: lessonId } = useLesson();
  const { at, kind, strength, question, student, dismissedAt } = flag;
  return (
    <li data-item={flag.id} className="py-3">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <FlagSign strength={strength} quiet={dismissedAt !== null} />
        <span className="font-semibold">{t(`kind.${kind}`)}</span>
        <time dateTime={new Date(at).toISOString()} className="ml-auto text-soft text-sm tabular-nums">
          {format.dateTime(at, CLOCK_SECONDS)}
        </time>
      </p>
      <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="min-w-0">
          {t('banner.ticket', { ticket: question.ticket })} · <bdi>{student.name}</bdi>
        </p>
        {dismissedAt === null ? null : (
          <p className="text-soft text-sm">{t('log.seenAt', { time: format.dateTime(dismissedAt, CLOCK) })}</p>
        )}
        <div className="ml-auto flex gap-1">
          {questions[question.id] === undefined ? (
            <Link
              href={`/teacher/history?lesson=${lessonId}&student=${student.id}`}
              className="inline-flex min-h-9 items-center rounded-control px-3 font-semibold text-accent text-sm hover:bg-accent-wash"
            >
              {t('log.history')}
            </Link>
          ) : (
            <Button small kind="quiet" onClick={() => read(question.id)}>
              {t('log.read')}
            </Button>
          )}
          {dismissedAt === null ? (
            <Button
              small
              data-part="seen"
              onClick={() => {
                leaves(flag.id, 'seen');
                void dismiss([flag]);
              }}
            >
              {t('log.seen')}
            </Button>
          ) : null}
        </div>
      </div>
    </li>
  );
}
