import type { Metadata } from 'next';
import { ReadinessPage } from '../../../components/readiness/readiness-page.tsx';
import { wordsFor } from '../../../messages/index.ts';
import { languageOfRequest } from '../../preferences.ts';
import { Words } from '../../words.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await languageOfRequest(), ['readiness']).readiness.title };
}

/** The check-up of the machine. */
export default function ReadinessRoute() {
  return (
    <Words namespaces={['readiness', 'operations', 'history', 'use', 'teacher', 'failure']}>
      <ReadinessPage />
    </Words>
  );
}
