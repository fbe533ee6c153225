import { clsx } from 'clsx';
import type { ReactNode } from 'react';

type Props = {
  /** Above the number, small. */
  label: ReactNode;
  ticket: ReactNode;
  /** Under the perforation. */
  children?: ReactNode;
  tone?: 'calm' | 'turn';
  className?: string;
};

/** The number slip: a torn-off paper ticket with its number, a perforation, and what there is to say below it. */
export function Slip({ label, ticket, children, tone = 'calm', className }: Props) {
  return (
    <div className={clsx('slip', tone === 'turn' && 'slip-turn', className)}>
      <div className="px-5 pt-4 pb-3 text-center">
        <p className="font-semibold text-soft text-sm tracking-[0.2em]">{label}</p>
        <p className="font-black text-[clamp(4.5rem,24vw,7rem)] text-accent tabular-nums leading-none tracking-tight">
          {ticket}
        </p>
      </div>
      {children ? (
        <>
          <div aria-hidden className="slip-perforation" />
          <div className="px-4 pt-3 pb-4">{children}</div>
        </>
      ) : null}
    </div>
  );
}
