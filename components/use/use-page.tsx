'use client';

import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl/react';
import type { UseReport } from '../../server/protocol/history.ts';
import { asked } from '../connection/http.ts';
import { useFetched } from '../connection/use-fetched.ts';
import { TeacherPage } from '../history/teacher-page.tsx';
import { CostChart } from './cost-chart.tsx';
import { MonthPanel } from './month-panel.tsx';
import { type Span, SpanChoice } from './span-choice.tsx';
import { UseTable } from './use-table.tsx';

const START: Span = { unit: '', from: '', until: '' };

/** What the answers used and cost, the month against its budget, and by whom and what. */
export function UsePage() {
  const [span, setSpan] = useState<Span>(START);
  const reading = useFetched<UseReport>(`/api/teacher/use${asked(span)}`);
  return (
    <TeacherPage place="use" reading={reading}>
      {(report) => <Use report={report} span={span} setSpan={setSpan} again={reading.again} />}
    </TeacherPage>
  );
}

type Props = { report: UseReport; span: Span; setSpan: (span: Span) => void; again: () => void };

function Use({ report, span, setSpan, again }: Props) {
  const t = useTranslations('use');
  const lesson = useTranslations('teacher.lesson');
  const format = useFormatter();
  const ways = report.byWay.map((slice) => {
    const { key } = slice;
    return { ...slice, label: t(`ways.${key === 'browser' || key === 'api' || key === 'test' ? key : 'gone'}`) };
  });
  return (
    <main className="space-y-6">
      <div>
        <h1 className="font-bold text-2xl">{t('title')}</h1>
        <p className="text-soft">{t('lead')}</p>
      </div>
      <MonthPanel month={report.month} again={again} />
      <SpanChoice span={span} shown={report} onChange={setSpan} />
      {report.total.input === 0 ? (
        <p className="rounded-card border border-line bg-card px-4 py-14 text-center text-soft">{t('nothing')}</p>
      ) : (
        <>
          <CostChart report={report} />
          <div className="grid items-start gap-6 lg:grid-cols-2">
            <UseTable
              title={t('byLesson')}
              first={t('lesson')}
              slices={report.byLesson.map(({ openedAt, ...slice }) => ({
                ...slice,
                label: slice.label || (slice.key === '' ? t('deleted') : lesson('untitled')),
                ...(openedAt === null ? {} : { beside: format.dateTime(openedAt, { dateStyle: 'medium' }) }),
              }))}
              linked
            />
            <UseTable
              title={t('byStudent')}
              first={t('student')}
              slices={report.byStudent.map(({ lesson: title, ...slice }) => ({
                ...slice,
                beside: title || lesson('untitled'),
              }))}
            />
            <UseTable
              title={t('byModel')}
              first={t('model')}
              slices={report.byModel.map(({ priced, ...slice }) => ({
                ...slice,
                label: slice.label || t('unknownModel'),
                ...(priced ? {} : { beside: t('withoutPrice') }),
              }))}
            />
            <UseTable title={t('byWay')} first={t('way')} slices={ways} />
          </div>
        </>
      )}
    </main>
  );
}
