'use client';

import { Drama } from 'lucide-react';
import { useMemo } from 'react';
import { encode } from 'uqr';
import { useTranslations } from 'use-intl/react';
import type { ProjectorView } from '../../server/protocol/views.ts';

/** As long as the lesson is open: the QR code, the address and the class code. */
export function JoinPanel({ view }: { view: ProjectorView }) {
  const t = useTranslations('projector');
  const rehearsal = useTranslations('rehearsal.projector');
  const { join, lesson } = view;
  if (view.rehearsal) {
    return (
      <aside className="projector-join projector-join-rehearsal" aria-label={rehearsal('title')}>
        <Drama aria-hidden />
        <p className="projector-address">{rehearsal('title')}</p>
        <p className="projector-label">{rehearsal('text')}</p>
      </aside>
    );
  }
  return (
    <aside className="projector-join" aria-label={t('join')}>
      <QrCode link={join.link} label={t('qr', { address: join.address })} />
      <div className="min-w-0 text-center">
        <p className="projector-label">{t('join')}</p>
        <p className="projector-address" style={{ fontSize: `calc(${addressSize(join.address)} * var(--u))` }}>
          {join.address}
        </p>
        <p className="projector-label">{t('code')}</p>
        <p className="projector-code">{lesson.code}</p>
        {lesson.intake ? null : <p className="projector-sign mt-[0.5em] justify-center text-amber">{t('intakeOff')}</p>}
      </div>
    </aside>
  );
}

/** As large as one line allows, in the units of projector.css. */
const addressSize = (address: string) => Math.max(1.3, Math.min(2.6, 31 / address.length));

/** Dark on white in every theme: scanners need it. */
function QrCode({ link, label }: { link: string; label: string }) {
  const { path, size } = useMemo(() => {
    const { data, size } = encode(link, { ecc: 'M', border: 2 });
    const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
    return { path, size };
  }, [link]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="projector-qr"
    >
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  );
}
