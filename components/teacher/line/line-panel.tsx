'use client';

import { FlaskConical } from 'lucide-react';
import dynamic from 'next/dynamic';
import { Tabs } from 'radix-ui';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../ui/button.tsx';
import { ApproveList } from '../approve/approve-list.tsx';
import { useDesk } from '../desk-context.ts';
import { FlaggedPanel } from '../flags/flagged-panel.tsx';
import { useFlagged } from '../flags/use-flags.ts';
import { JoinCard } from '../lesson/join-card.tsx';
import { Panel } from '../panel.tsx';
import { Count, TAB, TAB_LIST } from '../tabs.tsx';
import type { DeskLine } from './line-order.ts';
import { LineRows } from './line-rows.tsx';
import { QuestionSheet } from './question-sheet.tsx';

export type LineTab = 'line' | 'approve' | 'failed' | 'ended' | 'flagged' | 'chart';
type Props = {
  line: DeskLine;
  tab: LineTab;
  setTab: (tab: LineTab) => void;
  /** The question that is open beside the line. */
  reading: string | null;
  read: (id: string) => void;
  stop: () => void;
};

/** Comes when somebody wants to see it. */
const ChartTab = dynamic(async () => (await import('../chart/chart-tab.tsx')).ChartTab, { ssr: false });

/** The live line, and what came of the questions before. */
export function LinePanel({ line, tab, setTab, reading, read, stop }: Props) {
  const t = useTranslations('teacher.line');
  const chart = useTranslations('chart');
  const flags = useTranslations('flags');
  const { lesson, questions, rehearsal } = useDesk().view;
  const live = [...line.answering, ...line.waiting];
  const flagged = useFlagged().questions.flatMap(({ question }) => questions[question.id] ?? []);
  const shown = { line: live, approve: line.toApprove, failed: line.failed, ended: line.ended, flagged, chart: [] };
  const approves = lesson?.approval === true || line.toApprove.length > 0;

  const list = (name: 'line' | 'failed' | 'ended', empty: ReactNode) => (
    <Tabs.Content value={name} className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-2 pb-2">
      <LineRows questions={shown[name]} read={read} label={t(`tab.${name}`)} empty={empty} />
    </Tabs.Content>
  );

  return (
    <Panel className="flex min-h-80 flex-col max-lg:max-h-[75dvh]">
      <Tabs.Root
        value={tab === 'approve' && !approves ? 'line' : tab}
        onValueChange={(to) => setTab(to as LineTab)}
        className="flex min-h-0 flex-1 flex-col"
      >
        <Tabs.List aria-label={t('label')} className={TAB_LIST}>
          <Tabs.Trigger value="line" className={TAB}>
            {t('tab.line')} <Count n={live.length} />
          </Tabs.Trigger>
          {approves ? (
            <Tabs.Trigger value="approve" className={TAB}>
              {t('tab.approve')} <Count n={line.toApprove.length} />
            </Tabs.Trigger>
          ) : null}
          <Tabs.Trigger value="failed" className={TAB}>
            {t('tab.failed')} <Count n={line.failed.length} />
          </Tabs.Trigger>
          <Tabs.Trigger value="ended" className={TAB}>
            {t('tab.ended')} <Count n={line.ended.length} />
          </Tabs.Trigger>
          <Tabs.Trigger value="flagged" className={TAB}>
            {flags('tab')} <Count n={flagged.length} />
          </Tabs.Trigger>
          {/* The record of a rehearsal is kept nowhere. */}
          {rehearsal === null ? (
            <Tabs.Trigger value="chart" className={TAB}>
              {chart('tab')}
            </Tabs.Trigger>
          ) : null}
        </Tabs.List>
        {list('line', <Nobody />)}
        {approves ? (
          <Tabs.Content value="approve" className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-2 pb-2">
            <ApproveList questions={line.toApprove} read={read} label={t('tab.approve')} />
          </Tabs.Content>
        ) : null}
        {list('failed', t('noneFailed'))}
        {list('ended', t('noneEnded'))}
        <Tabs.Content value="flagged" className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-2 pb-2">
          <FlaggedPanel questions={flagged} read={read} />
        </Tabs.Content>
        <Tabs.Content value="chart" className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-2 pb-2">
          <ChartTab />
        </Tabs.Content>
      </Tabs.Root>
      <QuestionSheet id={reading} among={shown[tab]} read={read} onClose={stop} />
    </Panel>
  );
}

function Nobody() {
  const t = useTranslations('teacher.line');
  const { view, tryQuestion } = useDesk();
  const { join, lesson, rehearsal } = view;
  const test = useTranslations('rehearsal.try');
  const nobodyCame = view.students.every((student) => student.test);
  const mayTry = lesson?.state === 'open' && rehearsal === null;
  const tryIt = mayTry ? (
    <Button small className="mt-4" onClick={tryQuestion}>
      <FlaskConical aria-hidden className="size-4" />
      {test('button')}
    </Button>
  ) : null;
  if (join && mayTry && nobodyCame) {
    return (
      <>
        <JoinCard code={lesson.code} join={join} />
        {tryIt}
      </>
    );
  }
  return (
    <>
      <span className="block font-semibold text-ink text-lg">{t('nobody')}</span>
      <span className="block">{t('nobodyText')}</span>
      {nobodyCame ? tryIt : null}
    </>
  );
}
