import { createBookkeeper, type Ledger } from './ledger.ts';
import { createLessonLine, membersOf, type Order, type Party } from './lesson-line.ts';
import { type Place, placesOf } from './places.ts';
import type { Ending, ExpectedTokens, QueuedQuestion, Withdrawal } from './question.ts';
import { type Lesson, walk } from './serving-order.ts';
import type { RestoredLesson } from './settings.ts';

/** A question's party and the lesson it belongs to. */
export type Seat = { readonly lesson: Lesson; readonly party: Party };

/** Who is in line: lessons, their questions, the ledger. It knows nothing of time, pace or limits. */
export function createRoster(restored: readonly RestoredLesson[]) {
  const lessons = new Map<string, Lesson>();
  const seats = new Map<string, Seat>();
  const books = createBookkeeper(new Map(restored.map(({ lessonId, counts }) => [lessonId, counts])));
  let waiting = 0;
  let running = 0;
  /** The turn of the latest start: where a lesson that comes back joins in. */
  let round = 0;
  let places: readonly Place[] | null = null;

  for (const { lessonId, order, dispatch } of restored) {
    const lesson = open(lessonId);
    lesson.line.setOrder(order);
    lesson.dispatch = dispatch;
  }

  function open(lessonId: string): Lesson {
    const lesson = lessons.get(lessonId) ?? {
      lessonId,
      line: createLessonLine('fifo'),
      dispatch: true,
      turn: round,
      running: 0,
      closed: false,
    };
    lesson.closed = false;
    lessons.set(lessonId, lesson);
    return lesson;
  }

  function joinRound(lesson: Lesson): void {
    lesson.turn = Math.max(lesson.turn, round);
  }

  function sit(lesson: Lesson, question: QueuedQuestion): void {
    if (lesson.line.serving().length === 0) joinRound(lesson);
    seats.set(question.id, { lesson, party: lesson.line.add(question) });
    waiting += 1;
    places = null;
  }

  /** A waiting question takes its place anew, as it now is. */
  function reseat(seat: Seat, question: QueuedQuestion): void {
    leave(seat, question.id);
    sit(seat.lesson, question);
  }

  function leave({ lesson, party }: Seat, id: string): void {
    lesson.line.remove(party, id);
    seats.delete(id);
    waiting -= 1;
    places = null;
  }

  /** Takes a party out of those being answered. */
  function finish({ lesson, party }: Seat): void {
    const size = 1 + party.followers.length;
    lesson.line.finish(party);
    lesson.running -= size;
    running -= size;
    places = null;
  }

  function close(lesson: Lesson, id: string, ending: Ending): void {
    seats.delete(id);
    books.ended(lesson.lessonId, ending);
    forgetIfOver(lesson);
  }

  function forgetIfOver(lesson: Lesson): void {
    if (!lesson.closed || lesson.running > 0 || lesson.line.size() > 0) return;
    lessons.delete(lesson.lessonId);
    books.forget(lesson.lessonId);
  }

  function withdraw(seat: Seat, id: string, as: Ending): void {
    leave(seat, id);
    close(seat.lesson, id, as);
  }

  function putBack(seat: Seat, strike: boolean): string[] {
    const { lesson, party } = seat;
    finish(seat);
    const strikes = (party.leader.strikes ?? 0) + Number(strike);
    party.leader = { ...party.leader, head: true, rank: null, strikes };
    party.followers = party.followers.map((follower) => ({ ...follower, head: true, rank: null }));
    lesson.line.putBack(party);
    lesson.turn -= 1;
    waiting += 1 + party.followers.length;
    return membersOf(party).map(({ id }) => id);
  }

  function end(seat: Seat, ending: Ending): string[] {
    finish(seat);
    const ids = membersOf(seat.party).map(({ id }) => id);
    for (const id of ids) close(seat.lesson, id, ending);
    return ids;
  }

  return {
    /** Takes a question in; false if one with its id is here already. `counted`: the ledger knows it. */
    enqueue(question: QueuedQuestion, counted: boolean): boolean {
      if (seats.has(question.id)) return false;
      sit(open(question.lessonId), question);
      if (!counted) books.accepted(question.lessonId);
      return true;
    },

    find: (id: string): Seat | undefined => seats.get(id),

    /** The party to be started next. */
    first(): Party | null {
      let found: Party | null = null;
      walk(lessons.values(), (party) => {
        found = party;
        return false;
      });
      return found;
    },

    /** Parties that may start, in the serving order. */
    line(): Party[] {
      const parties: Party[] = [];
      walk(lessons.values(), (party) => parties.push(party) > 0);
      return parties;
    },

    /** Gives a waiting question new expectations; its ticket keeps its place. */
    edit(seat: Seat, question: QueuedQuestion, expected: ExpectedTokens, mergeKey: string | null): void {
      reseat(seat, { ...question, expected, mergeKey });
    },

    reseat,

    /** A waiting party is being answered from now on; its leader's attempt is counted. */
    begin({ lesson, party }: Seat): void {
      const size = 1 + party.followers.length;
      lesson.line.begin(party);
      party.leader = { ...party.leader, attempts: party.leader.attempts + 1 };
      round = lesson.turn;
      lesson.turn += 1;
      lesson.running += size;
      running += size;
      waiting -= size;
      places = null;
    },

    /** Ends everybody in a party that was being answered; gives their ids. */
    end,

    /** Puts a party that was being answered back at the head of its lesson, and gives its turn back. */
    putBack,

    /** Ends the leader of a running party; the others go back to the head. Gives their ids. */
    endLeader(seat: Seat, ending: Ending): string[] {
      if (seat.party.followers.length === 0) {
        end(seat, ending);
        return [];
      }
      const [leaderId, ...others] = putBack(seat, false);
      withdraw(seat, leaderId as string, ending);
      return others;
    },

    /** Ends a follower whose answer is under way; the answer goes on for the others. */
    endFollower({ lesson, party }: Seat, id: string, ending: Ending): void {
      party.followers = party.followers.filter((follower) => follower.id !== id);
      lesson.running -= 1;
      running -= 1;
      close(lesson, id, ending);
    },

    /** Ends a waiting question. */
    withdraw,

    setOrder(lessonId: string, order: Order): void {
      open(lessonId).line.setOrder(order);
      places = null;
    },

    setDispatch(lessonId: string, on: boolean): void {
      const lesson = open(lessonId);
      if (on && !lesson.dispatch) joinRound(lesson);
      lesson.dispatch = on;
      places = null;
    },

    /** Ends what waits in a lesson; the lesson is forgotten when nothing of it is being answered any more. */
    closeLesson(lessonId: string, as: Withdrawal): string[] {
      const lesson = open(lessonId);
      lesson.closed = true;
      const ids = lesson.line.parties().flatMap((party) => membersOf(party).map(({ id }) => id));
      for (const id of ids) withdraw(seats.get(id) as Seat, id, as);
      forgetIfOver(lesson);
      return ids;
    },

    places(): readonly Place[] {
      places ??= placesOf(lessons.values());
      return places;
    },

    /** See `Queue.amend`. */
    amend: books.amended,

    balanced: (): boolean => books.total(waiting, running).balanced,

    ledger(): Ledger {
      const lines = new Map(
        [...lessons.values()].map((lesson) => [
          lesson.lessonId,
          books.lesson(lesson.lessonId, lesson.line.size(), lesson.running),
        ]),
      );
      return { total: books.total(waiting, running), lessons: lines };
    },
  };
}
