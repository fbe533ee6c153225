'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Palette } from './palette.ts';
import type { Panel } from './panel.ts';
import type { Frame, Plot } from './plot.ts';

type Props = {
  panels: readonly Panel[];
  frame: Frame;
  width: number;
  palette: Palette | null;
};

/** Two charts of the same kinds of curves differ in their numbers alone: those are exchanged without drawing anew. */
const kindOf = ({ curves }: Panel) =>
  curves.map((curve) => `${curve.kind} ${curve.colour} ${'hollow' in curve && curve.hollow}`).join();

/** The panels, each on a canvas of its own. What they show is told beside them: here is nothing to read out. */
export function Plots({ panels, frame, width, palette }: Props) {
  const draw = useDrawing();
  return panels.map((panel, at) => (
    <div key={panel.id}>
      {panel.title === '' ? null : <p className="mt-1 font-semibold text-soft text-xs/4">{panel.title}</p>}
      {draw === null || palette === null || width === 0 ? (
        <div style={{ height: panel.height + (at === panels.length - 1 ? 38 : 18) }} />
      ) : (
        <Canvas
          key={kindOf(panel)}
          panel={panel}
          frame={frame}
          width={width}
          palette={palette}
          labelled={at === panels.length - 1}
          draw={draw}
        />
      )}
    </div>
  ));
}

type Draw = typeof import('./plot.ts').plot;

/** The drawing itself comes when there is something to draw. */
function useDrawing(): Draw | null {
  const [draw, setDraw] = useState<Draw | null>(null);
  useEffect(() => {
    let gone = false;
    import('./plot.ts').then(
      ({ plot }) => {
        if (!gone) setDraw(() => plot);
      },
      // Offline, say: the numbers are there as a table.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, []);
  return draw;
}

type CanvasProps = {
  panel: Panel;
  frame: Frame;
  width: number;
  palette: Palette;
  labelled: boolean;
  draw: Draw;
};

function Canvas({ panel, frame, width, palette, labelled, draw }: CanvasProps) {
  const into: RefObject<HTMLDivElement | null> = useRef(null);
  const drawn = useRef<Plot | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only other colours need another plot
  useEffect(() => {
    if (into.current === null) return;
    const made = draw(into.current, width, panel, frame, labelled, palette);
    drawn.current = made;
    return () => {
      made.destroy();
      drawn.current = null;
    };
  }, [draw, palette, labelled]);
  useEffect(() => drawn.current?.update(panel, frame), [panel, frame]);
  useEffect(() => drawn.current?.resize(width), [width]);
  return <div ref={into} aria-hidden />;
}
