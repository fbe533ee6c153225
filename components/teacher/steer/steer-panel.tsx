'use client';

import { useTranslations } from 'use-intl/react';
import { useDesk, useLesson } from '../desk-context.ts';
import { Panel } from '../panel.tsx';
import { Toggle } from '../toggle.tsx';
import { Announce } from './announce.tsx';
import { LastCall } from './last-call.tsx';
import { OnProjector } from './on-projector.tsx';
import { PauseControls } from './pause-controls.tsx';

/** The two switches of the lesson, each saying what students see, and the pause of the house. */
export function SteerPanel() {
  const t = useTranslations('teacher.steer');
  const { run } = useDesk();
  const { id: lessonId, intake, dispatch } = useLesson();
  return (
    <Panel className="space-y-3 px-4 py-3">
      <Toggle
        label={t('intake')}
        hint={t(intake ? 'intakeOn' : 'intakeOff')}
        on={intake}
        noticeOff
        onChange={(on) => run('setIntake', { lessonId, on })}
      />
      <Toggle
        label={t('dispatch')}
        hint={t(dispatch ? 'dispatchOn' : 'dispatchOff')}
        on={dispatch}
        noticeOff
        onChange={(on) => run('setDispatch', { lessonId, on })}
      />
      <hr className="border-line" />
      <PauseControls />
      <div className="flex flex-wrap gap-3 *:[button]:flex-1">
        <OnProjector />
        <Announce />
        <LastCall />
      </div>
    </Panel>
  );
}
