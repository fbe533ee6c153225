'use client';

import { type DragEvent, type KeyboardEvent, type ReactNode, useState } from 'react';
import type { DeskQuestion } from '../../../server/protocol/views.ts';
import { LineRow } from './line-row.tsx';
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
 * and the arrows, or dragged before another one.
 */
export function LineRows({ questions, read, label, empty }: Props) {
  const { put, move } = useMoving();
  const [current, setCurrent] = useState<string | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
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

  function onDragOver(event: DragEvent) {
    const row = rowOf(event);
    const goal = row?.draggable ? (row.dataset.id ?? null) : null;
    setOver(goal);
    if (dragged !== null && goal !== null) event.preventDefault();
  }

  function stopDragging() {
    setDragged(null);
    setOver(null);
  }

  return (
    <ol
      aria-label={label}
      onKeyDown={onKeyDown}
      onDragStart={(event) => {
        setDragged(rowOf(event)?.dataset.id ?? null);
        event.dataTransfer.effectAllowed = 'move';
      }}
      onDragOver={onDragOver}
      onDrop={(event) => {
        event.preventDefault();
        if (dragged !== null && over !== null && dragged !== over) void put(dragged, over);
        stopDragging();
      }}
      onDragEnd={stopDragging}
      className="divide-y divide-line"
    >
      {questions.map((question) => (
        <LineRow
          key={question.id}
          question={question}
          read={read}
          inTabOrder={question.id === stop}
          dropHere={dragged !== null && over === question.id && dragged !== over}
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
