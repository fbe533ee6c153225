import { type ComponentProps, type ReactNode, useId } from 'react';

/** The look of a small field of a search. */
const SMALL_FIELD =
  'block min-h-11 w-full min-w-0 rounded-control border border-edge bg-card px-3 text-ink placeholder:text-soft';

type Props = Omit<ComponentProps<'select'>, 'id'> & { label: ReactNode };

export function Select({ label, children, className, ...select }: Props) {
  const id = useId();
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1 block text-soft text-sm">
        {label}
      </label>
      <select id={id} className={SMALL_FIELD} {...select}>
        {children}
      </select>
    </div>
  );
}

type InputProps = Omit<ComponentProps<'input'>, 'id'> & { label: ReactNode };

export function SmallField({ label, className, ...input }: InputProps) {
  const id = useId();
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1 block text-soft text-sm">
        {label}
      </label>
      <input id={id} className={SMALL_FIELD} {...input} />
    </div>
  );
}
