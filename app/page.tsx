import { JoinPage } from '../components/join/join-page.tsx';
import { Words } from './words.tsx';

export default async function Page({ searchParams }: { searchParams: Promise<{ code?: string | string[] }> }) {
  const { code } = await searchParams;
  return (
    <Words namespaces={['join', 'failure']}>
      <JoinPage code={typeof code === 'string' ? code.slice(0, 64) : ''} />
    </Words>
  );
}
