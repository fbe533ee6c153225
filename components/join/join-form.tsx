'use client';

import { type FormEvent, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { CODE_LENGTH, normaliseCode } from '../../server/protocol/bounds.ts';
import type { CommandFailure } from '../../server/protocol/failures.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { useSentence } from '../ui/use-sentence.ts';
import { type JoinFailure, joinLesson } from './join-lesson.ts';

type Props = {
  /** Filled in from the link; it can still be changed. */
  code?: string;
  /** What is already known to be wrong. */
  failure?: CommandFailure | null;
  onJoined: (code: string) => void;
};

const ABOUT_CODE: ReadonlySet<JoinFailure['code']> = new Set(['code-unknown', 'lesson-ended', 'no-lesson']);
const ABOUT_NAME: ReadonlySet<JoinFailure['code']> = new Set([
  'name-empty',
  'name-too-long',
  'name-characters',
  'name-reserved',
  'name-taken',
]);

export function JoinForm({ code: given = '', failure: known = null, onJoined }: Props) {
  const t = useTranslations('join');
  const sentence = useSentence();
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<JoinFailure | null>(known);

  const words = failure === null ? null : failure.code === 'unreachable' ? t('offline') : sentence(failure);
  const about = (codes: ReadonlySet<JoinFailure['code']>) => (failure && codes.has(failure.code) ? words : null);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (busy || !form.current) return;
    // Read from the page, where something may have been typed before it was fully awake.
    const typed = new FormData(form.current);
    const code = normaliseCode(String(typed.get('code') ?? ''));
    const name = String(typed.get('name') ?? '');
    if (code === '') return refuse({ code: 'code-unknown' });
    if (name.trim() === '') return refuse({ code: 'name-empty' });
    setBusy(true);
    setFailure(null);
    void joinLesson(code, name).then((outcome) => {
      setBusy(false);
      if (outcome.ok) onJoined(outcome.value.code);
      else refuse(outcome.failure);
    });
  }

  function refuse(reason: JoinFailure) {
    setFailure(reason);
    const field = ABOUT_CODE.has(reason.code) ? 'code' : ABOUT_NAME.has(reason.code) ? 'name' : null;
    if (field) form.current?.querySelector<HTMLInputElement>(`[name=${field}]`)?.focus();
  }

  return (
    <form ref={form} onSubmit={submit} noValidate className="space-y-5">
      <Field
        label={t('code')}
        hint={t('codeHint')}
        failure={about(ABOUT_CODE)}
        name="code"
        defaultValue={normaliseCode(given)}
        onBlur={(event) => {
          event.target.value = normaliseCode(event.target.value);
        }}
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="next"
        maxLength={64}
        placeholder={'·'.repeat(CODE_LENGTH)}
        className="text-center font-bold font-mono text-2xl uppercase tracking-[0.35em]"
      />
      <Field
        label={t('name')}
        hint={t('nameHint')}
        failure={about(ABOUT_NAME)}
        name="name"
        autoComplete="nickname"
        dir="auto"
        maxLength={400}
        enterKeyHint="go"
      />
      {words && !about(ABOUT_CODE) && !about(ABOUT_NAME) ? (
        <Banner tone="trouble" role="alert">
          {words}
        </Banner>
      ) : null}
      <Button type="submit" kind="primary" aria-disabled={busy} className="min-h-13 w-full text-lg">
        {busy ? t('joining') : t('submit')}
      </Button>
      <p className="text-soft text-sm leading-relaxed">{t('privacy')}</p>
    </form>
  );
}
