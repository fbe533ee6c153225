'use client';

import { ExternalLink, ImageIcon, SquareCheck, SquareIcon } from 'lucide-react';
import { type ComponentProps, type ReactNode, use } from 'react';
import { useTranslations } from 'use-intl/react';
import { LinksMayBeFollowed } from './links.ts';
import { safeLink } from './safe-link.ts';

/** A link that says where it leads. An address that may not be followed leaves only its words. */
export function AnswerLink({ href, children }: ComponentProps<'a'>) {
  const link = safeLink(href);
  return link ? <Outward {...link}>{children}</Outward> : <span>{children}</span>;
}

/** Pictures are never fetched: their description, as a link if the address is a safe one. */
export function AnswerImage({ src, alt }: ComponentProps<'img'>) {
  const t = useTranslations('answer');
  const link = safeLink(typeof src === 'string' ? src : undefined);
  const words = (
    <>
      <ImageIcon aria-hidden className="mr-1 inline size-4 align-[-0.15em]" />
      {t('image', { text: alt || link?.host || '—' })}
    </>
  );
  return link ? <Outward {...link}>{words}</Outward> : <span>{words}</span>;
}

function Outward({ href, host, children }: { href: string; host: string; children: ReactNode }) {
  const t = useTranslations('answer');
  if (!use(LinksMayBeFollowed)) return <span>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow" title={t('opens', { host })}>
      {children}
      <span className="link-host">
        {' '}
        <bdi>{host}</bdi>
        <ExternalLink aria-hidden className="ml-0.5 inline size-3 align-[-0.05em]" />
      </span>
    </a>
  );
}

export function AnswerTable({ children }: ComponentProps<'table'>) {
  const t = useTranslations('answer');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="answer-table" aria-label={t('table')} tabIndex={0}>
      <table>{children}</table>
    </section>
  );
}

/** The tick of a task list, as a sign instead of a form control that does nothing. */
export function AnswerTick({ checked }: ComponentProps<'input'>) {
  const t = useTranslations('answer');
  const Sign = checked ? SquareCheck : SquareIcon;
  return <Sign role="img" aria-label={t(checked ? 'done' : 'open')} className="mr-1.5 inline size-4 align-[-0.15em]" />;
}
