import { CircleAlert, CircleCheck, CircleX } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl/react';
import type { ReadinessCheck, ReadinessState } from '../../server/protocol/readiness.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { commandIn } from './command-in.ts';

const SIGNS = {
  fail: { Icon: CircleX, colour: 'text-red' },
  warn: { Icon: CircleAlert, colour: 'text-amber' },
  pass: { Icon: CircleCheck, colour: 'text-accent' },
} as const;

type Props = { state: ReadinessState; checks: readonly ReadinessCheck[] };

/** The checks of one state; nothing when there is none. */
export function CheckGroup({ state, checks }: Props) {
  const t = useTranslations('readiness');
  if (checks.length === 0) return null;
  return (
    <section>
      <h2 className="mb-2 font-bold text-lg">{t(`groups.${state}`)}</h2>
      <ul className="divide-y divide-line rounded-card border border-line bg-card">
        {checks.map((check) => (
          <CheckRow key={check.id} check={check} />
        ))}
      </ul>
    </section>
  );
}

/** A sentence of the doctor: its key comes from the server, so only its shape can be checked. */
function useDoctorWords(facts: ReadinessCheck['facts']) {
  const t = useTranslations('operations.doctor');
  const format = useFormatter();
  const worded = Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      name === 'date'
        ? format.dateTime(Number(value), { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' })
        : value,
    ]),
  );
  return (key: string) => t(key as never, worded as never);
}

function CheckRow({ check: { id, state, said, mend, facts } }: { check: ReadinessCheck }) {
  const t = useTranslations('readiness');
  const words = useDoctorWords(facts);
  const { Icon, colour } = SIGNS[state];
  return (
    <li className="flex gap-3 px-4 py-3">
      <Icon role="img" aria-label={t(`states.${state}`)} className={`mt-0.5 size-5 shrink-0 ${colour}`} />
      <div className="min-w-0 flex-1 gap-x-4 sm:grid sm:grid-cols-[11rem_1fr]">
        <p className="font-semibold">{words(`name.${id}`)}</p>
        <div className="wrap-anywhere min-w-0 space-y-1">
          <p className={state === 'pass' ? 'text-soft' : ''}>{words(`said.${said}`)}</p>
          {mend === null ? null : <Mend text={words(`do.${mend}`)} />}
        </div>
      </div>
    </li>
  );
}

function Mend({ text }: { text: string }) {
  const t = useTranslations('readiness');
  const { command, rest } = commandIn(text);
  if (command === null) return <p className="font-semibold">→ {text}</p>;
  return (
    <p className="flex flex-wrap items-center gap-x-2">
      <code className="rounded-lg bg-sunken px-2 py-1 font-mono text-sm">{command}</code>
      <CopyButton text={command} label={t('copy')} />
      <span>{rest}</span>
    </p>
  );
}
