'use client';

import { Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useMemo, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl/react';
import type { LessonReport, StudentReport } from '../../server/protocol/history.ts';
import { asked } from '../connection/http.ts';
import type { Column } from '../ui/table/columns.ts';
import { DataTable } from '../ui/table/data-table.tsx';
import { useMoney } from '../ui/use-money.ts';
import { EraseDialog } from './erase-dialog.tsx';
import { useTime } from './use-time.ts';

type Props = { report: LessonReport; onErased: () => void };

const BY_NAME = { id: 'name', desc: false } as const;

/** Student by student: what they asked, what came of it, and what it used. */
export function StudentTable({ report, onErased }: Props) {
  const t = useTranslations('history.report');
  const words = useTranslations('history.erase');
  const [erasing, setErasing] = useState<StudentReport | null>(null);
  const columns = useStudentColumns(report.lesson.id, setErasing);
  if (report.perStudent.length === 0 && report.silent.length === 0) return null;
  return (
    <section>
      <h2 className="mb-1 font-bold text-lg">{t('perStudent')}</h2>
      {report.perStudent.length === 0 ? null : (
        <div className="overflow-hidden rounded-card border border-line bg-card print:overflow-visible">
          <DataTable
            label={t('perStudent')}
            columns={columns}
            rows={report.perStudent}
            keyOf={({ id }) => id}
            sortedBy={BY_NAME}
            rowHeight={52}
            className="max-h-[46rem]"
          />
        </div>
      )}
      {report.silent.length === 0 ? null : (
        <p className="mt-2">
          <span className="text-soft">{t('silent')}: </span>
          {report.silent.map((name, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two students may have the same name
            <span key={at}>
              {at > 0 ? ' · ' : ''}
              <bdi>{name}</bdi>
            </span>
          ))}
        </p>
      )}
      <EraseDialog
        open={erasing !== null}
        title={words('studentSure', { name: erasing?.name ?? '' })}
        text={words('studentText', { name: erasing?.name ?? '' })}
        what={{ studentId: erasing?.id ?? '' }}
        onClose={() => setErasing(null)}
        onErased={() => {
          setErasing(null);
          onErased();
        }}
      />
    </section>
  );
}

function useStudentColumns(lesson: string, erase: (student: StudentReport) => void): Column<StudentReport>[] {
  const t = useTranslations('history.report');
  const words = useTranslations('history.erase');
  const format = useFormatter();
  const time = useTime();
  const money = useMoney();
  return useMemo(() => {
    const figure = (
      id: 'askedCount' | 'answeredCount' | 'unansweredCount' | 'waitMedian' | 'tokensOut' | 'costUsd',
      sortBy: (student: StudentReport) => number | null,
      word: (value: number | null) => string = (value) => format.number(value ?? 0),
    ): Column<StudentReport> => ({
      id,
      header: t(id),
      align: 'end',
      sortBy,
      largestFirst: true,
      cell: (student) => word(sortBy(student)),
    });
    return [
      {
        id: 'name',
        header: t('name'),
        names: true,
        sortBy: ({ name }) => name,
        cell: ({ id, name, via }) => (
          <>
            <Link
              href={`/teacher/history${asked({ lesson, student: id })}`}
              className="font-semibold text-accent underline-offset-4 hover:underline"
            >
              <bdi>{name}</bdi>
            </Link>
            {via === 'browser' ? null : <span className="ml-2 text-soft text-sm">{t(via)}</span>}
          </>
        ),
      },
      figure('askedCount', (student) => student.asked),
      figure('answeredCount', ({ answered }) => answered),
      figure('unansweredCount', ({ unanswered }) => unanswered),
      figure('waitMedian', ({ medianWaitMs }) => medianWaitMs, time),
      figure('tokensOut', ({ use }) => use.output),
      figure(
        'costUsd',
        ({ use }) => use.costUsd,
        (usd) => money(usd ?? 0),
      ),
      {
        id: 'erase',
        header: '',
        align: 'end',
        screenOnly: true,
        cell: (student) => (
          <button
            type="button"
            aria-label={words('studentLabel', { name: student.name })}
            title={words('studentLabel', { name: student.name })}
            onClick={() => erase(student)}
            className="-my-1.5 inline-grid size-10 place-items-center rounded-full text-soft hover:bg-red-wash hover:text-red"
          >
            <Trash2 aria-hidden className="size-4" />
          </button>
        ),
      },
    ];
  }, [lesson, erase, t, words, format, time, money]);
}
