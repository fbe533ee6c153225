/** The look of the desk's tabs. */
export const TAB_LIST = 'flex gap-1 overflow-x-auto border-line border-b px-3';
export const TAB =
  '-mb-px min-h-12 shrink-0 border-transparent border-b-3 px-2.5 font-semibold text-[0.95rem] text-soft hover:text-ink data-[state=active]:border-accent data-[state=active]:text-ink focus-visible:outline-offset-[-3px]';
