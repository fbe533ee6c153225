import { clsx } from 'clsx';
import type { ReactNode } from 'react';

type Props = { title?: ReactNode; side?: ReactNode; children: ReactNode; className?: string };

/** A card of the desk. */
export function Panel({ title, side, children, className }: Props) {
  return (
    <section className={clsx('rounded-card border border-line bg-card', className)}>
      {title ? (
        <header className="flex min-h-12 items-center justify-between gap-3 px-4 pt-2">
          <h2 className="font-bold">{title}</h2>
          {side}
        </header>
      ) : null}
      {children}
    </section>
  );
}
