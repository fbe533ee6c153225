import type { Metadata } from 'next';
import { RehearsalRoom } from '../../../components/rehearsal/rehearsal-room.tsx';
import { wordsFor } from '../../../messages/index.ts';
import { languageOfRequest } from '../../preferences.ts';
import { Words } from '../../words.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await languageOfRequest(), ['rehearsal']).rehearsal.page.title };
}

/** A lesson with simulated students. */
export default function RehearsalRoute() {
  return (
    <Words
      namespaces={[
        'rehearsal',
        'flags',
        'sessions',
        'quotas',
        'chart',
        'teacher',
        'history',
        'use',
        'failure',
        'pause',
        'answer',
      ]}
    >
      <RehearsalRoom />
    </Words>
  );
}
