'use client';

import { FileText, User } from 'lucide-react';
import Link from 'next/link';
import { useFormatter, useTranslations } from 'use-intl/react';
import type { HistoryItem, HistoryQuestion } from '../../server/protocol/history.ts';
import { AnswerText } from '../answer/answer-text.tsx';
import { useFetched } from '../connection/use-fetched.ts';
import { Sheet, SheetHead } from '../teacher/sheet.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { useMoney } from '../ui/use-money.ts';
import { useSentence } from '../ui/use-sentence.ts';
import { StateSign } from './state-sign.tsx';

type Props = { item: HistoryItem | null; onClose: () => void; onStudent: (item: HistoryItem) => void };

/** One question of the history in full, beside the list. */
export function QuestionSheet({ item, onClose, onStudent }: Props) {
  const t = useTranslations('history.question');
  const list = useTranslations('history.list');
  const lesson = useTranslations('teacher.lesson');
  const format = useFormatter();
  return (
    <Sheet open={item !== null} label={item === null ? '' : t('title', { ticket: item.ticket })} onClose={onClose}>
      {item === null ? null : (
        <>
          <SheetHead
            title={
              <>
                {t('title', { ticket: item.ticket })} · <bdi>{item.student.name}</bdi>
              </>
            }
            onClose={onClose}
          >
            <p className="text-soft text-sm">
              {format.dateTime(item.askedAt, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' })} ·{' '}
              {item.lesson.title || lesson('untitled')}
            </p>
            <div className="mt-2 flex flex-wrap gap-2">
              <Button small onClick={() => onStudent(item)}>
                <User aria-hidden className="size-4" />
                {t('onlyStudent')}
              </Button>
              <Link
                href={`/teacher/history/${item.lesson.id}`}
                className="inline-flex min-h-9 items-center gap-2 rounded-control border border-edge px-3 font-semibold text-sm hover:bg-sunken"
              >
                <FileText aria-hidden className="size-4" />
                {list('report')}
              </Link>
            </div>
          </SheetHead>
          <InFull id={item.id} />
        </>
      )}
    </Sheet>
  );
}

function InFull({ id }: { id: string }) {
  const t = useTranslations('history.question');
  const ui = useTranslations('ui');
  const sentence = useSentence();
  const money = useMoney();
  const { value, failure } = useFetched<HistoryQuestion>(`/api/teacher/history/questions/${id}`);
  if (failure !== null) return <Banner className="m-5" role="alert" tone="trouble" title={sentence(failure)} />;
  if (value === null) return <p className="p-5 text-soft">{ui('loading')}</p>;
  const { question, answer, by, model, complete, reason, detail, tokens, costUsd, state } = value;
  const spent = tokens.input + tokens.output > 0 || costUsd > 0;
  return (
    <div className="flex-1 space-y-5 overflow-y-auto p-5">
      <section>
        <h3 className="mb-1 font-semibold text-soft text-sm">{t('question')}</h3>
        <p className="whitespace-pre-wrap leading-[1.75] [overflow-wrap:anywhere]">{question}</p>
      </section>
      <section>
        <h3 className="mb-1 flex items-center gap-2 font-semibold text-soft text-sm">
          {t(by === 'teacher' ? 'byTeacher' : 'answer')} <StateSign state={state} />
        </h3>
        {answer === null ? (
          <p className="text-soft">{t('none')}</p>
        ) : (
          <>
            <AnswerText text={answer} complete />
            {complete ? null : <p className="mt-1 font-medium text-amber text-sm">{t('cut')}</p>}
          </>
        )}
      </section>
      {state === 'declined' && reason ? (
        <section>
          <h3 className="mb-1 font-semibold text-soft text-sm">{t('reason')}</h3>
          <p>{reason}</p>
        </section>
      ) : null}
      {detail === null ? null : (
        <section>
          <h3 className="mb-1 font-semibold text-soft text-sm">{t('detail')}</h3>
          <p className="whitespace-pre-wrap break-words font-mono text-sm">{detail}</p>
        </section>
      )}
      {model === null && !spent ? null : (
        <p className="border-line border-t pt-3 text-soft text-sm">
          {/* Without an answer of Claude's it is what earlier tries of it used. */}
          {model ?? t('tries')} · {t('use', { ...tokens, cost: money(costUsd) })}
        </p>
      )}
    </div>
  );
}
