import { clsx } from 'clsx';
import type { ComponentProps } from 'react';

export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';

const LOOK: Record<ButtonKind, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong disabled:bg-line disabled:text-soft',
  plain: 'border border-edge bg-card text-ink hover:bg-sunken disabled:border-line disabled:text-soft',
  quiet: 'text-accent hover:bg-accent-wash disabled:text-soft',
  danger: 'border border-red bg-card text-red hover:bg-red-wash disabled:border-line disabled:text-soft',
};

type Props = ComponentProps<'button'> & { kind?: ButtonKind; small?: boolean };

export function Button({ kind = 'plain', small = false, className, type = 'button', ...rest }: Props) {
  return (
    <button
      type={type}
      className={clsx(
        'inline-flex items-center justify-center gap-2 rounded-control font-semibold transition-colors',
        small ? 'min-h-9 px-3 text-sm' : 'min-h-11 px-5',
        LOOK[kind],
        className,
      )}
      {...rest}
    />
  );
}
