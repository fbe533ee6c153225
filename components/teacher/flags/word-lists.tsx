'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { WordListsView } from '../../../server/protocol/flags.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useDesk } from '../desk-context.ts';
import { TextArea } from '../text-area.tsx';
import { TryWords } from './try-words.tsx';

type Props = { open: boolean; onClose: () => void };

/** The two lists of words that are flagged, for the teacher to edit. */
export function WordLists({ open, onClose }: Props) {
  const t = useTranslations('flags.words');
  return (
    <Dialog open={open} title={t('title')} onClose={onClose}>
      <ListsForm onDone={onClose} />
    </Dialog>
  );
}

const asText = (lines: readonly string[]) => lines.join('\n');
const asLines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

function ListsForm({ onDone }: { onDone: () => void }) {
  const t = useTranslations('flags.words');
  const flags = useTranslations('flags');
  const { run, tell, view } = useDesk();
  const [first] = useState<WordListsView>(view.flagWords);
  const [urgent, setUrgent] = useState(asText(first.urgent));
  const [look, setLook] = useState(asText(first.look));
  const lists = { urgent: asLines(urgent), look: asLines(look) };

  async function save() {
    const sent = await run('setFlagWords', { lists });
    if (!sent.ok) return;
    tell({ tone: 'good', text: t('saved') });
    onDone();
  }

  async function reset() {
    const before = view.flagWords;
    const sent = await run('setFlagWords', { lists: null });
    if (!sent.ok) return;
    const act = () => void run('setFlagWords', { lists: { urgent: [...before.urgent], look: [...before.look] } });
    tell({ tone: 'good', text: t('resetDone'), undo: { label: flags('undo'), act } });
    onDone();
  }

  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p>{t('lead')}</p>
      {JSON.stringify(view.flagWords) === JSON.stringify(first) ? null : (
        <Banner role="status" tone="attention" title={t('changed')} />
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextArea
          label={t('urgent')}
          rows={9}
          spellCheck={false}
          data-autofocus
          value={urgent}
          onChange={(event) => setUrgent(event.target.value)}
        />
        <TextArea
          label={t('look')}
          rows={9}
          spellCheck={false}
          value={look}
          onChange={(event) => setLook(event.target.value)}
        />
      </div>
      <p className="text-soft text-sm">{t('hint')}</p>
      <TryWords lists={lists} />
      <div className="flex flex-wrap justify-between gap-2">
        <Button kind="primary" type="submit">
          {t('save')}
        </Button>
        <Button kind="quiet" disabled={!first.own} onClick={() => void reset()}>
          {t('reset')}
        </Button>
      </div>
    </form>
  );
}
