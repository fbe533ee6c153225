import { clsx } from 'clsx';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

export type BannerTone = 'calm' | 'good' | 'attention' | 'trouble';

const LOOK: Record<BannerTone, string> = {
  calm: 'border-line bg-sunken text-ink [--sign:var(--soft)]',
  good: 'border-accent/40 bg-accent-wash text-ink [--sign:var(--accent)]',
  attention: 'border-amber/40 bg-amber-wash text-ink [--sign:var(--amber)]',
  trouble: 'border-red/40 bg-red-wash text-ink [--sign:var(--red)]',
};

type Props = {
  tone?: BannerTone;
  icon?: LucideIcon;
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons, shown under the text. */
  actions?: ReactNode;
  /** `alert` speaks at once; without it a screen's own status region does the speaking. */
  role?: 'alert' | 'status';
  className?: string;
};

/** A message in its place on the page: an icon, words and what can be done. */
export function Banner({ tone = 'calm', icon: Icon, title, children, actions, role, className }: Props) {
  return (
    <div role={role} className={clsx('flex gap-3 rounded-control border px-4 py-3', LOOK[tone], className)}>
      {Icon ? <Icon aria-hidden className="mt-0.5 size-5 shrink-0 text-(--sign)" /> : null}
      <div className="min-w-0 flex-1 space-y-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div className="text-[0.95rem]">{children}</div> : null}
        {actions ? <div className="flex flex-wrap gap-2 pt-2">{actions}</div> : null}
      </div>
    </div>
  );
}
