'use client';

import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslations } from 'use-intl/react';

type Props = { open: boolean; title: ReactNode; onClose: () => void; children: ReactNode };

/** A modal `<dialog>`: focus stays inside, Escape and the cross close it, focus goes back where it was. */
export function Dialog({ open, title, onClose, children }: Props) {
  const t = useTranslations('ui');
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();

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
    <dialog
      ref={element}
      aria-labelledby={titleId}
      onClose={onClose}
      className="m-auto w-[min(32rem,calc(100vw-2rem))] rounded-card border border-line bg-card p-0 text-ink shadow-card"
    >
      {open ? (
        <div className="p-5">
          <div className="mb-3 flex items-start justify-between gap-4">
            <h2 id={titleId} className="font-bold text-xl">
              {title}
            </h2>
            <button
              type="button"
              aria-label={t('close')}
              onClick={onClose}
              className="-m-1 grid size-10 shrink-0 place-items-center rounded-full text-soft hover:bg-sunken hover:text-ink"
            >
              <X aria-hidden className="size-5" />
            </button>
          </div>
          {children}
        </div>
      ) : null}
    </dialog>
  );
}
