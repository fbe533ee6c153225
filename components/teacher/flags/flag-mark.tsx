'use client';

import { useTranslations } from 'use-intl/react';
import { FlagSign } from './flag-sign.tsx';
import { useFlagged, useKindWords } from './use-flags.ts';

/** The mark of a question in the line. `id`: for the row to be described by it. Nothing while nothing is open. */
export function QuestionMark({ questionId, id }: { questionId: string; id: string }) {
  const kinds = useKindWords();
  const flagged = useFlagged().byQuestion.get(questionId);
  return (
    <span id={id} className="flex min-w-0 items-center gap-1.5">
      {flagged === undefined ? null : (
        <>
          <FlagSign strength={flagged.strength} />
          <span className="truncate text-soft text-sm max-sm:sr-only">{kinds(flagged.flags)}</span>
        </>
      )}
    </span>
  );
}

/** The mark of a student in the list. */
export function StudentMark({ studentId }: { studentId: string }) {
  const t = useTranslations('flags');
  const flagged = useFlagged().byStudent.get(studentId);
  if (flagged === undefined) return null;
  const { count, strength } = flagged;
  return (
    <span className="flex" title={t('studentMark', { count, strength: t(`strength.${strength}`) })}>
      <span className="sr-only">{t('studentMark', { count, strength: t(`strength.${strength}`) })}</span>
      <span aria-hidden className="flex">
        <FlagSign strength={strength} />
      </span>
    </span>
  );
}
