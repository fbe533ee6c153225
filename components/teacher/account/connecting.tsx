'use client';

import { useTranslations } from 'use-intl/react';
import type { ConnectionStatus } from '../../connection/connection.ts';
import { AccountPage } from './account-page.tsx';

/** Before the first word of the server. */
export function Connecting({ status }: { status: ConnectionStatus }) {
  const t = useTranslations('ui.connection');
  return (
    <AccountPage>
      <p role="status" className="text-center text-lg text-soft">
        {t(status === 'connecting' ? 'connecting' : 'offline')}
      </p>
    </AccountPage>
  );
}
