'use client';

import { LoaderCircle, WifiOff } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { ConnectionStatus } from '../connection/connection.ts';

/** Silent while all is well; else says that what is shown may be old. */
export function ConnectionSign({ status }: { status: ConnectionStatus }) {
  const t = useTranslations('teacher.bar');
  return (
    <p role="status" className="min-w-0">
      {status === 'live' ? null : (
        <span className="inline-flex items-center gap-2 rounded-full bg-amber-wash px-3 py-1 font-semibold text-amber text-sm">
          {status === 'offline' ? (
            <WifiOff aria-hidden className="size-4" />
          ) : (
            <LoaderCircle aria-hidden className="size-4 animate-spin" />
          )}
          {t(status === 'offline' ? 'offline' : 'reconnecting')}
        </span>
      )}
    </p>
  );
}
