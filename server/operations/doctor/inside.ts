/** The doctor inside the running server, for the teacher's page. */
import type { Config } from '../../config.ts';
import type { Readiness } from '../../protocol/readiness.ts';
import { countStates, examineAll } from './checks.ts';
import type { DoctorFacts } from './facts.ts';
import { gather } from './gather.ts';

/** `running`: the provider that this server really asks. Who asks during a look shares its findings. */
export function createReadiness(
  config: Config,
  root: string,
  running: DoctorFacts['provider'],
): () => Promise<Readiness> {
  let looking: Promise<Readiness> | null = null;
  const look = async (): Promise<Readiness> => {
    const checks = examineAll(await gather(config, root, { ask: false, running }));
    return { at: Date.now(), counts: countStates(checks), checks };
  };
  return () => {
    looking ??= look().finally(() => {
      looking = null;
    });
    return looking;
  };
}
