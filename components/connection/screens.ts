/** One hook for each kind of screen. */

import { PROTOCOL_VERSION } from '../../server/protocol/bounds.ts';
import type { TeacherView } from '../../server/protocol/desk-views.ts';
import type { ProjectorView, StudentView } from '../../server/protocol/views.ts';
import { type Screen, useConnection } from './use-connection.ts';

const version = PROTOCOL_VERSION;

/** The student that this browser's cookie names, in the lesson of `code`; after a break also under another code. */
export function useStudent(code: string): Screen<StudentView> {
  return useConnection(`student ${code}`, (lessonId) => ({
    role: 'student',
    version,
    code,
    ...(lessonId === undefined ? {} : { lessonId }),
  }));
}

export function useProjector(code: string): Screen<ProjectorView> {
  return useConnection(`projector ${code}`, () => ({ role: 'projector', version, code }));
}

/** The desk. `lessonId` is the lesson to begin with; after a break it comes back to the one shown last. */
export function useTeacher(lessonId?: string): Screen<TeacherView> {
  return useConnection('teacher', (shown) => {
    const onDesk = shown ?? lessonId;
    return { role: 'teacher', version, ...(onDesk === undefined ? {} : { lessonId: onDesk }) };
  });
}

/** The desk of the rehearsal that goes on. */
export function useRehearsalDesk(): Screen<TeacherView> {
  return useConnection('rehearsal', (lessonId) => ({
    role: 'teacher',
    version,
    rehearsal: true,
    ...(lessonId === undefined ? {} : { lessonId }),
  }));
}

/** The signed-in teacher as the test student of a lesson. */
export function useTrial(lessonId: string): Screen<StudentView> {
  return useConnection(`trial ${lessonId}`, () => ({ role: 'trial', version, lessonId }));
}
