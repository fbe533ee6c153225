'use client';

import { type ComponentProps, use } from 'react';
import type { ExtraProps } from 'react-markdown';
import { useTranslations } from 'use-intl/react';
import { CopyButton } from '../ui/copy-button.tsx';
import { LinksMayBeFollowed } from './links.ts';

type Node = NonNullable<ExtraProps['node']> | NonNullable<ExtraProps['node']>['children'][number];

/** A piece of code with its language and a way to take it along. */
export function CodeBlock({ node, children }: ComponentProps<'pre'> & ExtraProps) {
  const t = useTranslations('answer');
  const code = node ? textOf(node) : '';
  return (
    <figure className="code-block">
      <figcaption>
        <span>{languageOf(node) ?? t('code')}</span>
        {use(LinksMayBeFollowed) ? <CopyButton text={code} label={t('copyCode')} /> : null}
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>{children}</pre>
    </figure>
  );
}

function textOf(node: Node): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function languageOf(node: ExtraProps['node']): string | null {
  const code = node?.children.find((child) => child.type === 'element' && child.tagName === 'code');
  if (code?.type !== 'element') return null;
  const classes = Array.isArray(code.properties.className) ? code.properties.className.map(String) : [];
  return classes.find((name) => name.startsWith('language-'))?.slice('language-'.length, 40) || null;
}
