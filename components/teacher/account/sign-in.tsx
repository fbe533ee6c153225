'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { signIn } from './account.ts';
import { AccountPage } from './account-page.tsx';
import { PasswordField } from './password-field.tsx';
import { useAccount } from './use-account.ts';

type Props = { notice?: string; onSignedIn: () => void };

export function SignIn({ notice, onSignedIn }: Props) {
  const t = useTranslations('teacher.account');
  const [password, setPassword] = useState('');
  const { busy, failure, submit } = useAccount();

  return (
    <AccountPage>
      <form
        className="space-y-5"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(signIn(password)).then((worked) => {
            if (worked) onSignedIn();
          });
        }}
      >
        {notice ? (
          <Banner role="status" tone="calm">
            {notice}
          </Banner>
        ) : null}
        <div className="space-y-1">
          <h1 className="font-bold text-3xl">{t('signIn')}</h1>
          <p className="text-soft">{t('signInLead')}</p>
        </div>
        <PasswordField
          label={t('password')}
          name="password"
          autoComplete="current-password"
          autoFocus
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          failure={failure}
        />
        <Button kind="primary" type="submit" disabled={busy} className="w-full text-lg">
          {t(busy ? 'signingIn' : 'signIn')}
        </Button>
        <p className="text-soft text-sm">{t('forgotten')}</p>
        <p className="text-sm">
          <a href="/" className="text-accent underline underline-offset-4">
            {t('toStudents')}
          </a>
        </p>
      </form>
    </AccountPage>
  );
}
