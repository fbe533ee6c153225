'use client';

import { Component, lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { whenNear } from './near.ts';

const AGAIN_MS = 3_000;

/** A renderer that could not be fetched, on a phone that has just woken up, is fetched a little later. */
const fetchMarkdown = (): ReturnType<typeof importMarkdown> =>
  importMarkdown().catch(() => new Promise((resolve) => setTimeout(resolve, AGAIN_MS)).then(fetchMarkdown));
const importMarkdown = () => import('./markdown.tsx');
const Markdown = lazy(fetchMarkdown);

/** Has the renderer there before the first answer needs it. */
export function prepareAnswers(): void {
  void fetchMarkdown();
}

type Props = {
  text: string;
  complete: boolean;
  /** Rendered only when it comes near the window: for old answers. */
  later?: boolean;
};

/** An answer: its plain text at once, its full form as soon as the renderer is there. */
export function AnswerText({ text, complete, later = false }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(!later);

  useEffect(() => {
    if (near || !place.current) return;
    return whenNear(place.current, () => setNear(true));
  }, [near]);

  const plain = <p className="whitespace-pre-wrap leading-[1.75] [overflow-wrap:anywhere]">{text}</p>;
  return (
    <div ref={place}>
      {near ? (
        <PlainWhenBroken plain={plain}>
          <Suspense fallback={plain}>
            <Markdown text={text} complete={complete} later={later} />
          </Suspense>
        </PlainWhenBroken>
      ) : (
        plain
      )}
    </div>
  );
}

/** An answer broke the renderer: its text stays readable. */
class PlainWhenBroken extends Component<{ plain: ReactNode; children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError() {
    return { broken: true };
  }
  override render() {
    return this.state.broken ? this.props.plain : this.props.children;
  }
}
