'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { DeskStudent } from '../../../server/protocol/desk-views.ts';
import { useDesk } from '../desk-context.ts';
import { useFlagged } from '../flags/use-flags.ts';
import { type StudentFilter, sortStudents } from './student-filter.ts';
import { StudentFilterChoice } from './student-filter-choice.tsx';
import { StudentRow } from './student-row.tsx';

const SEARCH_FROM = 8;

/** Those who are here first, then those who are away, then the removed; by name. */
function ranked(students: readonly DeskStudent[], locale: string): DeskStudent[] {
  const rank = ({ online, removed }: DeskStudent) => (removed ? 2 : online ? 0 : 1);
  return students.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, locale, { numeric: true }));
}

export function StudentsPanel() {
  const t = useTranslations('teacher.students');
  // Who waits at the door stands at the head of the desk.
  const { view } = useDesk();
  const students = view.students.filter(({ atDoor, removed }) => !atDoor || removed);
  const { byStudent } = useFlagged();
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<StudentFilter>('all');
  const wanted = search.trim().toLocaleLowerCase();
  const sorted = sortStudents(students, { questions: view.questions, flagged: byStudent });
  const shown = ranked(sorted[filter], 'zh-TW').filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
  const online = students.filter((student) => student.online && !student.removed).length;

  if (students.length === 0) return <p className="px-4 py-8 text-center text-soft">{t('nobody')}</p>;
  return (
    <div className="pb-2">
      <div className="sticky top-0 z-10 space-y-2 bg-card px-4 py-2">
        <div className="flex items-center gap-3">
          <p className="shrink-0 text-sm text-soft">{t('online', { online })}</p>
          {students.length >= SEARCH_FROM ? (
            <input
              type="search"
              aria-label={t('search')}
              placeholder={t('search')}
              value={search}
              onChange={(event) => setSearch(event.target.value)}
              className="ml-auto min-h-9 w-36 min-w-0 rounded-control border border-line bg-paper px-3 text-sm placeholder:text-soft"
            />
          ) : null}
        </div>
        <StudentFilterChoice chosen={filter} counts={(each) => sorted[each].length} onChoose={setFilter} />
      </div>
      <ul className="px-2">
        {shown.map((student) => (
          <StudentRow key={student.id} student={student} />
        ))}
      </ul>
      {shown.length === 0 ? (
        <p role="status" className="px-4 py-4 text-center text-soft text-sm">
          {t(sorted[filter].length === 0 ? 'noneSo' : 'notFound')}
        </p>
      ) : null}
    </div>
  );
}
