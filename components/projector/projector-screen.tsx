'use client';

import { CloudOff, Drama, FlaskConical } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { ProjectorView } from '../../server/protocol/views.ts';
import type { Screen } from '../connection/use-connection.ts';
import { Announcement } from './announcement.tsx';
import { Figures } from './figures.tsx';
import { JoinPanel } from './join-panel.tsx';
import { LineStage } from './line-stage.tsx';
import { PauseStage } from './pause-stage.tsx';
import { ScreenKeys } from './screen-keys.tsx';
import { Spotlight } from './spotlight.tsx';
import { useScreenKeys } from './use-screen-keys.ts';
import './spotlight.css';
import './projector.css';

type Props = { screen: Screen<ProjectorView>; view: ProjectorView };

/**
 * What the room sees, from the first row to the last: how to join, whose turn it is, who is next, why nothing moves.
 * Measured in units of the screen's width, so that 1280, 1920 and 4K look the same.
 */
export function ProjectorScreen({ screen, view }: Props) {
  const t = useTranslations('projector');
  const ui = useTranslations('ui');
  const rehearsal = useTranslations('rehearsal.projector');
  const keys = useScreenKeys();
  const away = screen.status === 'offline' || screen.status === 'reconnecting';
  const { lesson, line } = view;

  // What is blanked stays as it was: the page of an answer that was open is open afterwards.
  return (
    <>
      {keys.blank ? (
        <main className="fixed inset-0 grid place-items-end bg-black p-8">
          <h1 className="sr-only">{lesson.title || t('title')}</h1>
          <button type="button" onClick={keys.toggleBlank} className="text-sm text-white/60 hover:text-white">
            {t('blanked')}
          </button>
        </main>
      ) : null}
      <div className="projector" hidden={keys.blank}>
        <header className="projector-head">
          <h1 className="min-w-0 truncate" dir="auto">
            {lesson.title || 'Classline'}
          </h1>
          <div className="flex shrink-0 items-center gap-[1em]">
            {view.rehearsal ? (
              <span className="projector-sign projector-rehearsal">
                <Drama aria-hidden />
                {rehearsal('sign')}
              </span>
            ) : null}
            {view.demo ? (
              <span className="projector-sign text-amber" title={ui('demoLong')}>
                <FlaskConical aria-hidden />
                {ui('demo')}
              </span>
            ) : null}
            {away ? (
              <span role="status" className="projector-sign text-amber">
                <CloudOff aria-hidden />
                {ui('connection.offline')}
              </span>
            ) : null}
            <ScreenKeys keys={keys} />
          </div>
        </header>
        {/* Nobody can join a lesson that is over. */}
        {lesson.state === 'ended' ? null : <JoinPanel view={view} />}
        <main className="projector-stage">
          {lesson.state === 'ended' ? (
            <section className="m-auto text-center">
              <h2 className="projector-big">{t('endedTitle')}</h2>
              <p className="projector-text">{t('endedText', { served: view.served })}</p>
            </section>
          ) : (
            <>
              {lesson.announcement ? <Announcement text={lesson.announcement} /> : null}
              {line.pause ? <PauseStage pause={line.pause} receivedAt={screen.receivedAt} /> : null}
              {view.spotlight ? (
                <Spotlight key={view.spotlight.ticket} spotlight={view.spotlight} demo={view.demo} blank={keys.blank} />
              ) : (
                <LineStage view={view} />
              )}
            </>
          )}
        </main>
        <Figures view={view} />
      </div>
    </>
  );
}
