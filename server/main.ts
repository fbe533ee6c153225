/** The entry: read the settings, build, listen, stop on signals. */
import { createApplication, isForOperator } from './application.ts';
import { ConfigRefused, readConfig } from './config.ts';
import { greet, terminalLanguage, terminalWords } from './greeting.ts';

/** How long answers may go on after a signal; systemd waits longer than this. */
const DRAIN_MS = 10_000;

const say = (text: string) => void process.stdout.write(`${text}\n`);

async function main(): Promise<void> {
  const config = readConfig();
  const language = terminalLanguage(config.locale);
  const words = terminalWords(language);
  const first = { title: words('first-title'), instructions: words('first-instructions') };
  // `npm start` and systemd both begin in the project's folder, where `.env`, `.next` and `data` are.
  const application = await createApplication(config, process.cwd(), first).catch((failed: unknown) => {
    const taken = (failed as NodeJS.ErrnoException).code === 'EADDRINUSE';
    throw taken ? new ConfigRefused([words('port-taken', { port: String(config.PORT) })]) : failed;
  });
  const stop = () => {
    application.close(DRAIN_MS).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);
  greet(application, language, say);
}

main().catch((failed: unknown) => {
  // What the operator can mend is a sentence; anything else needs its trace.
  const error = failed as Error;
  process.stderr.write(`${isForOperator(error) ? error.message : (error.stack ?? error)}\n`);
  process.exit(1);
});
