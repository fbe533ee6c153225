/** What every part of the desk works with: the view, the clocks to read it by, and the way to act. */
import { createContext, useContext } from 'react';
import type { DeskLesson, TeacherView } from '../../server/protocol/desk-views.ts';
import type { Send } from '../connection/send.ts';
import type { Notice } from './notices.tsx';

export type Desk = {
  readonly view: TeacherView;
  /** See `Screen` of the connection. */
  readonly receivedAt: number;
  readonly serverClock: number;
  /** Sends a command; a failure is shown at the foot of the desk and given back. */
  readonly run: Send;
  /** Likewise, but silent: for what no hand has asked for. */
  readonly send: Send;
  readonly tell: (notice: Notice) => void;
  /** Opens the test question. */
  readonly tryQuestion: () => void;
};

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('useDesk outside of a desk');
  return desk;
}

/** For the parts that are only there while a lesson is on the desk. */
export function useLesson(): DeskLesson {
  const { lesson } = useDesk().view;
  if (lesson === null) throw new Error('useLesson without a lesson');
  return lesson;
}
