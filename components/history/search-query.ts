/** The search as it stands in the address, so that a page can be kept, sent and gone back to. */
const SEARCH_FIELDS = ['words', 'lesson', 'student', 'name', 'state', 'flag', 'from', 'until'] as const;
type SearchField = (typeof SEARCH_FIELDS)[number];
export type SearchQuery = Readonly<Record<SearchField, string>>;

export const NO_SEARCH: SearchQuery = {
  words: '',
  lesson: '',
  student: '',
  name: '',
  state: '',
  flag: '',
  from: '',
  until: '',
};

export function searchFrom(address: URLSearchParams): SearchQuery {
  return Object.fromEntries(SEARCH_FIELDS.map((field) => [field, address.get(field) ?? ''])) as SearchQuery;
}

export const isSearching = (query: SearchQuery): boolean => SEARCH_FIELDS.some((field) => query[field] !== '');
