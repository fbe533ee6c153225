'use client';

import type { ReactNode } from 'react';
import { Brand } from './brand.tsx';
import { LanguageSwitch } from './language-switch.tsx';

type Props = { title: string; text: string /** What to do. */; children: ReactNode };

/** A page that only has one thing to say. */
export function PlainPage({ title, text, children }: Props) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-md flex-col px-5 pt-4 pb-8">
      <header className="flex flex-wrap items-center justify-between gap-2">
        <Brand />
        <LanguageSwitch />
      </header>
      <main className="flex flex-1 flex-col justify-center gap-4 py-8">
        <h1 className="font-bold text-2xl">{title}</h1>
        <p className="text-lg leading-relaxed">{text}</p>
        <p className="pt-2">{children}</p>
      </main>
    </div>
  );
}
