import { clsx } from 'clsx';

/** The mark: a number slip, torn off. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={clsx('size-7', className)}>
      <path
        fill="var(--accent)"
        d="M8 3h16a3 3 0 0 1 3 3v13.2a2.3 2.3 0 0 0 0 4.6V28l-3.7-1.8L19.7 28 16 26.2 12.3 28l-3.6-1.8L5 28v-4.2a2.3 2.3 0 0 0 0-4.6V6a3 3 0 0 1 3-3Z"
      />
      <path
        fill="none"
        stroke="var(--on-accent)"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
        d="m13.2 9.200 3.2-2v9.6M9.800 21.5h.1m3.900 0h.1m3.900 0h.1m3.900 0h.1"
      />
    </svg>
  );
}

export function Brand({ className }: { className?: string }) {
  return (
    <span className={clsx('inline-flex items-center gap-2 font-bold text-lg tracking-tight', className)}>
      <Mark />
      Classline
    </span>
  );
}
