'use client';

import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { STUDENT_FILTERS, type StudentFilter } from './student-filter.ts';

type Props = {
  chosen: StudentFilter;
  counts: (filter: StudentFilter) => number;
  onChoose: (filter: StudentFilter) => void;
};

/** Whom the list shows, each with how many there are; arrow keys move between them. */
export function StudentFilterChoice({ chosen, counts, onChoose }: Props) {
  const t = useTranslations('teacher.students.filter');
  const name = useId();
  return (
    <fieldset className="flex flex-wrap gap-x-0.5 gap-y-1">
      <legend className="sr-only">{t('label')}</legend>
      {STUDENT_FILTERS.map((filter) => (
        <label
          key={filter}
          className="relative inline-flex min-h-9 cursor-pointer items-center gap-1 whitespace-nowrap rounded-full border border-edge px-1.5 font-semibold text-[0.8rem] hover:bg-sunken has-checked:border-accent has-checked:bg-accent has-checked:text-on-accent has-focus-visible:outline-3 has-focus-visible:outline-accent has-focus-visible:outline-offset-2"
        >
          <input
            type="radio"
            name={name}
            className="absolute inset-0 cursor-pointer appearance-none outline-none"
            checked={chosen === filter}
            onChange={() => onChoose(filter)}
          />
          {t(filter)} <span className="tabular-nums">{counts(filter)}</span>
        </label>
      ))}
    </fieldset>
  );
}
