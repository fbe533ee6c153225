import type { Metadata } from 'next';
import { HistoryPage } from '../../../components/history/history-page.tsx';
import { wordsFor } from '../../../messages/index.ts';
import { languageOfRequest } from '../../preferences.ts';
import { Words } from '../../words.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await languageOfRequest(), ['history']).history.title };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Every question of every lesson; the search stands in the address. */
export default async function HistoryRoute({ searchParams }: Props) {
  const given = Object.entries(await searchParams).filter((entry): entry is [string, string] => {
    return typeof entry[1] === 'string';
  });
  return (
    <Words namespaces={['history', 'flags', 'use', 'teacher', 'failure', 'answer']}>
      <HistoryPage address={new URLSearchParams(given).toString()} />
    </Words>
  );
}
