/** `npm run doctor [-- --json] [-- --ask]`: is this machine ready for a lesson. Exit code 1 when something must be mended. */
import { parseArgs } from 'node:util';
import type { Command } from '../command.ts';
import type { Terminal } from '../terminal.ts';
import { type Check, type CheckState, countStates, examineAll } from './checks.ts';
import { gather } from './gather.ts';

const SIGNS: Readonly<Record<CheckState, string>> = { pass: '✅', warn: '⚠️ ', fail: '❌' };

export const doctor: Command = async ({ config, root, args, terminal }) => {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean', default: false }, ask: { type: 'boolean', default: false } },
  });
  const checks = examineAll(await gather(config, root, { ask: values.ask, running: null }));
  const counts = countStates(checks);
  const { words, say } = terminal;
  if (values.json) {
    const told = checks.map((check) => ({ ...check, ...wordsOf(check, terminal) }));
    say(JSON.stringify({ counts, checks: told }, null, 2));
  } else {
    say(`\n${words('doctor.title')}\n`);
    for (const check of checks) {
      const { name, found, todo } = wordsOf(check, terminal);
      say(`${SIGNS[check.state]} ${words(`state.${check.state}`)}  ${name}: ${found}`);
      if (todo !== null) say(`      ${words('doctor.mend', { what: todo })}`);
    }
    say(`\n${words('doctor.counts', counts)}\n`);
  }
  return counts.fail > 0 ? 1 : 0;
};

function wordsOf({ id, said, mend, facts }: Check, { words, date }: Terminal) {
  const worded = Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, name === 'date' ? date(new Date(value)) : value]),
  );
  return {
    name: words(`doctor.name.${id}`),
    found: words(`doctor.said.${said}`, worded),
    todo: mend === null ? null : words(`doctor.do.${mend}`, worded),
  };
}
