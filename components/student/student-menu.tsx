'use client';

import { Bell, Download, LogOut, Search, Volume2 } from 'lucide-react';
import { useLocale, useTranslations } from 'use-intl/react';
import type { AnswerText, QuestionView, StudentView } from '../../server/protocol/views.ts';
import { Dialog } from '../ui/dialog.tsx';
import { saveFile } from '../ui/save-file.ts';
import { ThemeSwitch } from '../ui/theme-switch.tsx';
import { threadAsMarkdown } from './export-markdown.ts';
import type { Attention } from './use-attention.ts';

type Props = {
  open: boolean;
  onClose: () => void;
  view: StudentView;
  questions: readonly QuestionView[];
  answers: Readonly<Record<string, AnswerText>>;
  attention: Attention;
  onSearch: () => void;
  onLeave: () => void;
};

const ROW = 'flex min-h-12 w-full items-center gap-3 rounded-control px-3 text-start hover:bg-sunken';

export function StudentMenu({ open, onClose, view, questions, answers, attention, onSearch, onLeave }: Props) {
  const t = useTranslations('student');
  const ui = useTranslations('ui');
  const language = useLocale();

  function save() {
    const day = new Date().toLocaleString(language, { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' });
    const text = threadAsMarkdown(view.lesson.title || view.lesson.code, day, questions, answers, {
      question: (ticket) => t('export.question', { ticket }),
      answer: t('export.answer'),
      noAnswer: t('export.noAnswer'),
      note: t('export.note'),
    });
    saveFile(`${t('export.file', { code: view.lesson.code })}.md`, 'text/markdown', text);
  }

  function then(action: () => void) {
    onClose();
    action();
  }

  return (
    <Dialog open={open} onClose={onClose} title={view.lesson.title || 'Classline'}>
      <p className="mb-2 text-soft">
        {t('code', { code: view.lesson.code })} · <bdi>{view.me.name}</bdi>
      </p>
      <div className="-mx-3 space-y-1">
        {questions.length > 0 ? (
          <>
            <button type="button" className={ROW} onClick={() => then(onSearch)}>
              <Search aria-hidden className="size-5 text-soft" />
              {t('menu.search')}
            </button>
            <button type="button" className={ROW} onClick={() => then(save)}>
              <Download aria-hidden className="size-5 text-soft" />
              {t('menu.export')}
            </button>
          </>
        ) : null}
        <Choice icon={Volume2} label={t('menu.sound')} on={attention.sound} onChange={attention.setSound} />
        {attention.notify === null ? null : (
          <Choice icon={Bell} label={t('menu.notify')} on={attention.notify} onChange={attention.setNotify} />
        )}
        <div className="flex min-h-12 flex-wrap items-center justify-between gap-2 px-3">
          <span>{ui('theme.label')}</span>
          <ThemeSwitch />
        </div>
        <button type="button" className={ROW} onClick={() => then(onLeave)}>
          <LogOut aria-hidden className="size-5 text-soft" />
          {t('menu.leave')}
        </button>
      </div>
    </Dialog>
  );
}

type ChoiceProps = { icon: typeof Bell; label: string; on: boolean; onChange: (on: boolean) => void };

function Choice({ icon: Icon, label, on, onChange }: ChoiceProps) {
  return (
    <label className={`${ROW} cursor-pointer`}>
      <Icon aria-hidden className="size-5 text-soft" />
      <span className="flex-1">{label}</span>
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => onChange(event.target.checked)}
        className="size-5 accent-(--accent)"
      />
    </label>
  );
}
