'use client';

import { useTranslations } from 'use-intl/react';
import { useProjector } from '../connection/screens.ts';
import { Brand } from '../ui/brand.tsx';
import { useSentence } from '../ui/use-sentence.ts';
import { ProjectorScreen } from './projector-screen.tsx';

export function ProjectorRoom({ code }: { code: string }) {
  const t = useTranslations('projector');
  const ui = useTranslations('ui');
  const sentence = useSentence();
  const screen = useProjector(code);
  const rehearsal = useTranslations('rehearsal.projector');
  const over = screen.farewell === 'rehearsal-over';
  // Its code was changed: it was told so, or it slept and is no longer known by the old one.
  const renewed = screen.status === 'farewell' || (screen.view !== null && screen.refusal?.code === 'code-unknown');
  if (screen.view && !renewed && !screen.refusal) return <ProjectorScreen screen={screen} view={screen.view} />;

  return (
    <main className="projector-message grid min-h-dvh place-content-center gap-6 p-12 text-center">
      <div className="mx-auto scale-150">
        <Brand />
      </div>
      {screen.refusal || renewed ? (
        <>
          <h1 className="font-bold text-4xl">
            {over ? rehearsal('over') : t(renewed ? 'renewedTitle' : 'unknownTitle')}
          </h1>
          <p role="alert" className="text-2xl text-soft">
            {over
              ? rehearsal('overText')
              : renewed
                ? t('renewedText')
                : screen.refusal && screen.refusal.code !== 'code-unknown'
                  ? sentence(screen.refusal)
                  : t('unknownText')}
          </p>
        </>
      ) : (
        <p role="status" className="text-2xl text-soft">
          {ui('connection.connecting')}
        </p>
      )}
    </main>
  );
}
