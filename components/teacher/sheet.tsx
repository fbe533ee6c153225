'use client';

import { type ReactNode, useEffect, useRef } from 'react';

type Props = { open: boolean; label: string; onClose: () => void; children: ReactNode };

/** A modal sheet at the right edge, over the steering, beside the line. Escape and a press outside close it. */
export function Sheet({ open, label, onClose, children }: Props) {
  const element = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const dialog = element.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same with the keyboard
    <dialog
      ref={element}
      aria-label={label}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
      className="m-0 ml-auto h-dvh max-h-none w-[min(40rem,100vw)] max-w-none border-line border-l bg-card p-0 text-ink shadow-card"
    >
      {open ? <div className="flex h-full flex-col">{children}</div> : null}
    </dialog>
  );
}
