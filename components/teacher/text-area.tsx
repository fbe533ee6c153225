import { clsx } from 'clsx';
import { type ComponentProps, type ReactNode, useId } from 'react';

type Props = Omit<ComponentProps<'textarea'>, 'id'> & { label: ReactNode; hint?: ReactNode };

/** A labelled text of several lines. */
export function TextArea({ label, hint, className, ...rest }: Props) {
  const id = useId();
  return (
    <div className="space-y-1.5">
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      <textarea
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className={clsx(
          'block w-full rounded-control border border-edge bg-card px-4 py-2.5 text-ink leading-relaxed placeholder:text-soft',
          className,
        )}
        {...rest}
      />
      {hint ? (
        <p id={`${id}-hint`} className="text-soft text-sm">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
