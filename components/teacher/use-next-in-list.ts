import { useEffect, useRef } from 'react';

/**
 * Keeps the focus where the hands are: when a row leaves its list because of what was pressed in it, the same part
 * (`data-part`) of the row (`data-item`) that takes its place gets the focus.
 */
export function useNextInList(ids: readonly string[]) {
  const list = useRef<HTMLUListElement>(null);
  const left = useRef<{ readonly id: string; readonly at: number; readonly part: string } | null>(null);

  useEffect(() => {
    const was = left.current;
    if (was === null || ids.includes(was.id)) return;
    left.current = null;
    const rows = [...(list.current?.querySelectorAll('[data-item]') ?? [])];
    const row = rows[Math.min(was.at, rows.length - 1)];
    row?.querySelector<HTMLElement>(`[data-part="${was.part}"]`)?.focus();
  }, [ids]);

  return {
    list,
    leaves(id: string, part: string) {
      left.current = { id, at: ids.indexOf(id), part };
    },
  };
}
