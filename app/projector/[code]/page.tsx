import { ProjectorRoom } from '../../../components/projector/projector-room.tsx';
import { normaliseCode } from '../../../server/protocol/bounds.ts';
import { Words } from '../../words.tsx';

export default async function Page({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  return (
    <Words namespaces={['projector', 'rehearsal', 'answer', 'wait', 'pause', 'failure']}>
      <ProjectorRoom code={normaliseCode(decodeURIComponent(code)).slice(0, 16)} />
    </Words>
  );
}
