'use client';

import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl/react';
import type { LessonReport } from '../../server/protocol/history.ts';
import { useMoney } from '../ui/use-money.ts';
import { useTime } from './use-time.ts';

/** The lesson at a glance: how much, how long, at what cost. */
export function ReportFigures({ report }: { report: LessonReport }) {
  const t = useTranslations('history.report');
  const format = useFormatter();
  const time = useTime();
  const money = useMoney();
  const { lesson, waits, use, perStudent } = report;
  const unanswered = report.states.failed + report.states.declined + report.states.cancelled;
  return (
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
