/** What is to be flagged in the text of a question. Pure. */

import { wordFinder } from '../../protocol/flag-words.ts';
import type { FlagKind, FlagStrength, WordLists } from '../../protocol/flags.ts';
import { findPersonalData } from '../../protocol/personal-data.ts';

export type Flagged = { readonly kind: FlagKind; readonly strength: FlagStrength };

/** Made once for each change of the lists. */
export function textFlags(lists: WordLists): (text: string) => Flagged[] {
  const [urgent, look] = [wordFinder(lists.urgent), wordFinder(lists.look)];
  return (text) => {
    const flags: Flagged[] = findPersonalData(text).map((kind) => ({ kind, strength: 'look' }));
    // One flag for words: the stronger list speaks for both.
    if (urgent(text).length > 0) flags.push({ kind: 'words', strength: 'urgent' });
    else if (look(text).length > 0) flags.push({ kind: 'words', strength: 'look' });
    return flags;
  };
}
