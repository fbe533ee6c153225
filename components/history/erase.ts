import { type Fetched, post } from '../connection/http.ts';

/** What is to be deleted, by its id. */
export type Erased = { readonly lessonId: string } | { readonly studentId: string };

export const erase = (what: Erased): Promise<Fetched<null>> =>
  post<null>(`/api/teacher/history/erase-${'lessonId' in what ? 'lesson' : 'student'}`, what);
