import { expect, test } from 'vitest';
import { readConfig } from '../../config.ts';
import { sentencesIn, type Terminal } from '../terminal.ts';
import { burst } from './burst.ts';

/** What it says and its exit code, in a folder where nothing is built: a trial that began would say that. */
async function run(...args: string[]) {
  const said: string[] = [];
  const terminal: Terminal = {
    words: sentencesIn('en'),
    say: (text) => void said.push(text),
    progress() {},
    confirm: async () => false,
    date: String,
  };
  const code = await burst({ config: readConfig({}, '/nowhere'), root: '/nowhere', args, terminal });
  return { code, said: said.join('\n') };
}

test.each(['claude-cli', 'anthropic-api', 'auto', 'real', ''])(
  '--provider %s never comes to Claude unasked',
  async (provider) => {
    expect(await run('--provider', provider)).toMatchObject({ code: 2, said: expect.stringContaining('--real') });
  },
);

test.each(['demo', 'fake'])('--provider %s begins a trial', async (provider) => {
  expect((await run('--provider', provider)).said).toContain('npm run build');
});

test.each(['0', '201', 'ten', '10,,20'])(
  '--students %s is refused with the sizes that can be had',
  async (students) => {
    expect(await run('--students', students)).toMatchObject({ code: 2, said: expect.stringContaining('1 to 200') });
  },
);

test.each(['x', '-1', '601'])('--interval %s is refused with what it may be', async (interval) => {
  expect(await run(`--interval=${interval}`)).toMatchObject({ code: 2, said: expect.stringContaining('0 to 600') });
});
