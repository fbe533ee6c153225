'use client';

import { CloudOff, RefreshCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ConnectionStatus } from '../connection/connection.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';

type Props = { status: ConnectionStatus; farewell: string | null };

/** Short gaps are no news. */
const CALM_MS = 1500;

export function ConnectionBanner({ status, farewell }: Props) {
  const t = useTranslations('ui');
  const away = status === 'reconnecting' || status === 'offline' || status === 'connecting';
  const [told, setTold] = useState(false);

  useEffect(() => {
    if (!away) return setTold(false);
    const timer = setTimeout(() => setTold(true), CALM_MS);
    return () => clearTimeout(timer);
  }, [away]);

  if (farewell === 'old-page') {
    const reload = (
      <Button small onClick={() => window.location.reload()}>
        {t('reload')}
      </Button>
    );
    return (
      <Banner tone="attention" icon={RefreshCw} title={t('connection.oldPage')} actions={reload} className="my-1.5" />
    );
  }
  return away && told ? (
    <Banner icon={CloudOff} className="my-1.5 py-2">
      {t('connection.offline')}
    </Banner>
  ) : null;
}
