'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk-context.ts';
import { TextArea } from '../text-area.tsx';

/** The list that every lesson chooses from, one model a line. */
export function ModelList() {
  const t = useTranslations('teacher.lesson');
  const { run, view } = useDesk();
  const [text, setText] = useState<string | null>(null);

  if (text === null) {
    return (
      <Button kind="quiet" small onClick={() => setText(view.provider.models.join('\n'))}>
        {t('models')}
      </Button>
    );
  }

  async function save(list: string) {
    const models = list.split('\n').map((line) => line.trim());
    const sent = await run('setModels', { models: models.filter((line) => line !== '') });
    if (sent.ok) setText(null);
  }

  return (
    <div className="space-y-2">
      <TextArea
        label={t('models')}
        hint={t('modelsHint')}
        rows={4}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button small onClick={() => void save(text)}>
        {t('modelsSave')}
      </Button>
    </div>
  );
}
