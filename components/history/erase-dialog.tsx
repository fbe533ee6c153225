'use client';

import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useSentence } from '../ui/use-sentence.ts';
import { type Erased, erase } from './erase.ts';

type Props = {
  open: boolean;
  title: ReactNode;
  text: ReactNode;
  what: Erased;
  onClose: () => void;
  onErased: () => void;
};

/** Asks once more, then deletes for good. */
export function EraseDialog({ open, title, text, what, onClose, onErased }: Props) {
  const t = useTranslations('history.erase');
  const ui = useTranslations('ui');
  const sentence = useSentence();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function go() {
    setBusy(true);
    setFailure(null);
    const outcome = await erase(what);
    setBusy(false);
    if (outcome.ok) onErased();
    else setFailure(sentence(outcome.failure));
  }

  return (
    <Dialog open={open} title={title} onClose={onClose}>
      <p>{text}</p>
      <p role="alert" className="mt-2 font-medium text-red text-sm empty:hidden">
        {failure}
      </p>
      <div className="mt-5 flex gap-2">
        <Button kind="danger" disabled={busy} onClick={() => void go()}>
          {t(busy ? 'going' : 'go')}
        </Button>
        <Button data-autofocus onClick={onClose}>
          {ui('cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
