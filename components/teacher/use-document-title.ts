import { useEffect } from 'react';
import type { TeacherView } from '../../server/protocol/desk-views.ts';
import { standingOf } from './standing.ts';

/** The tab says how long the line is, and whether it stands still, while the teacher looks at something else. */
export function useDocumentTitle(view: TeacherView, desk: string): void {
  const sign = standingOf(view).state === 'paused' ? '⏸ ' : '';
  const waiting = view.line.waiting > 0 ? `(${view.line.waiting}) ` : '';
  const title = `${sign}${waiting}${view.lesson?.title || desk} · Classline`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
