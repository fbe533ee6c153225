'use client';

import { Minus, Plus } from 'lucide-react';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';

type Props = {
  label: ReactNode;
  unit?: string;
  value: number;
  min: number;
  max: number;
  step: number;
  onChange: (value: number) => Promise<unknown>;
};

/** A number that is sent when it is finished: at Enter, on leaving, or at a press of plus and minus. */
export function NumberField({ label, unit, value, min, max, step, onChange }: Props) {
  const t = useTranslations('teacher.pace');
  const id = useId();
  const [typed, setTyped] = useState(String(value));
  useEffect(() => setTyped(String(value)), [value]);

  function send(next: number) {
    const rounded = Math.round(Math.min(max, Math.max(min, next)) * 100) / 100;
    if (!Number.isFinite(rounded) || rounded === value) return setTyped(String(value));
    setTyped(String(rounded));
    void onChange(rounded);
  }

  return (
    <div className="flex items-center justify-between gap-3">
      <label htmlFor={id} className="min-w-0 font-semibold text-[0.95rem]">
        {label}
      </label>
      <div className="flex shrink-0 items-center rounded-control border border-edge bg-card">
        <button
          type="button"
          aria-label={t('less')}
          className={STEP}
          disabled={value <= min}
          onClick={() => send(value - step)}
        >
          <Minus aria-hidden className="size-4" />
        </button>
        <input
          id={id}
          inputMode="decimal"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => send(Number(typed.replace(',', '.')))}
          onKeyDown={(event) => {
            if (event.key === 'Enter') send(Number(typed.replace(',', '.')));
            if (event.key === 'Escape') setTyped(String(value));
          }}
          className="w-10 bg-transparent py-1.5 text-center font-semibold tabular-nums"
        />
        {unit ? <span className="pr-1 text-soft text-sm">{unit}</span> : null}
        <button
          type="button"
          aria-label={t('more')}
          className={STEP}
          disabled={value >= max}
          onClick={() => send(value + step)}
        >
          <Plus aria-hidden className="size-4" />
        </button>
      </div>
    </div>
  );
}

const STEP =
  'grid size-9 place-items-center rounded-control text-soft hover:bg-sunken hover:text-ink disabled:opacity-40';
