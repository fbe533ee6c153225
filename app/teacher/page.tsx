import type { Metadata } from 'next';
import { Teacher } from '../../components/teacher/teacher.tsx';
import { wordsFor } from '../../messages/index.ts';
import { languageOfRequest } from '../preferences.ts';
import { Words } from '../words.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await languageOfRequest(), ['teacher']).teacher.title };
}

type Props = { searchParams: Promise<{ lesson?: string | string[] }> };

/** The desk. A lesson in the address is the one to begin with. */
export default async function TeacherPage({ searchParams }: Props) {
  const { lesson } = await searchParams;
  return (
    <Words namespaces={['teacher', 'chart', 'rehearsal', 'flags', 'sessions', 'quotas', 'failure', 'pause', 'answer']}>
      <Teacher {...(typeof lesson === 'string' && /^[\w-]{1,64}$/.test(lesson) ? { lessonId: lesson } : {})} />
    </Words>
  );
}
