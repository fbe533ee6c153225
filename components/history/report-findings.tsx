'use client';

import { useTranslations } from 'use-intl/react';
import { FLAG_STRENGTHS } from '../../server/protocol/flags.ts';
import { HISTORY_STATES, type LessonReport } from '../../server/protocol/history.ts';

/** What the lesson was about, how its questions ended, and what stood in their way. */
export function ReportFindings({ report }: { report: LessonReport }) {
  const t = useTranslations('history.report');
  const states = useTranslations('history.states');
  const kinds = useTranslations('pause.name');
  const flags = useTranslations('flags');
  const { topics, refusals } = report;
  return (
    <div className="grid gap-6 md:grid-cols-2">
      <section className="keep-together">
        <h2 className="font-bold text-lg">{t('topics')}</h2>
        {topics.length === 0 ? (
          <p className="text-soft">{t('noTopics')}</p>
        ) : (
          <>
            <p className="text-soft text-sm">{t('topicsHint')}</p>
            <ul className="mt-2 flex flex-wrap gap-2">
              {topics.map(({ word, questions }) => (
                <li key={word} className="rounded-full border border-line bg-card px-3 py-0.5">
                  {word} <span className="text-soft text-sm tabular-nums">{questions}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section className="grid grid-cols-2 gap-6">
        <div>
          <h2 className="mb-1 font-bold text-lg">{t('states')}</h2>
          <Counts
            rows={HISTORY_STATES.filter((state) => report.states[state] > 0).map((state) => [
              states(state),
              report.states[state],
            ])}
          />
        </div>
        <div>
          <h2 className="mb-1 font-bold text-lg">{t('refusals')}</h2>
          {refusals.length === 0 ? (
            <p className="text-soft">{t('noRefusals')}</p>
          ) : (
            <Counts rows={refusals.map(({ kind, count }) => [kinds(kind), count])} />
          )}
          {report.flagged.urgent + report.flagged.look === 0 ? null : (
            <>
              <h2 className="mt-4 mb-1 font-bold text-lg">{flags('flaggedQuestions')}</h2>
              <Counts
                rows={FLAG_STRENGTHS.toReversed().map((strength) => [
                  flags(`strength.${strength}`),
                  report.flagged[strength],
                ])}
              />
            </>
          )}
        </div>
      </section>
    </div>
  );
}

function Counts({ rows }: { rows: readonly (readonly [label: string, count: number])[] }) {
  return (
    <dl>
      {rows.map(([label, count]) => (
        <div key={label} className="keep-together flex justify-between gap-3 border-line border-b py-0.5 last:border-0">
          <dt>{label}</dt>
          <dd className="tabular-nums">{count}</dd>
        </div>
      ))}
    </dl>
  );
}
