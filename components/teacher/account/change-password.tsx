'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { PASSWORD_MIN_CHARACTERS } from '../../../server/protocol/bounds.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { changePassword } from './account.ts';
import { PasswordField } from './password-field.tsx';
import { useAccount } from './use-account.ts';

type Props = { open: boolean; onClose: () => void; onChanged: () => void };

export function ChangePassword({ open, onClose, onChanged }: Props) {
  const t = useTranslations('teacher.account');
  return (
    <Dialog open={open} title={t('change')} onClose={onClose}>
      <ChangeForm onChanged={onChanged} />
    </Dialog>
  );
}

function ChangeForm({ onChanged }: { onChanged: () => void }) {
  const t = useTranslations('teacher.account');
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const { busy, failure, submit } = useAccount(t('fixed'));
  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(changePassword(current, next)).then((worked) => {
          if (worked) onChanged();
        });
      }}
    >
      <PasswordField
        label={t('current')}
        autoComplete="current-password"
        data-autofocus
        value={current}
        onChange={(event) => setCurrent(event.target.value)}
      />
      <PasswordField
        label={t('newPassword')}
        hint={t('passwordHint', { min: PASSWORD_MIN_CHARACTERS })}
        autoComplete="new-password"
        minLength={PASSWORD_MIN_CHARACTERS}
        value={next}
        onChange={(event) => setNext(event.target.value)}
        failure={failure}
      />
      <p className="text-soft text-sm">{t('changeHint')}</p>
      <Button kind="primary" type="submit" disabled={busy} className="w-full">
        {t('changeGo')}
      </Button>
    </form>
  );
}
