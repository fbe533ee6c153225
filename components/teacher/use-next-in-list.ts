import { useEffect, useRef } from 'react';

/**
 * Keeps the focus where the hands are: when a row leaves its list because of what was pressed in it, the same part
 * (`data-part`) of the row (`data-item`) that takes its place gets the focus. Where that was the last one, the heading of
 * the sheet or of the desk gets it (`data-home`).
 */
export function useNextInList<List extends HTMLElement = HTMLUListElement>(ids: readonly string[]) {
  const list = useRef<List>(null);
  const left = useRef<{ readonly id: string; readonly at: number; readonly part: string } | null>(null);

  useEffect(() => {
    const was = left.current;
    if (was === null || ids.includes(was.id)) return;
    left.current = null;
    // Whoever has gone on to something else meanwhile stays there.
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const parts = list.current?.querySelectorAll<HTMLElement>(`[data-item] [data-part="${was.part}"]`) ?? [];
    const next = parts[Math.min(was.at, parts.length - 1)];
    const home = (list.current?.closest('dialog') ?? document).querySelector<HTMLElement>('[data-home]');
    (next ?? home)?.focus();
  }, [ids]);

  return {
    list,
    leaves(id: string, part: string) {
      left.current = { id, at: ids.indexOf(id), part };
    },
  };
}
