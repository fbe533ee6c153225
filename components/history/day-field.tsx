'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { EARLIEST_DAY, LATEST_DAY } from '../../server/protocol/history.ts';
import { SmallField } from './select.tsx';

type Props = {
  label: ReactNode;
  /** As `2026-11-21`; empty: none is chosen. */
  day: string;
  onDay: (day: string) => void;
};

/** Two days of which the first was just changed: another one that would come before it is dropped. */
export const notBefore = (day: string, other: string) => (other < day ? '' : other);
/** The same, where the last was changed. */
export const notAfter = (day: string, other: string) => (day !== '' && other > day ? '' : other);

/** A day. Handed on when it is one: who types the year digit by digit has a day of the year 2 on the way. */
export function DayField({ label, day, onDay }: Props) {
  const [typed, setTyped] = useState(day);
  useEffect(() => setTyped(day), [day]);
  return (
    <SmallField
      type="date"
      label={label}
      value={typed}
      min={EARLIEST_DAY}
      max={LATEST_DAY}
      onChange={({ target }) => {
        setTyped(target.value);
        if (target.validity.valid) onDay(target.value);
      }}
      onBlur={() => setTyped(day)}
    />
  );
}
