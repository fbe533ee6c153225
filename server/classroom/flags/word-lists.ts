/** The two lists of words that a teacher edits: kept as a setting of the house, the ones to begin with until then. */
import type { TeacherCommands } from '../../protocol/commands.ts';
import type { CommandFailure, Outcome } from '../../protocol/failures.ts';
import { cleanLines } from '../../protocol/flag-words.ts';
import {
  FLAG_STRENGTHS,
  FLAG_WORD_MAX_CHARACTERS,
  FLAG_WORDS_MAX,
  type WordLists,
  type WordListsView,
} from '../../protocol/flags.ts';
import type { Store } from '../../store/store.ts';
import type { House } from '../house.ts';
import { cleanText } from '../texts.ts';
import { DEFAULT_WORDS } from './default-words.ts';
import { type Flagged, textFlags } from './find-flags.ts';

const SETTING = 'flag-words';

export type FlagWords = { readonly view: WordListsView; readonly find: (text: string) => Flagged[] };

const refused = (failure: CommandFailure): Outcome<null> => ({ ok: false, failure });

const made = (lists: WordLists, own: boolean): FlagWords => ({
  view: { look: lists.look, urgent: lists.urgent, own },
  find: textFlags(lists),
});

export async function keptFlagWords(store: Pick<Store, 'settings'>): Promise<FlagWords> {
  const text = await store.settings.read(SETTING);
  return text === null ? made(DEFAULT_WORDS, false) : made(JSON.parse(text) as WordLists, true);
}

/** Holds for what is asked from now on. Null: the lists to begin with again. The last change wins. */
export function setFlagWords(house: House, { lists }: TeacherCommands['setFlagWords']): Promise<Outcome<null>> {
  return house.serial(SETTING, async () => {
    if (lists === null) {
      await house.store.settings.remove(SETTING);
      house.flagWords = made(DEFAULT_WORDS, false);
    } else {
      const clean = { look: cleanLines(lists.look.map(cleanText)), urgent: cleanLines(lists.urgent.map(cleanText)) };
      for (const strength of FLAG_STRENGTHS) {
        const tooLong = clean[strength].some((line) => Array.from(line).length > FLAG_WORD_MAX_CHARACTERS);
        if (tooLong) return refused({ code: 'field-too-long', field: 'word', max: FLAG_WORD_MAX_CHARACTERS });
        if (clean[strength].length > FLAG_WORDS_MAX) return refused({ code: 'list-too-long', max: FLAG_WORDS_MAX });
      }
      await house.store.settings.write(SETTING, JSON.stringify(clean));
      house.flagWords = made(clean, true);
    }
    house.announcer.changed();
    return { ok: true, value: null };
  });
}
