import { clsx } from 'clsx';
import { type ComponentProps, type ReactNode, useId } from 'react';

type Props = Omit<ComponentProps<'input'>, 'id'> & {
  label: ReactNode;
  hint?: ReactNode;
  /** A sentence on what is wrong; it is tied to the input and spoken. */
  failure?: ReactNode;
};

/** A labelled input with its hint and its failure. */
export function Field({ label, hint, failure, className, ...input }: Props) {
  const id = useId();
  const described = [hint ? `${id}-hint` : null, failure ? `${id}-failure` : null].filter(Boolean).join(' ');
  return (
    <div className="space-y-1.5">
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      <input
        id={id}
        aria-describedby={described || undefined}
        aria-invalid={failure ? true : undefined}
        className={clsx(
          'block min-h-12 w-full rounded-control border bg-card px-4 text-lg text-ink placeholder:text-soft',
          failure ? 'border-red' : 'border-edge',
          className,
        )}
        {...input}
      />
      {hint ? (
        <p id={`${id}-hint`} className="text-soft text-sm">
          {hint}
        </p>
      ) : null}
      <p id={`${id}-failure`} role="alert" className="font-medium text-red text-sm empty:hidden">
        {failure}
      </p>
    </div>
  );
}
