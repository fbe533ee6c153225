import { StudentRoom } from '../../../components/student/student-room.tsx';
import { normaliseCode } from '../../../server/protocol/bounds.ts';
import { Words } from '../../words.tsx';

export default async function Page({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  return (
    <Words namespaces={['join', 'student', 'answer', 'wait', 'pause', 'failure']}>
      <StudentRoom code={normaliseCode(decodeURIComponent(code)).slice(0, 16)} />
    </Words>
  );
}
