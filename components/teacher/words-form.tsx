'use client';

import { clsx } from 'clsx';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Sent } from '../connection/send.ts';
import { Button } from '../ui/button.tsx';
import { TextArea } from './text-area.tsx';

type Props = {
  label: ReactNode;
  hint: ReactNode;
  rows: number;
  maxLength: number;
  /** What the button says that sends it. */
  go: ReactNode;
  /** The text may stay empty. */
  optional?: boolean;
  /** Sentences that are one press away. */
  ready?: readonly string[];
  small?: boolean;
  className?: string;
  send: (text: string) => Promise<Sent<unknown>>;
  /** It was sent, or given up. */
  onClose: () => void;
};

/** Some words of the teacher, written and sent. They stay when they could not be sent. */
export function WordsForm({
  label,
  hint,
  rows,
  maxLength,
  go,
  optional = false,
  ready = [],
  small = false,
  className,
  send,
  onClose,
}: Props) {
  const ui = useTranslations('ui');
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);

  async function submit() {
    setBusy(true);
    const sent = await send(text);
    setBusy(false);
    if (sent.ok) onClose();
  }

  return (
    <form
      className={clsx('space-y-3', className)}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextArea
        label={label}
        hint={hint}
        rows={rows}
        required={!optional}
        autoFocus
        maxLength={maxLength}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {ready.length === 0 ? null : (
        <div className="flex flex-wrap gap-2">
          {ready.map((sentence) => (
            <button
              key={sentence}
              type="button"
              onClick={() => setText(sentence)}
              className="rounded-full border border-line bg-card px-3 py-1 text-sm hover:bg-sunken"
            >
              {sentence}
            </button>
          ))}
        </div>
      )}
      <div className="flex gap-2">
        <Button kind="primary" small={small} type="submit" disabled={busy || (!optional && text.trim() === '')}>
          {go}
        </Button>
        <Button small={small} onClick={onClose}>
          {ui('cancel')}
        </Button>
      </div>
    </form>
  );
}
