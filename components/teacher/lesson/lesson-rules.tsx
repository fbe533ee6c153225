'use client';

import { useTranslations } from 'use-intl/react';
import { MAX_QUESTIONS, MAX_WAITING } from '../../../server/protocol/bounds.ts';
import type { DeskLesson } from '../../../server/protocol/desk-views.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk-context.ts';
import { NumberField } from '../steer/number-field.tsx';
import { Toggle } from '../toggle.tsx';

/** What the teacher looks at first, how much one student may ask, and who may join. Each takes hold at once. */
export function LessonRules({ lesson }: { lesson: DeskLesson }) {
  const t = useTranslations('teacher.lesson');
  const { run, tell } = useDesk();
  const { id: lessonId, locked, approval, door, maxWaiting, maxQuestions } = lesson;

  async function rotate() {
    const sent = await run('rotateCode', { lessonId });
    if (sent.ok) tell({ tone: 'good', text: t('rotated') });
  }

  return (
    <>
      <NumberField
        label={t('maxWaiting')}
        value={maxWaiting}
        min={1}
        max={MAX_WAITING}
        step={1}
        onChange={(value) => run('changeLesson', { lessonId, maxWaiting: Math.round(value) })}
      />
      <NumberField
        label={t('maxQuestions')}
        value={maxQuestions ?? 0}
        min={0}
        max={MAX_QUESTIONS}
        step={1}
        onChange={(value) => run('changeLesson', { lessonId, maxQuestions: Math.round(value) || null })}
      />
      <Toggle
        label={t('approval')}
        hint={t('approvalHint')}
        on={approval}
        onChange={(to) => run('changeLesson', { lessonId, approval: to })}
      />
      <Toggle
        label={t('door')}
        hint={t('doorHint')}
        on={door}
        onChange={(to) => run('changeLesson', { lessonId, door: to })}
      />
      <Toggle
        label={t('locked')}
        hint={t('lockedHint')}
        on={locked}
        onChange={(to) => run('changeLesson', { lessonId, locked: to })}
      />
      {lesson.state === 'open' ? (
        <div className="flex items-center gap-3">
          <p className="min-w-0 flex-1 text-soft text-sm">{t('rotateHint')}</p>
          <Button small onClick={() => void rotate()}>
            {t('rotate')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
