/** The teacher's HTTP routes. */
import { type Fetched, post } from '../../connection/http.ts';

export type AccountOutcome = Fetched<null>;

export const signIn = (password: string) => post<null>('/api/teacher/sign-in', { password });
export const signOut = () => post<null>('/api/teacher/sign-out', {});
export const setUp = (token: string, password: string) => post<null>('/api/teacher/setup', { token, password });
export const changePassword = (current: string, next: string) => post<null>('/api/teacher/password', { current, next });
