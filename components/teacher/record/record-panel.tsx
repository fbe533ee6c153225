'use client';

import dynamic from 'next/dynamic';
import { Tabs } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { useDesk } from '../desk-context.ts';
import { Panel } from '../panel.tsx';
import { PacePanel } from '../steer/pace-panel.tsx';
import { Count, TAB, TAB_LIST } from '../tabs.tsx';
import { FiguresPanel } from './figures-panel.tsx';
import { StudentsPanel } from './students-panel.tsx';

const RefusalsPanel = dynamic(async () => (await import('./refusals-panel.tsx')).RefusalsPanel, { ssr: false });

/** Who is here, how fast it goes, what was refused, and the figures. */
export function RecordPanel() {
  const t = useTranslations('teacher.record');
  const { students, refusals } = useDesk().view;
  const panel = useRef<HTMLDivElement>(null);
  const here = students.filter(({ removed, atDoor }) => !removed && !atDoor).length;
  const pane = (value: string, children: ReactNode) => (
    <Tabs.Content value={value} className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
      {children}
    </Tabs.Content>
  );
  return (
    <Panel className="flex min-h-60 flex-1 flex-col">
      <Tabs.Root
        ref={panel}
        defaultValue="students"
        // On a low screen it stands under the fold of its column: what was asked for comes into view.
        onValueChange={() => requestAnimationFrame(() => panel.current?.scrollIntoView({ block: 'nearest' }))}
        className="flex min-h-0 flex-1 flex-col"
      >
        <Tabs.List aria-label={t('label')} className={TAB_LIST}>
          <Tabs.Trigger value="students" className={TAB}>
            {t('students')} <Count n={here} />
          </Tabs.Trigger>
          <Tabs.Trigger value="pace" className={TAB}>
            {t('pace')}
          </Tabs.Trigger>
          <Tabs.Trigger value="refusals" className={TAB}>
            {t('refusals')} <Count n={refusals.length} />
          </Tabs.Trigger>
          <Tabs.Trigger value="figures" className={TAB}>
            {t('figures')}
          </Tabs.Trigger>
        </Tabs.List>
        {pane('students', <StudentsPanel />)}
        {pane('pace', <PacePanel />)}
        {pane('refusals', <RefusalsPanel />)}
        {pane('figures', <FiguresPanel />)}
      </Tabs.Root>
    </Panel>
  );
}
