/** The search as it stands in the address, so that a page can be kept, sent and gone back to. */
import type { HISTORY_ORDERS } from '../../server/protocol/history.ts';

const SEARCH_FIELDS = ['words', 'lesson', 'student', 'name', 'state', 'flag', 'from', 'until'] as const;
type SearchField = (typeof SEARCH_FIELDS)[number];
/** `order` narrows nothing down; empty: newest first. */
export type SearchQuery = Readonly<Record<SearchField, string>> & { readonly order: '' | Order };
type Order = (typeof HISTORY_ORDERS)[number];

export const NO_SEARCH: SearchQuery = {
  words: '',
  lesson: '',
  student: '',
  name: '',
  state: '',
  flag: '',
  from: '',
  until: '',
  order: '',
};

export function searchFrom(address: URLSearchParams): SearchQuery {
  const fields = SEARCH_FIELDS.map((field) => [field, address.get(field) ?? '']);
  return { ...Object.fromEntries(fields), order: address.get('order') === 'oldest' ? 'oldest' : '' };
}

export const isSearching = (query: SearchQuery): boolean => SEARCH_FIELDS.some((field) => query[field] !== '');
