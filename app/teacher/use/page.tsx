import type { Metadata } from 'next';
import { UsePage } from '../../../components/use/use-page.tsx';
import { wordsFor } from '../../../messages/index.ts';
import { languageOfRequest } from '../../preferences.ts';
import { Words } from '../../words.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await languageOfRequest(), ['use']).use.title };
}

/** Use and cost. */
export default function UseRoute() {
  return (
    <Words namespaces={['history', 'use', 'teacher', 'chart', 'failure']}>
      <UsePage />
    </Words>
  );
}
