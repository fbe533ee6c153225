'use client';

import { useTranslations } from 'use-intl/react';
import type { SpotlightView } from '../../server/protocol/views.ts';
import { AnswerText } from '../answer/answer-text.tsx';
import { LinksMayBeFollowed } from '../answer/links.ts';

/** One question with its answer, large; by its ticket, and by name only if the teacher says so. */
export function Spotlight({ spotlight, demo }: { spotlight: SpotlightView; demo: boolean }) {
  const t = useTranslations('projector.spotlight');
  const { ticket, name, question, answer, byTeacher } = spotlight;
  return (
    <section aria-label={t('label')} className="projector-spotlight">
      <h2>
        <span className="projector-spotlight-ticket">{ticket}</span>
        <bdi className="whitespace-pre-wrap">{question}</bdi>
      </h2>
      <p className="projector-label">
        {name === null ? null : <bdi>{name} · </bdi>}
        {t(byTeacher ? 'byTeacher' : demo ? 'byDemo' : 'byClaude')}
      </p>
      <LinksMayBeFollowed value={false}>
        <AnswerText text={answer} complete />
      </LinksMayBeFollowed>
    </section>
  );
}
