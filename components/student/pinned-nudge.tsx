'use client';

import { Pin } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { PinnedView } from '../../server/protocol/views.ts';
import type { Send } from '../connection/send.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { PinnedReaderLater } from './pinned-reader-later.tsx';

type Props = {
  pinned: PinnedView;
  demo: boolean;
  send: Send;
  /** `ask`: before a question is sent. `wait`: for one that stands in line already. */
  ways: 'ask' | 'wait';
  /** That answer will do. */
  onTake: () => void;
  /** It will not; absent where nothing needs to be done for that. */
  onGoOn?: () => void;
};

/** Points at a pinned answer to something similar. Its reader decides; nothing is lost either way. */
export function PinnedNudge({ pinned, demo, send, ways, onTake, onGoOn }: Props) {
  const t = useTranslations('student.pinned');
  const [reading, setReading] = useState(false);
  const close = () => setReading(false);
  const then = (action?: () => void) => () => {
    close();
    action?.();
  };
  return (
    <>
      <Banner
        tone={ways === 'ask' ? 'attention' : 'calm'}
        icon={Pin}
        {...(ways === 'ask' ? { role: 'alert' } : {})}
        title={t('nudgeTitle')}
        actions={
          <>
            <Button small kind={ways === 'ask' ? 'primary' : 'plain'} onClick={() => setReading(true)}>
              {t('read')}
            </Button>
            {onGoOn ? (
              <Button small onClick={onGoOn}>
                {t('ask')}
              </Button>
            ) : null}
          </>
        }
      >
        {t('nudgeText')} <bdi className="line-clamp-2 font-semibold">{pinned.question}</bdi>
      </Banner>
      {reading ? (
        <PinnedReaderLater
          pinned={[pinned]}
          demo={demo}
          send={send}
          onClose={close}
          actions={
            <>
              <Button kind="primary" onClick={then(onTake)}>
                {t(ways === 'ask' ? 'take' : 'takeLeave')}
              </Button>
              <Button onClick={then(onGoOn)}>{t(ways === 'ask' ? 'stillAsk' : 'keepPlace')}</Button>
            </>
          }
        />
      ) : null}
    </>
  );
}
