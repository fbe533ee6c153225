'use client';

import { Eye, EyeOff } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { PASSWORD_MAX_CHARACTERS } from '../../../server/protocol/bounds.ts';
import { Field } from '../../ui/field.tsx';

/** A password that can be looked at. */
export function PasswordField(props: Omit<ComponentProps<typeof Field>, 'type'>) {
  const t = useTranslations('teacher.account');
  const [shown, setShown] = useState(false);
  const Sign = shown ? EyeOff : Eye;
  return (
    <div className="relative">
      <Field
        type={shown ? 'text' : 'password'}
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={PASSWORD_MAX_CHARACTERS}
        className="pr-13"
        {...props}
      />
      <button
        type="button"
        aria-label={t(shown ? 'hide' : 'show')}
        onClick={() => setShown(!shown)}
        className="absolute top-9 right-1.5 grid size-10 place-items-center rounded-full text-soft hover:bg-sunken hover:text-ink"
      >
        <Sign aria-hidden className="size-5" />
      </button>
    </div>
  );
}
