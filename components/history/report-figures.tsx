'use client';

import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl/react';
import { FLAG_STRENGTHS } from '../../server/protocol/flags.ts';
import { HISTORY_STATES, type LessonReport } from '../../server/protocol/history.ts';
import { useMoney } from '../ui/use-money.ts';
import { useTime } from './use-time.ts';

/** The lesson at a glance: how much, how long, how it ended, what it was about. */
export function ReportFigures({ report }: { report: LessonReport }) {
  const t = useTranslations('history.report');
  const states = useTranslations('history.states');
  const kinds = useTranslations('pause.name');
  const flags = useTranslations('flags');
  const format = useFormatter();
  const time = useTime();
  const money = useMoney();
  const { lesson, waits, use, topics, refusals, perStudent } = report;
  const unanswered = report.states.failed + report.states.declined + report.states.cancelled;
  return (
    <>
      <dl className="keep-together grid grid-cols-2 gap-px overflow-hidden rounded-card border border-line bg-line sm:grid-cols-3 lg:grid-cols-6">
        <Figure label={t('questions')} value={format.number(lesson.questions)}>
          {t('byStudents', { count: perStudent.length })}
        </Figure>
        <Figure label={t('medianWait')} value={time(waits.medianMs)}>
          {waits.p90Ms === null ? null : t('p90Wait', { time: time(waits.p90Ms) })}
        </Figure>
        <Figure label={t('worstWait')} value={time(waits.worstMs)} />
        <Figure label={t('unanswered')} value={format.number(unanswered)} />
        <Figure label={t('tokens')} value={format.number(use.input + use.output)}>
          {t('tokensInOut', { input: use.input, output: use.output })}
        </Figure>
        <Figure label={t('cost')} value={money(use.costUsd)} />
      </dl>
      <div className="grid gap-6 md:grid-cols-2">
        <section className="keep-together">
          <h2 className="font-bold text-lg">{t('topics')}</h2>
          {topics.length === 0 ? (
            <p className="text-soft">{t('noTopics')}</p>
          ) : (
            <>
              <p className="text-soft text-sm">{t('topicsHint')}</p>
              <ul className="mt-2 flex flex-wrap gap-2">
                {topics.map(({ word, questions }) => (
                  <li key={word} className="rounded-full border border-line bg-card px-3 py-0.5">
                    {word} <span className="text-soft text-sm tabular-nums">{questions}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
        <section className="keep-together grid grid-cols-2 gap-6">
          <div>
            <h2 className="mb-1 font-bold text-lg">{t('states')}</h2>
            <Counts
              rows={HISTORY_STATES.filter((state) => report.states[state] > 0).map((state) => [
                states(state),
                report.states[state],
              ])}
            />
          </div>
          <div>
            <h2 className="mb-1 font-bold text-lg">{t('refusals')}</h2>
            {refusals.length === 0 ? (
              <p className="text-soft">{t('noRefusals')}</p>
            ) : (
              <Counts rows={refusals.map(({ kind, count }) => [kinds(kind), count])} />
            )}
            {report.flagged.urgent + report.flagged.look === 0 ? null : (
              <>
                <h2 className="mt-4 mb-1 font-bold text-lg">{flags('flaggedQuestions')}</h2>
                <Counts
                  rows={FLAG_STRENGTHS.toReversed().map((strength) => [
                    flags(`strength.${strength}`),
                    report.flagged[strength],
                  ])}
                />
              </>
            )}
          </div>
        </section>
      </div>
    </>
  );
}

function Figure({ label, value, children }: { label: ReactNode; value: ReactNode; children?: ReactNode }) {
  return (
    <div className="bg-card px-4 py-3">
      <dt className="text-soft text-sm">{label}</dt>
      <dd>
        <span className="block font-bold text-2xl tabular-nums">{value}</span>
        {children ? <span className="block text-soft text-sm">{children}</span> : null}
      </dd>
    </div>
  );
}

function Counts({ rows }: { rows: readonly (readonly [label: string, count: number])[] }) {
  return (
    <dl>
      {rows.map(([label, count]) => (
        <div key={label} className="flex justify-between gap-3 border-line border-b py-0.5 last:border-0">
          <dt>{label}</dt>
          <dd className="tabular-nums">{count}</dd>
        </div>
      ))}
    </dl>
  );
}
