'use client';

import { Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl/react';
import type { LessonReport, StudentReport } from '../../server/protocol/history.ts';
import { EraseDialog } from './erase-dialog.tsx';
import { asked } from './fetch-history.ts';
import { useMoney } from './use-money.ts';
import { useTime } from './use-time.ts';

type Props = { report: LessonReport; onErased: () => void };

const NUMBER = 'px-3 py-1.5 text-right tabular-nums';

/** Student by student: what they asked, what came of it, and what it used. */
export function StudentTable({ report, onErased }: Props) {
  const t = useTranslations('history.report');
  const words = useTranslations('history.erase');
  const format = useFormatter();
  const time = useTime();
  const money = useMoney();
  const [erasing, setErasing] = useState<StudentReport | null>(null);
  if (report.perStudent.length === 0 && report.silent.length === 0) return null;
  return (
    <section>
      <h2 className="mb-1 font-bold text-lg">{t('perStudent')}</h2>
      {report.perStudent.length === 0 ? null : (
        <div className="overflow-x-auto rounded-card border border-line bg-card">
          <table className="w-full text-[0.95rem]">
            <thead className="text-left text-soft text-sm">
              <tr className="border-line border-b">
                <th scope="col" className="px-3 py-2 font-semibold">
                  {t('name')}
                </th>
                {(
                  ['askedCount', 'answeredCount', 'unansweredCount', 'waitMedian', 'tokensOut', 'costUsd'] as const
                ).map((column) => (
                  <th key={column} scope="col" className="px-3 py-2 text-right font-semibold">
                    {t(column)}
                  </th>
                ))}
                <td className="no-print w-12" />
              </tr>
            </thead>
            <tbody>
              {report.perStudent.map((student) => (
                <tr key={student.id} className="border-line border-b last:border-0">
                  <th scope="row" className="px-3 py-1.5 text-left font-normal">
                    <Link
                      href={`/teacher/history${asked({ lesson: report.lesson.id, student: student.id })}`}
                      className="font-semibold text-accent underline-offset-4 hover:underline"
                    >
                      <bdi>{student.name}</bdi>
                    </Link>
                    {student.via === 'browser' ? null : (
                      <span className="ml-2 text-soft text-sm">{t(student.via)}</span>
                    )}
                  </th>
                  <td className={NUMBER}>{student.asked}</td>
                  <td className={NUMBER}>{student.answered}</td>
                  <td className={NUMBER}>{student.unanswered}</td>
                  <td className={NUMBER}>{time(student.medianWaitMs)}</td>
                  <td className={NUMBER}>{format.number(student.use.output)}</td>
                  <td className={NUMBER}>{money(student.use.costUsd)}</td>
                  <td className="no-print pr-1 text-right">
                    <button
                      type="button"
                      aria-label={words('studentLabel', { name: student.name })}
                      title={words('studentLabel', { name: student.name })}
                      onClick={() => setErasing(student)}
                      className="grid size-10 place-items-center rounded-full text-soft hover:bg-red-wash hover:text-red"
                    >
                      <Trash2 aria-hidden className="size-4" />
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
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
