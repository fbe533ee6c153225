import type { ReactNode } from 'react';

type Props = { text: string /** Above the text, small. */; head?: ReactNode };

/** What the student wrote, exactly as written. */
export function QuestionBubble({ text, head }: Props) {
  return (
    <div className="ml-auto w-fit min-w-32 max-w-[92%] rounded-card rounded-tr-sm bg-accent-wash px-4 py-2.5">
      {head ? <div className="mb-0.5 flex flex-wrap items-baseline gap-x-2 text-soft text-sm">{head}</div> : null}
      <p dir="auto" className="whitespace-pre-wrap leading-relaxed [overflow-wrap:anywhere]">
        {text}
      </p>
    </div>
  );
}
