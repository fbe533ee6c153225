'use client';

import { QrCode as QrSign } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { TeacherView } from '../../../server/protocol/desk-views.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { JoinCard } from './join-card.tsx';

type Props = { code: string; join: NonNullable<TeacherView['join']> };

/** The code, always in sight; behind it the QR code and the links. */
export function JoinButton({ code, join }: Props) {
  const t = useTranslations('teacher.join');
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        aria-label={t('button', { code })}
        className="inline-flex min-h-11 items-center gap-3 rounded-control border border-edge bg-card px-4 hover:bg-sunken"
      >
        <QrSign aria-hidden className="size-5 text-accent" />
        <span className="font-bold font-mono text-lg tracking-widest">{code}</span>
      </button>
      <Dialog open={open} title={t('title')} onClose={() => setOpen(false)}>
        <JoinCard code={code} join={join} />
        <dl className="mt-5 divide-y divide-line border-line border-t">
          <LinkRow label={t('student')} link={join.link} />
          <LinkRow label={t('projector')} link={join.projectorLink} />
        </dl>
      </Dialog>
    </>
  );
}

function LinkRow({ label, link }: { label: string; link: string }) {
  const ui = useTranslations('ui');
  return (
    <div className="flex items-center gap-3 py-2">
      <div className="min-w-0 flex-1">
        <dt className="text-soft text-sm">{label}</dt>
        <dd className="truncate">
          <a href={link} target="_blank" rel="noreferrer" className="text-accent underline underline-offset-4">
            {link}
          </a>
        </dd>
      </div>
      <CopyButton text={link} label={ui('copy')} />
    </div>
  );
}
