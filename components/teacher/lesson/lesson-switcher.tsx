'use client';

import { clsx } from 'clsx';
import { Check, ChevronDown, Flag, Plus, SlidersHorizontal } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl/react';
import type { LessonSummary } from '../../../server/protocol/desk-views.ts';
import { CLOCK } from '../../ui/clock-time.ts';
import { useDesk } from '../desk-context.ts';
import { MENU, MENU_ITEM } from '../menu.ts';
import { useAfterMenu } from '../use-after-menu.ts';
import { EndLesson } from './end-lesson.tsx';
import { LessonSettings } from './lesson-settings.tsx';
import { NewLesson } from './new-lesson.tsx';

/** The lesson on the desk, by its name; the others, and what can be done with lessons. */
export function LessonSwitcher() {
  const t = useTranslations('teacher.lesson');
  const { view, run } = useDesk();
  const { lesson, lessons } = view;
  const [dialog, setDialog] = useState<'new' | 'settings' | 'end' | null>(null);
  const { afterMenu, onCloseAutoFocus } = useAfterMenu();
  const open = lessons.filter(({ state }) => state === 'open');
  const ended = lessons.filter(({ state }) => state === 'ended');

  const choice = (each: LessonSummary) => (
    <LessonChoice
      key={each.id}
      lesson={each}
      current={each.id === lesson?.id}
      onSelect={() => void run('watch', { lessonId: each.id })}
    />
  );

  return (
    <div className="flex min-w-0 items-center gap-1">
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger
          data-home
          className="flex min-h-11 min-w-0 items-center gap-2 rounded-control px-2 hover:bg-sunken data-[state=open]:bg-sunken"
        >
          <h1 className="truncate font-bold text-xl">{lesson ? lesson.title || t('untitled') : t('noLesson')}</h1>
          {open.length > 1 ? (
            <span className="shrink-0 rounded-full bg-sunken px-2 py-0.5 font-semibold text-soft text-xs">
              {t('openCount', { count: open.length })}
            </span>
          ) : null}
          <ChevronDown aria-hidden className="size-5 shrink-0 text-soft" />
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content
            align="start"
            sideOffset={6}
            onCloseAutoFocus={onCloseAutoFocus}
            className={`${MENU} max-h-[70dvh] w-96 max-w-[calc(100vw-2rem)] overflow-y-auto`}
          >
            {open.length > 0 ? <DropdownMenu.Label className={LABEL}>{t('open')}</DropdownMenu.Label> : null}
            {open.map(choice)}
            {ended.length > 0 ? <DropdownMenu.Label className={LABEL}>{t('ended')}</DropdownMenu.Label> : null}
            {ended.map(choice)}
            <DropdownMenu.Separator className="my-1 h-px bg-line" />
            <DropdownMenu.Item
              className={`${MENU_ITEM} font-semibold text-accent`}
              onSelect={() => afterMenu(() => setDialog('new'))}
            >
              <Plus aria-hidden className="size-4" />
              {t('new')}
            </DropdownMenu.Item>
            {lesson?.state === 'open' ? (
              <DropdownMenu.Item className={MENU_ITEM} onSelect={() => afterMenu(() => setDialog('end'))}>
                <Flag aria-hidden className="size-4 text-soft" />
                {t('end')}
              </DropdownMenu.Item>
            ) : null}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      {lesson ? (
        <button
          type="button"
          aria-label={t('settings')}
          title={t('settings')}
          onClick={() => setDialog('settings')}
          className="grid size-11 shrink-0 place-items-center rounded-control text-soft hover:bg-sunken hover:text-ink"
        >
          <SlidersHorizontal aria-hidden className="size-5" />
        </button>
      ) : null}
      <NewLesson open={dialog === 'new'} onClose={() => setDialog(null)} />
      {lesson ? (
        <>
          <LessonSettings lesson={lesson} open={dialog === 'settings'} onClose={() => setDialog(null)} />
          <EndLesson lessonId={lesson.id} open={dialog === 'end'} onClose={() => setDialog(null)} />
        </>
      ) : null}
    </div>
  );
}

const LABEL = 'px-3 pt-2 pb-1 font-semibold text-soft text-xs';

type ChoiceProps = { lesson: LessonSummary; current: boolean; onSelect: () => void };

function LessonChoice({ lesson, current, onSelect }: ChoiceProps) {
  const t = useTranslations('teacher.lesson');
  const format = useFormatter();
  return (
    <DropdownMenu.Item className={clsx(MENU_ITEM, 'py-1.5')} onSelect={onSelect}>
      <Check aria-hidden className={clsx('size-4 shrink-0 text-accent', !current && 'invisible')} />
      <span className="min-w-0 flex-1">
        <span className={clsx('block truncate', current && 'font-bold')}>{lesson.title || t('untitled')}</span>
        <span className="block text-soft text-xs">
          {format.dateTime(lesson.openedAt, { month: 'short', day: 'numeric', ...CLOCK })}
          {' · '}
          {t('questions', { count: lesson.accepted })}
        </span>
      </span>
      <span className="font-mono text-soft text-sm">{lesson.code}</span>
    </DropdownMenu.Item>
  );
}
