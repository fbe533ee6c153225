'use client';

import { type ComponentProps, type ComponentType, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Dialog } from '../ui/dialog.tsx';
import type PinnedReader from './pinned-reader.tsx';

type Props = ComponentProps<typeof PinnedReader>;

/** The reader of pinned answers, fetched when it is first wanted. Without a network it says so, and nothing else breaks. */
export function PinnedReaderLater(props: Props) {
  const t = useTranslations('student.pinned');
  const [Reader, setReader] = useState<ComponentType<Props> | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    import('./pinned-reader.tsx').then(
      ({ default: reader }) => setReader(() => reader),
      () => setFailed(true),
    );
  }, []);

  if (Reader) return <Reader {...props} />;
  return failed ? (
    <Dialog open title={t('title')} onClose={props.onClose}>
      <p role="alert">{t('failed')}</p>
    </Dialog>
  ) : null;
}
