import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ReportPage } from '../../../../components/history/report-page.tsx';
import { wordsFor } from '../../../../messages/index.ts';
import { languageOfRequest } from '../../../preferences.ts';
import { Words } from '../../../words.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await languageOfRequest(), ['history']).history.report.title };
}

type Props = { params: Promise<{ lesson: string }> };

/** The report of one lesson. */
export default async function ReportRoute({ params }: Props) {
  const { lesson } = await params;
  if (!/^[\w-]{1,64}$/.test(lesson)) notFound();
  return (
    <Words namespaces={['history', 'flags', 'use', 'teacher', 'failure', 'pause']}>
      <ReportPage lessonId={lesson} />
    </Words>
  );
}
