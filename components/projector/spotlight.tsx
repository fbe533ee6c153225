'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import type { SpotlightView } from '../../server/protocol/views.ts';
import { AnswerText } from '../answer/answer-text.tsx';
import { LinksMayBeFollowed } from '../answer/links.ts';
import { type Pages, usePages } from './use-pages.ts';

type Props = { spotlight: SpotlightView; demo: boolean; blank: boolean };

/** One question with its answer, large, in pages; by its ticket, and by name only if the teacher says so. */
export function Spotlight({ spotlight, demo, blank }: Props) {
  const t = useTranslations('projector.spotlight');
  const { ticket, name, question, answer, byTeacher, turned } = spotlight;
  const flow = useRef<HTMLDivElement>(null);
  const pages = usePages(flow, turned, !blank);
  const style = { transform: `translateX(calc(${-pages.page} * (100% + var(--gutter))))` };
  return (
    <section aria-label={t('label')} className="projector-spotlight">
      <div className="projector-window">
        <div ref={flow} className="projector-flow" style={style}>
          <h2>
            <span className="projector-spotlight-ticket">{ticket}</span>
            <bdi className="whitespace-pre-wrap">{question}</bdi>
          </h2>
          <p className="projector-by">
            {name === null ? null : <bdi>{name} · </bdi>}
            {t(byTeacher ? 'byTeacher' : demo ? 'byDemo' : 'byClaude')}
          </p>
          <LinksMayBeFollowed value={false}>
            <AnswerText text={answer} complete />
          </LinksMayBeFollowed>
        </div>
      </div>
      {pages.count > 1 ? <PageBar pages={pages} ticket={ticket} question={question} /> : null}
    </section>
  );
}

/** Where in the answer the room is; on later pages also what it answers. */
function PageBar({ pages, ticket, question }: { pages: Pages } & Pick<SpotlightView, 'ticket' | 'question'>) {
  const t = useTranslations('projector.spotlight');
  const { page, count, turn } = pages;
  return (
    <div className="projector-pages" title={t('keys')}>
      <p aria-hidden className="min-w-0 flex-1 truncate" dir="auto">
        {page === 0 ? null : (
          <>
            <span className="projector-spotlight-ticket">{ticket}</span>
            {question}
          </>
        )}
      </p>
      <button type="button" aria-label={t('back')} aria-disabled={page === 0} onClick={() => turn(-1)}>
        <ChevronLeft aria-hidden />
      </button>
      <p role="status" className="tabular-nums">
        {t('page', { page: page + 1, count })}
      </p>
      <button type="button" aria-label={t('on')} aria-disabled={page === count - 1} onClick={() => turn(1)}>
        <ChevronRight aria-hidden />
      </button>
    </div>
  );
}
