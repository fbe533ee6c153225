'use client';

import { Printer, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl/react';
import type { LessonReport } from '../../server/protocol/history.ts';
import { useFetched } from '../connection/use-fetched.ts';
import { LessonChart } from '../timeline/lesson-chart.tsx';
import { Button } from '../ui/button.tsx';
import { EraseDialog } from './erase-dialog.tsx';
import { ExportMenu } from './export-menu.tsx';
import { ReportFigures } from './report-figures.tsx';
import { ReportFindings } from './report-findings.tsx';
import { NO_SEARCH } from './search-query.ts';
import { StudentTable } from './student-table.tsx';
import { TeacherPage } from './teacher-page.tsx';
import { UnansweredList } from './unanswered-list.tsx';

/** One lesson afterwards, on the screen and on paper. */
export function ReportPage({ lessonId }: { lessonId: string }) {
  const reading = useFetched<LessonReport>(`/api/teacher/history/lessons/${lessonId}`);
  return (
    <TeacherPage place="history" reading={reading}>
      {(report) => <Report report={report} again={reading.again} />}
    </TeacherPage>
  );
}

function Report({ report, again }: { report: LessonReport; again: () => void }) {
  const t = useTranslations('history.report');
  const words = useTranslations('teacher.lesson');
  const format = useFormatter();
  const { lesson } = report;
  const clock = (at: number) => format.dateTime(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return (
    <main className="space-y-6 print:space-y-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <Link href="/teacher/history" className="no-print text-accent text-sm underline underline-offset-4">
            {t('back')}
          </Link>
          <h1 className="font-bold text-2xl">{lesson.title || words('untitled')}</h1>
          <p className="text-soft">
            {format.dateTime(lesson.openedAt, { dateStyle: 'full' })}
            {' · '}
            {lesson.endedAt === null
              ? clock(lesson.openedAt)
              : t('span', { from: clock(lesson.openedAt), until: clock(lesson.endedAt) })}
            {' · '}
            {t('code', { code: lesson.code })}
          </p>
        </div>
        <div className="no-print flex flex-wrap gap-2">
          <ExportMenu query={{ ...NO_SEARCH, lesson: lesson.id }} />
          <Button onClick={() => window.print()}>
            <Printer aria-hidden className="size-5" />
            {t('print')}
          </Button>
          <EraseLesson report={report} />
        </div>
      </div>
      <ReportFigures report={report} />
      <div className="rounded-card border border-line bg-card p-4 print:py-2">
        {/* It can't be broken over two pages: so far up there is always room for it on the first one. */}
        <LessonChart lessonId={lesson.id} />
      </div>
      <ReportFindings report={report} />
      <StudentTable report={report} onErased={again} />
      <UnansweredList report={report} />
    </main>
  );
}

function EraseLesson({ report: { lesson } }: { report: LessonReport }) {
  const t = useTranslations('history.erase');
  const words = useTranslations('teacher.lesson');
  const router = useRouter();
  const [sure, setSure] = useState(false);
  const open = lesson.state === 'open';
  return (
    <>
      <Button kind="danger" disabled={open} title={open ? t('lessonOpen') : undefined} onClick={() => setSure(true)}>
        <Trash2 aria-hidden className="size-5" />
        {t('lesson')}
      </Button>
      <EraseDialog
        open={sure}
        title={t('lessonSure', { title: lesson.title || words('untitled') })}
        text={t('lessonText', { questions: lesson.questions })}
        what={{ lessonId: lesson.id }}
        onClose={() => setSure(false)}
        onErased={() => router.push('/teacher/history')}
      />
    </>
  );
}
