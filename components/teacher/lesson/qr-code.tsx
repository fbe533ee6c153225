import { clsx } from 'clsx';
import { useMemo } from 'react';
import { encode } from 'uqr';

type Props = { text: string; label: string; className?: string };

/** A QR code as one path; black on white in either theme, because cameras want it so. */
export function QrCode({ text, label, className }: Props) {
  const { size, path } = useMemo(() => {
    const { data, size } = encode(text, { ecc: 'M', border: 2 });
    const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
    return { size, path };
  }, [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={clsx('rounded-control bg-white', className)}
    >
      <path d={path} fill="#000" />
    </svg>
  );
}
