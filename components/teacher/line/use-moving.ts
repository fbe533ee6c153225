import type { DeskQuestion } from '../../../server/protocol/desk-views.ts';
import { useDesk } from '../desk-context.ts';
import { lineOf } from './line-order.ts';

export type Step = 'up' | 'down' | 'next' | 'last';

/** The question before which `id` comes to stand: null is the end; undefined, it stands there already. */
export function goalOf(waiting: readonly DeskQuestion[], id: string, step: Step): string | null | undefined {
  const at = waiting.findIndex((each) => each.id === id);
  if (at < 0) return undefined;
  const isFirst = at === 0;
  const isLast = at === waiting.length - 1;
  if (isFirst && (step === 'up' || step === 'next')) return undefined;
  if (isLast && (step === 'down' || step === 'last')) return undefined;
  if (step === 'last') return null;
  if (step === 'down') return waiting[at + 2]?.id ?? null;
  return waiting[step === 'next' ? 0 : at - 1]?.id;
}

/** Moves waiting questions: by a step, or right before another one. */
export function useMoving() {
  const { run, view } = useDesk();
  const put = (questionId: string, before: string | null) => run('moveQuestion', { questionId, before });
  return {
    put,
    move(id: string, step: Step) {
      const before = goalOf(lineOf(view.questions).waiting, id, step);
      if (before !== undefined) void put(id, before);
    },
  };
}
