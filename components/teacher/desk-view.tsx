'use client';

import { useCallback, useMemo, useState } from 'react';
import { useDesk } from './desk-context.ts';
import { FlagBanner } from './flags/flag-banner.tsx';
import { lineOf } from './line/line-order.ts';
import { LinePanel, type LineTab } from './line/line-panel.tsx';
import { LineAnnouncer } from './line-announcer.tsx';
import { NeedsMe } from './needs-me.tsx';
import { ProviderNotes } from './provider-notes.tsx';
import { RecordPanel } from './record/record-panel.tsx';
import { StatusStrip } from './status-strip.tsx';
import { SteerPanel } from './steer/steer-panel.tsx';

/** One lesson on the desk: how it stands, the line, and what steers it. */
export function DeskView() {
  const { view } = useDesk();
  const line = useMemo(() => lineOf(view.questions), [view.questions]);
  const [tab, setTab] = useState<LineTab>('line');
  const [reading, setReading] = useState<string | null>(null);
  const read = useCallback((id: string) => setReading(id), []);
  const showFlagged = () => setTab('flagged');
  return (
    <>
      <ProviderNotes />
      <StatusStrip line={line} showFailed={() => setTab('failed')} />
      <LineAnnouncer />
      <FlagBanner
        read={(id) => {
          showFlagged();
          read(id);
        }}
        showAll={showFlagged}
      />
      <NeedsMe />
      <main className="grid min-h-0 flex-1 gap-3 lg:grid-cols-[minmax(0,1fr)_22rem] xl:grid-cols-[minmax(0,1fr)_24rem]">
        <LinePanel line={line} tab={tab} setTab={setTab} reading={reading} read={read} stop={() => setReading(null)} />
        <div className="relative flex min-h-0 flex-col gap-3 lg:overflow-y-auto lg:overscroll-contain">
          {view.lesson?.state === 'open' ? <SteerPanel /> : null}
          <RecordPanel />
        </div>
      </main>
    </>
  );
}
