/** The flags of a lesson as the desk shows them, newest first. The rest stands in the history. */
import { FLAGS_SHOWN, type FlagView } from '../../protocol/flags.ts';
import type { FlagRow } from '../../store/store.ts';
import type { Room } from '../room.ts';

const isPressing = ({ strength, dismissedAt }: FlagRow) => strength === 'urgent' && dismissedAt === null;

export function projectFlags(room: Room): FlagView[] {
  const newest = [...room.flags.values()].reverse();
  // However many come after it, one that nobody has looked at yet does not leave the desk before those that are less.
  const pressing = newest.filter(isPressing).slice(0, FLAGS_SHOWN);
  const open = newest.filter((flag) => flag.dismissedAt === null && !isPressing(flag));
  const others = [...open, ...newest.filter(({ dismissedAt }) => dismissedAt !== null)].slice(0, FLAGS_SHOWN);
  return [...pressing, ...others]
    .sort((one, other) => other.at.getTime() - one.at.getTime())
    .map((flag) => ({
      id: flag.id,
      at: flag.at.getTime(),
      kind: flag.kind,
      strength: flag.strength,
      question: { id: flag.questionId, ticket: flag.ticket },
      student: { id: flag.studentId, name: room.pupils.get(flag.studentId)?.row.name ?? '' },
      dismissedAt: flag.dismissedAt?.getTime() ?? null,
    }));
}
