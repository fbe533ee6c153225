import { expect, test } from 'vitest';
import { commandIn } from './command-in.ts';

test.each([
  ['npm run backup', 'npm run backup', ''],
  ['npm run doctor -- --ask   (asks one)', 'npm run doctor -- --ask', '(asks one)'],
  ['npm run calibrate，或在 .env', 'npm run calibrate', '或在 .env'],
  ['npm run calibrate, or X=6', 'npm run calibrate', 'or X=6'],
  ['sudo systemctl start a; journalctl -u a', 'sudo systemctl start a; journalctl -u a', ''],
  ['Connect the machine.', null, 'Connect the machine.'],
])('%s', (text, command, rest) => {
  expect(commandIn(text)).toEqual({ command, rest });
});
