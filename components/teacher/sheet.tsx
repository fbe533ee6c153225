'use client';

import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';

type Props = { open: boolean; label: string; onClose: () => void; children: ReactNode };

/** A modal sheet at the right edge, over the steering, beside the line. Escape and a press outside close it. */
export function Sheet({ open, label, onClose, children }: Props) {
  const element = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const dialog = element.current;
    if (!dialog) return;
    if (open && !dialog.open) {
      dialog.showModal();
      // React's own autoFocus comes before the dialog is open, when nothing in it can take the focus.
      dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    }
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

/** The look of the round buttons in a sheet's head. */
export const ROUND =
  'grid size-10 shrink-0 place-items-center rounded-full text-soft hover:bg-sunken hover:text-ink disabled:opacity-40';

type HeadProps = {
  title: ReactNode;
  /** Before the title, and between it and the cross. */
  sign?: ReactNode;
  side?: ReactNode;
  /** Below the title. */
  children?: ReactNode;
  onClose: () => void;
};

/** The head of a sheet: its title, and the cross. */
export function SheetHead({ title, sign, side, children, onClose }: HeadProps) {
  const t = useTranslations('ui');
  return (
    <header className="border-line border-b px-5 py-3">
      <div className="flex items-center gap-3">
        {sign}
        <h2 data-home tabIndex={-1} className="min-w-0 flex-1 truncate font-bold text-lg outline-none">
          {title}
        </h2>
        {side}
        <button type="button" aria-label={t('close')} onClick={onClose} className={ROUND}>
          <X aria-hidden className="size-5" />
        </button>
      </div>
      {children}
    </header>
  );
}
