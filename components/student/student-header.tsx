'use client';

import { FlaskConical, Menu } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { AnswerText, QuestionView, StudentView } from '../../server/protocol/views.ts';
import type { Screen } from '../connection/use-connection.ts';
import { Mark } from '../ui/brand.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { StudentMenu } from './student-menu.tsx';
import type { Attention } from './use-attention.ts';
import { HEADER_ID } from './use-reading-place.ts';

type Props = {
  view: StudentView;
  questions: readonly QuestionView[];
  answers: Readonly<Record<string, AnswerText>>;
  attention: Attention;
  onSearch: () => void;
  /** Under it, as long as they hold. */
  notices: ReactNode;
} & Pick<Screen<StudentView>, 'status' | 'farewell'>;

/** Which lesson this is, who is sitting here, and the way out for everybody else. */
export function StudentHeader({ view, questions, answers, attention, onSearch, status, farewell, notices }: Props) {
  const t = useTranslations('student');
  const ui = useTranslations('ui');
  const [open, setOpen] = useState<'menu' | 'leave' | null>(null);
  const close = () => setOpen(null);

  return (
    <header
      id={HEADER_ID}
      className="sticky top-0 z-20 border-line border-b bg-paper/95 px-4 pt-1.5 pb-1.5 backdrop-blur-sm"
    >
      <div className="flex items-center gap-2.5">
        <Mark className="size-7 shrink-0" />
        <p className="min-w-0 flex-1 truncate font-bold text-lg leading-tight" dir="auto">
          {view.lesson.title || 'Classline'}
        </p>
        {view.demo ? (
          <span
            title={ui('demoLong')}
            className="inline-flex shrink-0 items-center gap-1 font-semibold text-amber text-sm"
          >
            <FlaskConical aria-hidden className="size-4" />
            <span className="sm:hidden">{ui('demoShort')}</span>
            <span className="max-sm:hidden">{ui('demo')}</span>
          </span>
        ) : null}
        <button
          type="button"
          aria-label={t('menu.open')}
          aria-haspopup="dialog"
          onClick={() => setOpen('menu')}
          className="-mr-2 grid size-11 shrink-0 place-items-center rounded-full text-soft hover:bg-sunken hover:text-ink"
        >
          <Menu aria-hidden className="size-6" />
        </button>
      </div>
      <div className="flex items-center gap-x-3 text-soft text-sm">
        <span className="min-w-0 truncate font-semibold text-ink sm:max-w-xs">
          <bdi>{view.me.name}</bdi>
        </span>
        <button
          type="button"
          onClick={() => setOpen('leave')}
          className="min-h-9 shrink-0 underline decoration-line underline-offset-4 hover:text-ink"
        >
          {t('menu.leave')}
        </button>
        <LanguageSwitch className="order-last ml-auto shrink-0" />
      </div>
      <ConnectionBanner status={status} farewell={farewell} />
      {notices}
      <StudentMenu
        open={open === 'menu'}
        onClose={close}
        view={view}
        questions={questions}
        answers={answers}
        attention={attention}
        onSearch={onSearch}
        onLeave={() => setOpen('leave')}
      />
      <LeaveDialog open={open === 'leave'} onClose={close} />
    </header>
  );
}
