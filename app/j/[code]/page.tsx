import { cookies } from 'next/headers';
import { StudentRoom } from '../../../components/student/student-room.tsx';
import { DEVICE_COOKIE, normaliseCode } from '../../../server/protocol/bounds.ts';
import { Words } from '../../words.tsx';

export default async function Page({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  const known = (await cookies()).has(DEVICE_COOKIE);
  return (
    <Words namespaces={['join', 'student', 'answer', 'wait', 'pause', 'failure']}>
      <StudentRoom code={normaliseCode(decodeURIComponent(code)).slice(0, 16)} known={known} />
    </Words>
  );
}
