'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { PASSWORD_MIN_CHARACTERS } from '../../../server/protocol/bounds.ts';
import { Button } from '../../ui/button.tsx';
import { setUp } from './account.ts';
import { AccountPage } from './account-page.tsx';
import { PasswordField } from './password-field.tsx';
import { useAccount } from './use-account.ts';

/** Where the one-time link of the terminal leads: the teacher sets a password and is signed in. */
export function SetUp({ token }: { token: string }) {
  const t = useTranslations('teacher.account');
  const router = useRouter();
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [differs, setDiffers] = useState(false);
  const { busy, failure, submit } = useAccount();

  async function submitForm() {
    setDiffers(password !== again);
    if (password !== again) return;
    // `replace`: the token does not stay in the history.
    if (await submit(setUp(token, password))) router.replace('/teacher');
  }

  return (
    <AccountPage>
      <form
        className="space-y-5"
        onSubmit={(event) => {
          event.preventDefault();
          void submitForm();
        }}
      >
        <div className="space-y-1">
          <h1 className="font-bold text-3xl">{t('setUp')}</h1>
          <p className="text-soft">{t('setUpLead')}</p>
        </div>
        <PasswordField
          label={t('newPassword')}
          hint={t('passwordHint', { min: PASSWORD_MIN_CHARACTERS })}
          autoComplete="new-password"
          minLength={PASSWORD_MIN_CHARACTERS}
          autoFocus
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          failure={failure}
        />
        <PasswordField
          label={t('again')}
          autoComplete="new-password"
          value={again}
          onChange={(event) => setAgain(event.target.value)}
          failure={differs ? t('differs') : null}
        />
        <Button kind="primary" type="submit" disabled={busy} className="w-full text-lg">
          {t('setUpGo')}
        </Button>
      </form>
    </AccountPage>
  );
}
