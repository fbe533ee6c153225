/** The look of the desk's menus. */
export const MENU = 'z-50 rounded-control border border-line bg-card p-1.5 text-ink shadow-card';
export const MENU_ITEM =
  'flex min-h-10 cursor-pointer select-none items-center gap-3 rounded-lg px-3 outline-none data-highlighted:bg-accent-wash data-disabled:text-soft';
export const MENU_BUTTON =
  'flex min-h-10 w-full items-center gap-3 rounded-lg px-3 text-left hover:bg-accent-wash focus-visible:outline-offset-[-2px]';
