'use client';

import { CirclePause, Megaphone } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { PauseView } from '../../server/protocol/views.ts';
import { Banner } from '../ui/banner.tsx';
import { PauseEnd } from '../ui/pause-end.tsx';

type Props = {
  announcement: string | null;
  /** Null: none, or the slip of a waiting question tells it. */
  pause: PauseView | null;
  receivedAt: number;
};

/** What everybody should see now, wherever they read: it stays under the header. */
export function Notices({ announcement, pause, receivedAt }: Props) {
  const t = useTranslations('student');
  const pauseWords = useTranslations('pause');
  if (announcement === null && pause === null) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-label={t('notices')} tabIndex={0} className="my-1.5 max-h-[35dvh] space-y-1.5 overflow-y-auto">
      {announcement === null ? null : (
        <Banner tone="attention" icon={Megaphone} title={t('announcement')} className="py-2">
          <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">
            <bdi>{announcement}</bdi>
          </p>
        </Banner>
      )}
      {pause === null ? null : (
        <Banner tone="attention" icon={CirclePause} title={pauseWords(`name.${pause.kind}`)} className="py-2">
          <p className="font-semibold">
            <PauseEnd pause={pause} receivedAt={receivedAt} />
          </p>
          <p>{pauseWords(`student.${pause.kind}`)}</p>
        </Banner>
      )}
    </section>
  );
}
