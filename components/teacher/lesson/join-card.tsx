import { useTranslations } from 'use-intl/react';
import type { TeacherView } from '../../../server/protocol/desk-views.ts';
import { QrCode } from './qr-code.tsx';

type Props = { code: string; join: NonNullable<TeacherView['join']> };

/** How to get in: the QR code, the lesson's code, and the address to type. */
export function JoinCard({ code, join }: Props) {
  const t = useTranslations('teacher.join');
  return (
    <div className="grid justify-items-center gap-3 text-ink">
      <QrCode text={join.link} label={t('qr', { address: join.address })} className="w-64 max-w-full" />
      <p className="font-black font-mono text-4xl tracking-[0.2em]">{code}</p>
      <p className="text-lg">{join.address}</p>
    </div>
  );
}
