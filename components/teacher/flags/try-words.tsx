'use client';

import { useMemo, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl/react';
import { wordFinder } from '../../../server/protocol/flag-words.ts';
import type { WordLists } from '../../../server/protocol/flags.ts';
import { findPersonalData } from '../../../server/protocol/personal-data.ts';
import { Field } from '../../ui/field.tsx';

/** A sentence, and what the lists as they are being edited would make of it. Nothing of it is sent. */
export function TryWords({ lists }: { lists: WordLists }) {
  const t = useTranslations('flags.words');
  const kind = useTranslations('flags.kind');
  const language = useLocale();
  const [text, setText] = useState('');
  const key = JSON.stringify(lists);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lists are new at each turn, their lines are not
  const find = useMemo(() => ({ urgent: wordFinder(lists.urgent), look: wordFinder(lists.look) }), [key]);
  const together = new Intl.ListFormat(language, { type: 'unit' });
  const [urgent, look, personal] = [find.urgent(text), find.look(text), findPersonalData(text)];
  const verdicts = [
    urgent.length > 0 ? t('tryUrgent', { words: together.format(urgent) }) : null,
    look.length > 0 ? t('tryLook', { words: together.format(look) }) : null,
    personal.length > 0 ? t('tryPersonal', { kinds: together.format(personal.map((each) => kind(each))) }) : null,
  ].filter((each) => each !== null);
  return (
    <div>
      <Field
        label={t('try')}
        placeholder={t('tryExample')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p role="status" className="mt-1 min-h-6 font-medium text-[0.95rem]">
        {text.trim() === '' ? null : verdicts.length === 0 ? t('tryNone') : verdicts.join(' · ')}
      </p>
    </div>
  );
}
