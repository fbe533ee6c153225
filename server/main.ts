/** The entry: read the settings, build, listen, stop on signals. */
import { createApplication } from './application.ts';
import { localeOf, readConfig } from './config.ts';
import { greet, terminalLanguage, terminalWords } from './greeting.ts';
import { operatorSentence } from './operations/operator-sentence.ts';

/** How long answers may go on after a signal; systemd waits longer than this. */
const DRAIN_MS = 10_000;

const say = (text: string) => void process.stdout.write(`${text}\n`);

async function main(): Promise<void> {
  // What students write is for nobody else on this machine.
  process.umask(0o077);
  const config = readConfig();
  const language = terminalLanguage(config.locale);
  const words = terminalWords(language);
  const first = { title: words('first-title'), instructions: words('first-instructions') };
  // `npm start` and systemd both begin in the project's folder, where `.env`, `.next` and `data` are.
  const application = await createApplication(config, process.cwd(), first);
  const stop = () => {
    application.close(DRAIN_MS).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);
  greet(application, language, say);
  if (!(await application.writable())) say(`  ! ${words('read-only', { file: config.databaseFile })}\n`);
}

main().catch((failed: unknown) => {
  // What the operator can mend is a sentence; anything else needs its trace.
  const sentence = operatorSentence(failed, terminalLanguage(localeOf()));
  process.stderr.write(`${sentence ?? (failed as Error).stack ?? failed}\n`);
  process.exit(1);
});
