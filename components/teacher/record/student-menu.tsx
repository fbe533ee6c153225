'use client';

import { EllipsisVertical, MessageSquareOff, PenLine, RotateCcw, UserMinus } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useTranslations } from 'use-intl/react';
import type { DeskStudent } from '../../../server/protocol/desk-views.ts';
import { useDesk } from '../desk-context.ts';
import { MENU, MENU_ITEM } from '../menu.ts';

type Props = { student: DeskStudent; onRename: () => void; onRemove: () => void };

/** What can be done about one student. */
export function StudentMenu({ student, onRename, onRemove }: Props) {
  const t = useTranslations('teacher.students');
  const { run } = useDesk();
  const { id: studentId, name, muted, left } = student;
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        aria-label={t('menu', { name })}
        className="grid size-9 place-items-center rounded-full text-soft hover:bg-card hover:text-ink"
      >
        <EllipsisVertical aria-hidden className="size-4" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content align="end" sideOffset={4} className={MENU}>
          <DropdownMenu.Item className={MENU_ITEM} onSelect={onRename}>
            <PenLine aria-hidden className="size-4 text-soft" />
            {t('rename')}
          </DropdownMenu.Item>
          <DropdownMenu.Item className={MENU_ITEM} onSelect={() => void run('muteStudent', { studentId, on: !muted })}>
            <MessageSquareOff aria-hidden className="size-4 text-soft" />
            {t(muted ? 'unmute' : 'mute')}
          </DropdownMenu.Item>
          {left === null ? null : (
            <DropdownMenu.Item className={MENU_ITEM} onSelect={() => void run('resetCap', { studentId })}>
              <RotateCcw aria-hidden className="size-4 text-soft" />
              {t('resetCap')}
            </DropdownMenu.Item>
          )}
          <DropdownMenu.Item className={`${MENU_ITEM} text-red`} onSelect={onRemove}>
            <UserMinus aria-hidden className="size-4" />
            {t('remove', { name })}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
