import type { Ending, Outcome } from './queue.ts';
import { ANSWERED, question, refused } from './queue-for-tests.ts';
import type { Random } from './random-for-tests.ts';
import { LESSONS, type Row, restart, type World, waitingRows } from './world-for-tests.ts';

/** What may happen in a school at random, each with its weight. */
type Event = readonly [weight: number, name: string, happen: (world: World, random: Random) => void];

export const EVENTS: readonly Event[] = [
  [32, 'ask', ask],
  [4, 'ask again at the head', (world, random) => ask(world, random, true)],
  [50, 'start', start],
  [45, 'settle', settle],
  [6, 'withdraw', withdraw],
  [5, 'edit', edit],
  [6, 'move', move],
  [5, 'hold or let go', hold],
  [25, 'time passes', timePasses],
  [3, 'observe quota', observeQuota],
  [3, 'pause', pause],
  [16, 'resume', resume],
  [20, 'pause passes', pausePasses],
  [3, 'set pace', setPace],
  [3, 'set order', setOrder],
  [4, 'switch dispatch', switchDispatch],
  [1, 'close lesson', closeLesson],
  [1, 'crash', (world, random) => restart(world, random, false)],
  [1, 'reboot', (world, random) => restart(world, random, true)],
];

function end(world: World, ids: readonly string[], as: Ending): void {
  for (const id of ids) (world.rows.get(id) as Row).status = as;
}

function ask(world: World, random: Random, head = false): void {
  const ticket = world.rows.size + 1;
  const asked = question(ticket, {
    lessonId: random.pick(LESSONS),
    studentId: `student-${random.below(12)}`,
    expected: { inputTokens: random.below(600), outputTokens: random.below(900) },
    mergeKey: random.chance(0.3) ? random.pick(['dna', 'osmosis']) : null,
  });
  world.queue.enqueue(asked, world.now, { head });
  world.rows.set(asked.id, { question: { ...asked, head }, status: 'waiting', order: 'fifo' });
}

function start(world: World): void {
  const decision = world.queue.next(world.now);
  if (decision.kind === 'wait') world.now = decision.until;
  const first = world.queue.next(world.now);
  if (decision.kind === 'wait' && first.kind !== 'start') throw new Error('What it waited for did not come.');
  if (first.kind !== 'start') return;
  const notBefore = (world.lastStartAt ?? Number.NEGATIVE_INFINITY) + world.queue.pace().intervalMs;
  const { id } = first.question;
  const running = world.leaders.size;
  const facts = world.queue.start(id, world.now);
  if (!facts.balanced) throw new Error('The sum does not hold.');
  for (const member of [id, ...facts.followers]) (world.rows.get(member) as Row).status = 'running';
  const row = world.rows.get(id) as Row;
  row.question = { ...row.question, attempts: facts.question.attempts };
  world.leaders.add(id);
  world.lastStartAt = world.now;
  world.requestsAt.push(world.now);
  world.started = { id, notBefore, running };
}

function settle(world: World, random: Random): void {
  if (world.leaders.size === 0) return;
  const id = random.pick([...world.leaders]);
  const answered = {
    ...ANSWERED,
    serviceMs: random.skewed(8_000, 0.5),
    use: { input: random.below(900), cacheRead: 5, output: random.below(1_200) },
  } as Outcome;
  const outcomes: readonly Outcome[] = [
    ...new Array<Outcome>(16).fill(answered),
    { type: 'failed' },
    { type: 'again', strike: true },
    { type: 'cancelled', as: random.pick(['cancelled', 'declined', 'answeredByHand']) },
    refused('pace', random.chance(0.5) ? { retryAfterMs: random.below(90_000) } : {}),
    refused('window', { resetInMs: random.below(300_000) }),
    refused('overloaded'),
    refused(random.pick(['spending', 'credentials'])),
  ];
  const facts = world.queue.settle(id, random.pick(outcomes), world.now);
  if (facts === null) throw new Error(`${id} was not being answered.`);
  world.leaders.delete(id);
  if (facts.ending !== null) end(world, facts.ended, facts.ending);
  for (const requeued of facts.requeued) {
    const row = world.rows.get(requeued) as Row;
    row.status = 'waiting';
    row.question = { ...row.question, head: true, rank: null };
  }
}

function move(world: World, random: Random): void {
  const waiting = waitingRows(world);
  if (waiting.length === 0) return;
  const { id, lessonId } = random.pick(waiting).question;
  const others = waiting.filter(({ question: other }) => other.lessonId === lessonId && other.id !== id);
  const before = others.length === 0 || random.chance(0.2) ? null : random.pick(others).question.id;
  // The two may be one party: then there is nothing to move.
  const ranks = world.queue.ranksFor(id, before);
  world.queue.rank(ranks ?? []);
  for (const { id: ranked, rank } of ranks ?? []) {
    const row = world.rows.get(ranked) as Row;
    row.question = { ...row.question, rank };
  }
}

function hold(world: World, random: Random): void {
  const waiting = waitingRows(world);
  if (waiting.length === 0) return;
  const row = random.pick(waiting);
  const held = !row.question.held;
  if (!world.queue.hold(row.question.id, held)) throw new Error(`${row.question.id} could not be held.`);
  row.question = { ...row.question, held };
}

function withdraw(world: World, random: Random): void {
  const open = [...world.rows.values()].filter(({ status }) => status === 'waiting' || status === 'running');
  if (open.length === 0) return;
  const row = random.pick(open);
  const { id } = row.question;
  const as = random.pick(['cancelled', 'declined', 'answeredByHand'] as const);
  const was = world.queue.cancel(id, world.now, as);
  if (was === 'unknown' || (was === 'running') !== world.leaders.has(id)) throw new Error(`${id} is ${was}.`);
  if (was === 'waiting') row.status = as;
}

function edit(world: World, random: Random): void {
  const waiting = waitingRows(world);
  if (waiting.length === 0) return;
  const row = random.pick(waiting);
  const expected = { inputTokens: random.below(600), outputTokens: random.below(900) };
  const mergeKey = random.chance(0.3) ? 'dna' : null;
  if (!world.queue.edit(row.question.id, expected, mergeKey))
    throw new Error(`${row.question.id} could not be edited.`);
  row.question = { ...row.question, expected, mergeKey };
}

function timePasses(world: World, random: Random): void {
  world.now += random.chance(0.05) ? random.below(120_000) : random.below(4_000) + random.share();
}

function resume(world: World, random: Random): void {
  world.queue.resume(random.pick(['all', 'all', 'teacher']), world.now);
}

function pausePasses(world: World): void {
  const until = world.queue.pauses(world.now)[0]?.until;
  if (until != null) world.now = until;
}

function observeQuota(world: World, random: Random): void {
  const limit = 50;
  const reading = {
    dimension: 'requests' as const,
    limit,
    remaining: random.below(60),
    resetInMs: random.below(60_000),
  };
  world.queue.observeQuota([reading], world.now);
}

function pause(world: World, random: Random): void {
  const until = random.chance(0.2) ? null : world.now + random.below(60_000);
  world.queue.pause({ kind: random.pick(['teacher', 'pace', 'window']), until }, world.now);
}

function setPace(world: World, random: Random): void {
  const minIntervalMs = random.below(8_000);
  world.queue.setPace({ minIntervalMs, maxConcurrent: 1 + random.below(6), fixed: random.chance(0.3) }, world.now);
}

function setOrder(world: World, random: Random): void {
  const lessonId = random.pick(LESSONS);
  const order = random.pick(['fifo', 'fair'] as const);
  world.orders.set(lessonId, order);
  world.queue.setOrder(lessonId, order);
}

function switchDispatch(world: World, random: Random): void {
  const lessonId = random.pick(LESSONS);
  const on = random.chance(0.7);
  world.dispatch.set(lessonId, on);
  world.queue.setDispatch(lessonId, on);
}

function closeLesson(world: World, random: Random): void {
  const lessonId = random.pick(LESSONS);
  end(world, world.queue.closeLesson(lessonId), 'declined');
  // The next question opens a lesson anew; its switches are what the store says.
  world.queue.setOrder(lessonId, world.orders.get(lessonId) as 'fifo' | 'fair');
  world.queue.setDispatch(lessonId, world.dispatch.get(lessonId) as boolean);
}
