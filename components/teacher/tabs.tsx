/** The look of the desk's tabs. */
export const TAB_LIST = 'flex gap-0.5 overflow-x-auto border-line border-b px-2';
export const TAB =
  '-mb-px flex min-h-12 shrink-0 items-center gap-1.5 border-transparent border-b-3 px-2 font-semibold text-[0.95rem] text-soft lg:max-xl:gap-1 lg:max-xl:px-1.5 hover:text-ink data-[state=active]:border-accent data-[state=active]:text-ink focus-visible:outline-offset-[-3px]';

/** How many there are behind a tab. */
export function Count({ n }: { n: number }) {
  return <span className="rounded-full bg-sunken px-1.5 font-semibold text-soft text-xs/5 tabular-nums">{n}</span>;
}
