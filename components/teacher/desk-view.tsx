'use client';

import { useCallback, useMemo, useState } from 'react';
import { AtTheDoor } from './approve/at-the-door.tsx';
import { ToApprove } from './approve/to-approve.tsx';
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
      {/* Each is there for its live region, and takes room only while it has something to say; beside the others if it can. */}
      <div className="-mx-1.5 -mt-3 flex flex-wrap [&>section:not(:empty)]:mx-1.5 [&>section:not(:empty)]:mt-3 [&>section:not(:empty)]:min-w-0 [&>section:not(:empty)]:flex-[1_1_28rem]">
        <NeedsMe />
        <AtTheDoor />
        <ToApprove questions={line.toApprove} shown={tab === 'approve'} look={() => setTab('approve')} />
      </div>
      <main className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] gap-3 lg:grid-cols-[minmax(0,1fr)_22rem] xl:grid-cols-[minmax(0,1fr)_24rem]">
        <LinePanel line={line} tab={tab} setTab={setTab} reading={reading} read={read} stop={() => setReading(null)} />
        <div className="relative flex min-h-0 flex-col gap-3 lg:overflow-y-auto lg:overscroll-contain">
          {view.lesson?.state === 'open' ? <SteerPanel /> : null}
          <RecordPanel />
        </div>
      </main>
    </>
  );
}
