/** The flags of the desk, sorted out by question and by student. Pure. */
import type { FlagStrength, FlagView } from '../../../server/protocol/flags.ts';

/** One question with all of its open flags. */
export type FlaggedQuestion = {
  readonly question: FlagView['question'];
  readonly student: FlagView['student'];
  readonly strength: FlagStrength;
  /** Newest first. */
  readonly flags: readonly FlagView[];
};

export type Flagged = {
  /** Open ones; urgent ones first, then the newest. */
  readonly questions: readonly FlaggedQuestion[];
  readonly byQuestion: ReadonlyMap<string, FlaggedQuestion>;
  /** How many open flags a student has, and the strongest of them. */
  readonly byStudent: ReadonlyMap<string, { readonly count: number; readonly strength: FlagStrength }>;
};

const strongest = (flags: readonly FlagView[]): FlagStrength =>
  flags.some(({ strength }) => strength === 'urgent') ? 'urgent' : 'look';

function grouped(flags: readonly FlagView[], keyOf: (flag: FlagView) => string): Map<string, FlagView[]> {
  const groups = new Map<string, FlagView[]>();
  for (const flag of flags) {
    const group = groups.get(keyOf(flag));
    if (group === undefined) groups.set(keyOf(flag), [flag]);
    else group.push(flag);
  }
  return groups;
}

function sortOut(flags: readonly FlagView[]): Flagged {
  const open = flags.filter(({ dismissedAt }) => dismissedAt === null);
  const questions = Array.from(grouped(open, ({ question }) => question.id).values()).flatMap(
    (own): FlaggedQuestion[] => {
      const [first] = own;
      return first === undefined
        ? []
        : [{ question: first.question, student: first.student, strength: strongest(own), flags: own }];
    },
  );
  const urgent = questions.filter(({ strength }) => strength === 'urgent');
  const look = questions.filter(({ strength }) => strength === 'look');
  const students = Array.from(grouped(open, ({ student }) => student.id));
  return {
    questions: [...urgent, ...look],
    byQuestion: new Map(questions.map((each) => [each.question.id, each])),
    byStudent: new Map(students.map(([id, own]) => [id, { count: own.length, strength: strongest(own) }])),
  };
}

const known = new WeakMap<readonly FlagView[], Flagged>();

/** Sorted out once for each change, however many rows ask. */
export function flaggedOf(flags: readonly FlagView[]): Flagged {
  const before = known.get(flags);
  if (before !== undefined) return before;
  const flagged = sortOut(flags);
  known.set(flags, flagged);
  return flagged;
}
