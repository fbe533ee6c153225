'use client';

import { Laptop, type LucideIcon, Smartphone, Tablet } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl/react';
import type { SessionSystem, SessionView } from '../../../server/protocol/sessions.ts';
import { Button } from '../../ui/button.tsx';
import { CLOCK } from '../../ui/clock-time.ts';

/** An open desk is marked as seen once a minute. */
const IN_USE_MS = 3 * 60_000;
const SIGNS: Partial<Record<SessionSystem, LucideIcon>> = { android: Smartphone, iphone: Smartphone, ipad: Tablet };

type Props = { session: SessionView; onEnd: () => void };

export function SessionRow({ session: { browser, system, createdAt, lastSeenAt, own }, onEnd }: Props) {
  const t = useTranslations('sessions');
  const format = useFormatter();
  const device = t('device', { browser: t(`browser.${browser}`), system: t(`system.${system}`) });
  const time = (at: number) => format.dateTime(at, { month: 'short', day: 'numeric', ...CLOCK });
  const inUse = own || Date.now() - lastSeenAt < IN_USE_MS;
  const Sign = SIGNS[system] ?? Laptop;
  return (
    <li className="flex items-center gap-3 py-2.5">
      <Sign aria-hidden className="size-6 shrink-0 text-soft" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">
          {device}
          {own ? (
            <span className="ml-2 rounded-full bg-accent-wash px-2 py-0.5 font-semibold text-accent-strong text-xs">
              {t('own')}
            </span>
          ) : null}
        </p>
        <p className="text-soft text-sm">
          {t('since', { time: time(createdAt) })}
          {' · '}
          {inUse ? t('seenNow') : t('seen', { time: time(lastSeenAt) })}
        </p>
      </div>
      {own ? null : (
        <Button small aria-label={t('endNamed', { device, time: time(createdAt) })} onClick={onEnd}>
          {t('end')}
        </Button>
      )}
    </li>
  );
}
