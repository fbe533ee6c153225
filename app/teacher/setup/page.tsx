import type { Metadata } from 'next';
import { SetUp } from '../../../components/teacher/account/set-up.tsx';
import { Words } from '../../words.tsx';

export const metadata: Metadata = { title: { absolute: 'Classline' } };

type Props = { searchParams: Promise<{ token?: string | string[] }> };

/** Where the one-time link of the terminal leads. */
export default async function SetUpPage({ searchParams }: Props) {
  const { token } = await searchParams;
  return (
    <Words namespaces={['teacher', 'failure']}>
      <SetUp token={typeof token === 'string' ? token : ''} />
    </Words>
  );
}
