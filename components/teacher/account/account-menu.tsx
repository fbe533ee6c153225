'use client';

import { Drama, FlaskConical, HeartPulse, History, KeyRound, LogOut, MonitorSmartphone, Settings } from 'lucide-react';
import Link from 'next/link';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { ThemeSwitch } from '../../ui/theme-switch.tsx';
import { useDesk } from '../desk-context.ts';
import { MENU, MENU_BUTTON } from '../menu.ts';
import { useAfterMenu } from '../use-after-menu.ts';
import { useSendSentence } from '../use-send-sentence.ts';
import { signOut } from './account.ts';
import { ChangePassword } from './change-password.tsx';
import { Sessions } from './sessions.tsx';

/** Language, appearance, password, and the way out. */
export function AccountMenu({ signedOut }: { signedOut: () => void }) {
  const t = useTranslations('teacher.account');
  const ui = useTranslations('ui');
  const sentence = useSendSentence();
  const { tell, tryQuestion, view } = useDesk();
  const rehearsal = useTranslations('rehearsal');
  const [open, setOpen] = useState(false);
  const [changing, setChanging] = useState(false);
  const [listing, setListing] = useState(false);
  const sessions = useTranslations('sessions');
  const { afterMenu, onCloseAutoFocus } = useAfterMenu();

  function choose(act: () => void) {
    afterMenu(act);
    setOpen(false);
  }

  async function leave() {
    const outcome = await signOut();
    if (outcome.ok) signedOut();
    else tell({ tone: 'trouble', text: sentence(outcome.failure) });
  }

  return (
    <>
      <Popover.Root open={open} onOpenChange={setOpen}>
        <Popover.Trigger
          aria-label={t('menu')}
          className="grid size-11 place-items-center rounded-control border border-edge bg-card hover:bg-sunken"
        >
          <Settings aria-hidden className="size-5" />
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content align="end" sideOffset={6} onCloseAutoFocus={onCloseAutoFocus} className={`${MENU} w-64`}>
            <div className="space-y-3 p-3">
              <div className="flex items-center justify-between gap-3">
                <span className="text-soft text-sm">{ui('language')}</span>
                <LanguageSwitch />
              </div>
              <div className="flex items-center justify-between gap-3">
                <span className="text-soft text-sm">{ui('theme.label')}</span>
                <ThemeSwitch />
              </div>
            </div>
            <hr className="my-1 border-line" />
            <Link href="/teacher/history" className={MENU_BUTTON}>
              <History aria-hidden className="size-4 text-soft" />
              {t('history')}
            </Link>
            <Link href="/teacher/readiness" className={MENU_BUTTON}>
              <HeartPulse aria-hidden className="size-4 text-soft" />
              {t('readiness')}
            </Link>
            {view.rehearsal === null && view.lesson?.state === 'open' ? (
              <button type="button" className={MENU_BUTTON} onClick={() => choose(tryQuestion)}>
                <FlaskConical aria-hidden className="size-4 text-soft" />
                {rehearsal('try.button')}
              </button>
            ) : null}
            {view.rehearsal === null ? (
              <Link href="/teacher/rehearsal" className={MENU_BUTTON}>
                <Drama aria-hidden className="size-4 text-soft" />
                {rehearsal('page.title')}
              </Link>
            ) : null}
            <button type="button" className={MENU_BUTTON} onClick={() => choose(() => setChanging(true))}>
              <KeyRound aria-hidden className="size-4 text-soft" />
              {t('change')}
            </button>
            <button type="button" className={MENU_BUTTON} onClick={() => choose(() => setListing(true))}>
              <MonitorSmartphone aria-hidden className="size-4 text-soft" />
              {sessions('title')}
            </button>
            <button type="button" className={MENU_BUTTON} onClick={() => void leave()}>
              <LogOut aria-hidden className="size-4 text-soft" />
              {t('signOut')}
            </button>
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
      <Sessions open={listing} onClose={() => setListing(false)} />
      <ChangePassword
        open={changing}
        onClose={() => setChanging(false)}
        onChanged={() => {
          setChanging(false);
          tell({ tone: 'good', text: t('changed') });
        }}
      />
    </>
  );
}
