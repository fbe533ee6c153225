'use client';

import { CircleCheck, TriangleAlert, X } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../ui/button.tsx';

export type Notice = {
  readonly tone: 'good' | 'trouble';
  readonly text: string;
  /** A way back, as long as the notice is there. */
  readonly undo?: { readonly label: string; readonly act: () => void };
};

const SHOWN_MS = 10_000;
const AT_MOST = 3;
type Shown = Notice & { readonly id: number };

/** The notices at the foot of the desk, and how to add one. */
export function useNotices() {
  const [notices, setNotices] = useState<readonly Shown[]>([]);
  const tell = useCallback(
    (notice: Notice) =>
      setNotices((before) => [...before, { ...notice, id: (before.at(-1)?.id ?? 0) + 1 }].slice(-AT_MOST)),
    [],
  );
  const dismiss = useCallback((id: number) => setNotices((before) => before.filter((each) => each.id !== id)), []);
  return { notices, tell, dismiss };
}

type Props = { notices: readonly Shown[]; dismiss: (id: number) => void };

export function Notices({ notices, dismiss }: Props) {
  return (
    <div
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 bottom-4 z-40 flex flex-col items-center gap-2"
    >
      {notices.map((notice) => (
        <OneNotice key={notice.id} notice={notice} dismiss={dismiss} />
      ))}
    </div>
  );
}

function OneNotice({ notice, dismiss }: { notice: Shown; dismiss: (id: number) => void }) {
  const t = useTranslations('ui');
  const { id, tone, text, undo } = notice;
  useEffect(() => {
    const timer = setTimeout(() => dismiss(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [id, dismiss]);

  const Sign = tone === 'good' ? CircleCheck : TriangleAlert;
  return (
    <div className="pointer-events-auto flex max-w-2xl items-center gap-3 rounded-control border border-line bg-card py-2 pr-2 pl-4 shadow-card">
      <Sign aria-hidden className={`size-5 shrink-0 ${tone === 'good' ? 'text-accent' : 'text-red'}`} />
      <p className="min-w-0 flex-1 text-[0.95rem]">{text}</p>
      {undo ? (
        <Button
          kind="quiet"
          small
          onClick={() => {
            undo.act();
            dismiss(id);
          }}
        >
          {undo.label}
        </Button>
      ) : null}
      <button
        type="button"
        aria-label={t('close')}
        onClick={() => dismiss(id)}
        className="grid size-9 place-items-center rounded-full text-soft hover:bg-sunken hover:text-ink"
      >
        <X aria-hidden className="size-4" />
      </button>
    </div>
  );
}
