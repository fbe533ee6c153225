'use client';

import { ArrowDown, ArrowUp, ChevronsUp, Hand } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { DeskQuestion } from '../../../server/protocol/desk-views.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk-context.ts';
import { lineOf } from './line-order.ts';
import { goalOf, type Step, useMoving } from './use-moving.ts';

const STEPS: readonly { step: Step; Icon: typeof ArrowUp }[] = [
  { step: 'next', Icon: ChevronsUp },
  { step: 'up', Icon: ArrowUp },
  { step: 'down', Icon: ArrowDown },
];

/** Where a waiting question stands in the line, for whoever has no mouse to drag it. */
export function MoveButtons({ question, held }: { question: DeskQuestion; held: boolean }) {
  const t = useTranslations('teacher.action');
  const { view, run } = useDesk();
  const { move } = useMoving();
  const { waiting } = lineOf(view.questions);
  return (
    <div className="mb-3 flex flex-wrap gap-2">
      {STEPS.map(({ step, Icon }) => (
        <Button
          key={step}
          small
          disabled={goalOf(waiting, question.id, step) === undefined}
          onClick={() => move(question.id, step)}
        >
          <Icon aria-hidden className="size-4" />
          {t(`move.${step}`)}
        </Button>
      ))}
      <Button
        small
        aria-pressed={held}
        onClick={() => void run('holdQuestion', { questionId: question.id, on: !held })}
      >
        <Hand aria-hidden className="size-4" />
        {t(held ? 'letGo' : 'hold')}
      </Button>
    </div>
  );
}
