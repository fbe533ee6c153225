'use client';

import { CloudOff, RefreshCw } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { ConnectionStatus } from '../connection/connection.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { useAway } from './use-away.ts';

type Props = { status: ConnectionStatus; farewell: string | null };

export function ConnectionBanner({ status, farewell }: Props) {
  const t = useTranslations('ui');
  const away = useAway(status);

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
  return away ? (
    <Banner icon={CloudOff} className="my-1.5 py-2">
      {t('connection.offline')}
    </Banner>
  ) : null;
}
