/**
 * `npm run dev`: the server is bundled again and restarted at every change under `server/` and `messages/`; pages are
 * replaced in the browser by Next itself, through the same port.
 */
import { rmSync } from 'node:fs';
import { serverBundle } from './bundle.mjs';
import { entry } from './ground/entry.mjs';
import { at } from './ground/places.mjs';
import { signal, start } from './ground/processes.mjs';
import { setUp } from './setup.mjs';

const outfile = 'dist/dev/server.mjs';

/** Keeps one server running: `restart` waits until the old one has let go of the port. */
function keeper() {
  let child = null;
  let turn = Promise.resolve();
  const ended = (process) => new Promise((resolve) => process.once('exit', resolve));
  const again = async () => {
    if (child && child.exitCode === null && child.signalCode === null) {
      const end = ended(child);
      signal(child, 'SIGTERM');
      await end;
    }
    if (process.exitCode) return;
    child = start(process.execPath, ['--enable-source-maps', outfile], {
      stdio: 'inherit',
      env: { ...process.env, NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' },
    });
  };
  return { restart: () => (turn = turn.then(again)) };
}

await entry.run(async () => {
  process.chdir(at());
  await setUp();
  const server = keeper();
  // Parts are named by their content: those of earlier days would pile up.
  rmSync(at('dist', 'dev'), { recursive: true, force: true });
  const { context } = await import('esbuild');
  const watching = await context({
    ...serverBundle(outfile),
    plugins: [
      {
        name: 'restart',
        setup: (bundle) =>
          bundle.onEnd(({ errors }) => {
            if (errors.length === 0) server.restart();
          }),
      },
    ],
  });
  await watching.watch();
});
