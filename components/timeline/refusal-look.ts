/** How refusals look in the chart: a shape for each kind, red where the teacher has to act or slow down. */
import type { PauseKind } from '../../server/protocol/views.ts';
import type { Colour } from '../ui/chart/palette.ts';
import type { Shape } from '../ui/chart/panel.ts';

type Look = { readonly shape: Shape; readonly colour: Colour };

const LOOKS: Partial<Record<PauseKind, Look>> = {
  pace: { shape: 'triangle', colour: 'red' },
  window: { shape: 'diamond', colour: 'red' },
  overloaded: { shape: 'square', colour: 'amber' },
  spending: { shape: 'circle', colour: 'red' },
  credentials: { shape: 'cross', colour: 'red' },
};

export const lookOf = (kind: PauseKind): Look => LOOKS[kind] ?? { shape: 'circle', colour: 'amber' };
