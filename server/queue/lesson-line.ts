import type { QueuedQuestion } from './question.ts';

/** `fifo`: by ticket. `fair`: a student's k-th open question stands behind everybody's (k−1)-th (Q2). */
export type Order = 'fifo' | 'fair';

/** What is answered by one attempt: a question and, where merging is on, those that wait for the same answer. */
export type Party = {
  leader: QueuedQuestion;
  /** By ticket. */
  followers: QueuedQuestion[];
};

/** The waiting line of one lesson, in its own order. It knows nothing of other lessons, of time or of pace. */
export type LessonLine = {
  /** Parties that wait, held ones too, first to be served first. */
  parties(): readonly Party[];
  /** Those of them that may start: nobody holds them. */
  serving(): readonly Party[];
  /** Questions that wait, followers too. */
  size(): number;
  setOrder(order: Order): void;
  /** Puts a question in its place, or with the waiting leader of the same key; gives the party it is in. */
  add(question: QueuedQuestion): Party;
  /** Takes one question out; followers stay, the first of them leads on from the place of its own ticket. */
  remove(party: Party, id: string): void;
  /** Takes a whole party out of the line: it is being answered now. */
  begin(party: Party): void;
  /** The party is answered no more. */
  finish(party: Party): void;
  /** Puts a finished party back in the line, whole. */
  putBack(party: Party): void;
};

export function createLessonLine(first: Order): LessonLine {
  let order = first;
  /** Those at the head, then those that were moved, then the others. */
  const line: Party[] = [];
  const leading = new Map<string, Party>();
  /** Attempts under way for each student: they are open questions too. */
  const answering = new Map<string, number>();
  let size = 0;
  let fair: readonly Party[] | null = null;

  function insert(party: Party): void {
    let index = line.length;
    while (index > 0 && precedes(party.leader, (line[index - 1] as Party).leader)) index -= 1;
    line.splice(index, 0, party);
    const key = party.leader.mergeKey;
    if (key != null && !party.leader.held) leading.set(key, party);
  }

  function take(party: Party): void {
    line.splice(line.indexOf(party), 1);
    const key = party.leader.mergeKey;
    if (key != null && leading.get(key) === party) leading.delete(key);
  }

  return {
    parties() {
      if (order === 'fifo') return line;
      fair ??= fairOrder(line, answering);
      return fair;
    },
    serving() {
      return this.parties().filter(({ leader }) => !leader.held);
    },
    size: () => size,
    setOrder(next) {
      order = next;
    },
    add(question) {
      fair = null;
      size += 1;
      const leader = question.mergeKey == null || question.held ? undefined : leading.get(question.mergeKey);
      if (leader === undefined) {
        const party = { leader: question, followers: [] };
        insert(party);
        return party;
      }
      take(leader);
      const members = [leader.leader, ...leader.followers, question].sort((a, b) => (precedes(a, b) ? -1 : 1));
      [leader.leader, ...leader.followers] = members as [QueuedQuestion, ...QueuedQuestion[]];
      insert(leader);
      return leader;
    },
    remove(party, id) {
      fair = null;
      size -= 1;
      if (party.leader.id !== id) {
        party.followers = party.followers.filter((follower) => follower.id !== id);
        return;
      }
      take(party);
      const [heir, ...others] = party.followers;
      if (heir === undefined) return;
      party.leader = heir;
      party.followers = others;
      insert(party);
    },
    begin(party) {
      fair = null;
      take(party);
      size -= 1 + party.followers.length;
      const { studentId } = party.leader;
      answering.set(studentId, (answering.get(studentId) ?? 0) + 1);
    },
    finish(party) {
      fair = null;
      const { studentId } = party.leader;
      const left = (answering.get(studentId) as number) - 1;
      if (left === 0) answering.delete(studentId);
      else answering.set(studentId, left);
    },
    putBack(party) {
      fair = null;
      size += 1 + party.followers.length;
      insert(party);
    },
  };
}

/** Q4 before Q2: the head first, then the teacher's own order, then by ticket. */
function precedes(one: QueuedQuestion, other: QueuedQuestion): boolean {
  const stand = standOf(one) - standOf(other);
  if (stand !== 0) return stand < 0;
  const rank = (one.rank ?? 0) - (other.rank ?? 0);
  return rank === 0 ? one.ticket < other.ticket : rank < 0;
}

/** 0: at the head; 1: moved by the teacher; 2: in the order of the lesson. */
export function standOf({ rank, head }: QueuedQuestion): 0 | 1 | 2 {
  if (rank != null) return 1;
  return head ? 0 : 2;
}

/** Rounds: everybody's first open question, then everybody's second … One at the head or moved keeps its place. */
function fairOrder(line: readonly Party[], answering: ReadonlyMap<string, number>): Party[] {
  const open = new Map(answering);
  const first: Party[] = [];
  const rounds: Party[][] = [];
  for (const party of line) {
    const { studentId } = party.leader;
    const round = open.get(studentId) ?? 0;
    open.set(studentId, round + 1);
    if (standOf(party.leader) < 2) first.push(party);
    else {
      rounds[round] ??= [];
      rounds[round].push(party);
    }
  }
  return first.concat(rounds.flat());
}

/** Everybody in a party, its leader first. */
export function membersOf(party: Party): QueuedQuestion[] {
  return [party.leader, ...party.followers];
}
