'use client';

import { SendHorizontal, WifiOff } from 'lucide-react';
import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ConnectionStatus } from '../connection/connection.ts';
import { Banner } from '../ui/banner.tsx';
import { Mark } from '../ui/brand.tsx';
import { Button } from '../ui/button.tsx';
import { asksToSend } from './typing.ts';

/** A connection usually stands before anybody has read this. */
const LONG_MS = 4000;

/** What was written before the server's first word; the screen that follows takes it over. */
export type Early = { text: string; focused: boolean };

type Props = {
  status: ConnectionStatus;
  early: RefObject<Early>;
  /** While signs are being composed (注音) the box must stay where it is. */
  onComposing: (composing: boolean) => void;
};

/** Before the first word of the server: one can write already, also while the page itself is still being fetched. */
export function Opening({ status, early, onComposing }: Props) {
  const t = useTranslations('student.ask');
  const ui = useTranslations('ui');
  const statusId = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [long, setLong] = useState(false);

  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => {
      clearTimeout(timer);
      onComposing(false);
    };
  }, [onComposing]);

  function note() {
    if (!box.current) return;
    early.current = { text: box.current.value, focused: document.activeElement === box.current };
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed before the page woke up counts from the start
  useEffect(note, []);

  return (
    <div aria-busy className="mx-auto flex min-h-dvh max-w-2xl flex-col">
      <main className="flex flex-1 flex-col items-center justify-center gap-5 px-5">
        <h1 className="sr-only">Classline</h1>
        <Mark className="size-14 motion-safe:animate-pulse" />
        <p id={statusId} role="status" className="text-soft">
          {ui('connection.connecting')}
        </p>
        {long || status === 'offline' ? <Banner icon={WifiOff}>{ui('connection.offline')}</Banner> : null}
      </main>
      <footer className="flex items-end gap-2 border-line border-t bg-card px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:rounded-t-card sm:border-x">
        <textarea
          ref={box}
          aria-label={t('label')}
          aria-describedby={statusId}
          placeholder={t('placeholder')}
          defaultValue={early.current.text}
          rows={1}
          dir="auto"
          onInput={note}
          onFocus={note}
          onBlur={note}
          onCompositionUpdate={() => onComposing(true)}
          onCompositionEnd={() => {
            note();
            onComposing(false);
          }}
          // It cannot go yet, and a line more is not what was meant.
          onKeyDown={(event) => asksToSend(event) && event.preventDefault()}
          className="block max-h-[38dvh] min-h-12 min-w-0 flex-1 resize-none rounded-control border border-edge bg-paper px-4 py-2.5 text-lg leading-relaxed placeholder:text-soft [field-sizing:content]"
        />
        <Button kind="primary" disabled className="min-h-12 shrink-0 text-lg">
          <SendHorizontal aria-hidden className="size-5" />
          <span className="max-[22rem]:sr-only">{t('send')}</span>
        </Button>
      </footer>
    </div>
  );
}
