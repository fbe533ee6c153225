/** What a writer is asked before a question goes, one thing at a time, on the device. Pure. */

import { findPersonalData, type PersonalKind } from '../../server/protocol/personal-data.ts';
import type { PinnedView } from '../../server/protocol/views.ts';
import { mostAlike } from './similar.ts';

export type Nudge =
  | { readonly kind: 'personal'; readonly kinds: readonly PersonalKind[] }
  | { readonly kind: 'pinned'; readonly pinned: PinnedView };

const ORDER = ['personal', 'pinned'] as const;

/** Those that still come after one that its writer has gone past; all of them when there was none. */
export const nudgesAfter = (passed: Nudge | null): readonly Nudge['kind'][] =>
  passed === null ? ORDER : ORDER.slice(ORDER.indexOf(passed.kind) + 1);

/** Null: nothing speaks against sending it. */
export function nudgeFor(text: string, pinned: readonly PinnedView[], kinds: readonly Nudge['kind'][]): Nudge | null {
  if (kinds.includes('personal')) {
    const found = findPersonalData(text);
    if (found.length > 0) return { kind: 'personal', kinds: found };
  }
  const alike = kinds.includes('pinned') ? mostAlike(text, pinned) : null;
  return alike === null ? null : { kind: 'pinned', pinned: alike };
}
