'use client';

import { clsx } from 'clsx';
import { Switch } from 'radix-ui';
import { type ReactNode, useId } from 'react';
import { useWish } from './use-wish.ts';

type Props = {
  label: ReactNode;
  hint?: ReactNode;
  on: boolean;
  /** Resolves when the server has had its say; the switch then shows what the view says. */
  onChange: (on: boolean) => Promise<unknown>;
  disabled?: boolean;
  /** Off is a state to notice. */
  noticeOff?: boolean;
};

/** A switch that shows the wish at once and the truth as soon as it is known. */
export function Toggle({ label, hint, on, onChange, disabled = false, noticeOff = false }: Props) {
  const id = useId();
  const { shown, choose } = useWish(on, onChange);

  return (
    <div className="flex items-start gap-3">
      <div className="min-w-0 flex-1">
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        {hint ? (
          <p
            id={`${id}-hint`}
            className={clsx('text-sm', noticeOff && !shown ? 'font-medium text-amber' : 'text-soft')}
          >
            {hint}
          </p>
        ) : null}
      </div>
      <Switch.Root
        id={id}
        checked={shown}
        disabled={disabled}
        onCheckedChange={(to) => void choose(to)}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className={clsx(
          'relative mt-0.5 h-7 w-12 shrink-0 rounded-full border transition-colors disabled:opacity-50',
          shown ? 'border-accent bg-accent' : noticeOff ? 'border-amber bg-amber-wash' : 'border-edge bg-sunken',
        )}
      >
        <Switch.Thumb
          className={clsx(
            'block size-5 rounded-full transition-transform will-change-transform',
            shown ? 'translate-x-6 bg-on-accent' : noticeOff ? 'translate-x-0.5 bg-amber' : 'translate-x-0.5 bg-edge',
          )}
        />
      </Switch.Root>
    </div>
  );
}
