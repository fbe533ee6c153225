/** The check-up of the machine, as the teacher's page shows it. Sentences: messages/…/operations.json, `doctor`. */
export type ReadinessState = 'pass' | 'warn' | 'fail';

export type ReadinessCheck = {
  /** What was looked at: `doctor.name.<id>`. */
  readonly id: string;
  readonly state: ReadinessState;
  /** What was found: `doctor.said.<said>`. */
  readonly said: string;
  /** What mends it: `doctor.do.<mend>`; null when nothing is to be done. */
  readonly mend: string | null;
  /** For the sentences; `date` is in milliseconds since 1970. */
  readonly facts: Readonly<Record<string, string | number>>;
};

export type Readiness = {
  /** When it was looked at, in milliseconds since 1970. */
  readonly at: number;
  readonly counts: Readonly<Record<ReadinessState, number>>;
  readonly checks: readonly ReadinessCheck[];
};
