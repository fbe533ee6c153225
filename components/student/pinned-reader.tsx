'use client';

import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { PinnedView } from '../../server/protocol/views.ts';
import type { Send } from '../connection/send.ts';
import { Dialog } from '../ui/dialog.tsx';
import { PinnedAnswer } from './pinned-answer.tsx';

type Props = {
  pinned: readonly PinnedView[];
  demo: boolean;
  send: Send;
  onClose: () => void;
  /** What can be done about the one that is read. */
  actions?: ReactNode;
};

/** Pinned questions to leaf through; a single one is open at once. Fetched when it is first wanted. */
export default function PinnedReader({ pinned, demo, send, onClose, actions }: Props) {
  const t = useTranslations('student.pinned');
  const [opened, setOpened] = useState<string | null>(pinned.length === 1 ? (pinned[0]?.id ?? null) : null);
  return (
    <Dialog open title={t('title')} onClose={onClose}>
      {pinned.length > 1 ? <p className="mb-3 text-soft">{t('lead')}</p> : null}
      <ul className="divide-y divide-line">
        {pinned.map(({ id, question, excerpt }) => (
          <li key={id} className="py-2">
            <button
              type="button"
              aria-expanded={opened === id}
              onClick={() => setOpened(opened === id ? null : id)}
              className="-mx-2 block min-h-11 w-[calc(100%+1rem)] rounded-control px-2 py-1.5 text-start hover:bg-sunken"
            >
              <bdi className="font-semibold">{question}</bdi>
              {opened === id ? null : (
                <bdi className="mt-0.5 line-clamp-2 text-soft text-sm" aria-hidden>
                  {excerpt}
                </bdi>
              )}
            </button>
            {opened === id ? <PinnedAnswer id={id} demo={demo} send={send} /> : null}
          </li>
        ))}
      </ul>
      {actions ? (
        <div className="sticky bottom-0 -mx-5 -mb-5 flex flex-wrap gap-2 border-line border-t bg-card px-5 py-4">
          {actions}
        </div>
      ) : null}
    </Dialog>
  );
}
