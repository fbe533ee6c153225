'use client';

import { WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ConnectionStatus } from '../connection/connection.ts';
import { Banner } from '../ui/banner.tsx';
import { Mark } from '../ui/brand.tsx';

/** A connection usually stands before anybody has read this. */
const LONG_MS = 4000;

/** Before the first word of the server. */
export function Opening({ status }: { status: ConnectionStatus }) {
  const t = useTranslations('ui');
  const [long, setLong] = useState(false);

  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(timer);
  }, []);

  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col items-center justify-center gap-5 px-5">
      <h1 className="sr-only">Classline</h1>
      <Mark className="size-14 motion-safe:animate-pulse" />
      <p role="status" className="text-soft">
        {t('connection.connecting')}
      </p>
      {long || status === 'offline' ? <Banner icon={WifiOff}>{t('connection.offline')}</Banner> : null}
    </main>
  );
}
