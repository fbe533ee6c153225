'use client';

import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { DeskQuestion } from '../../../server/protocol/desk-views.ts';
import { LineRow } from './line-row.tsx';
import { useDragging } from './use-dragging.ts';
import { useMoving } from './use-moving.ts';

type Props = {
  questions: readonly DeskQuestion[];
  read: (id: string) => void;
  label: string;
  empty: ReactNode;
};

const rowOf = (event: { target: EventTarget }): HTMLElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLElement>('li[data-id]') : null;

/**
 * One of the rows stands in the order of Tab; the others are reached with the arrows. Waiting ones are moved with Alt
 * and the arrows, or dragged to another place.
 */
export function LineRows({ questions, read, label, empty }: Props) {
  const { put, move } = useMoving();
  const [current, setCurrent] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const { drag, onPointerDown } = useDragging(list, (id, before) => void put(id, before));
  const lastWaiting = questions.findLast(({ progress }) => progress.state === 'waiting')?.id ?? null;
  const stop = questions.some(({ id }) => id === current) ? current : questions[0]?.id;
  if (questions.length === 0) return <div className="px-4 py-10 text-center text-soft">{empty}</div>;

  function onKeyDown(event: KeyboardEvent<HTMLOListElement>) {
    const { key, altKey } = event;
    if (key !== 'ArrowDown' && key !== 'ArrowUp') return;
    const id = rowOf(event)?.dataset.id;
    if (!altKey) return moveFocus(event);
    event.preventDefault();
    if (id !== undefined) move(id, key === 'ArrowDown' ? 'down' : 'up');
  }

  function dropAt(id: string): 'before' | 'after' | null {
    if (drag?.before === id) return 'before';
    return drag?.before === null && id === lastWaiting ? 'after' : null;
  }

  return (
    <ol
      ref={list}
      aria-label={label}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      className="divide-y divide-line"
    >
      {questions.map((question) => (
        <LineRow
          key={question.id}
          question={question}
          read={read}
          inTabOrder={question.id === stop}
          gripped={lastWaiting !== null}
          dragged={drag?.id === question.id}
          dropAt={dropAt(question.id)}
          onFocus={setCurrent}
        />
      ))}
    </ol>
  );
}

/** Up and down go from question to question. */
function moveFocus(event: KeyboardEvent<HTMLOListElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const row = rowOf(event);
  const at = rows.findIndex((each) => row?.contains(each));
  const next = rows[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
