/** The price table agrees with the real CLI's own reckoning, for every model in it. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { argumentsOf, environmentOf, questionLine } from '../../server/provider/claude-cli/command.ts';
import { noTokens, tokenUseOf } from '../../server/provider/message-stream.ts';
import { cost, pricedModels } from '../../server/provider/prices.ts';
import { generous } from '../../server/provider/provider.suite.ts';
import { type MockApi, startMockApi } from '../mock-api/mock-api.mjs';

let mock: MockApi;
let place: string;
beforeAll(async () => {
  mock = await startMockApi();
  place = await mkdtemp(join(tmpdir(), 'classline-prices-'));
});
afterAll(async () => {
  await mock.close();
  await rm(place, { recursive: true, force: true });
});

it.each(pricedModels.map(({ id }) => id))('%s', async (model) => {
  const combination = { model, instructions: 'Be brief.', maxOutputTokens: 700 };
  const env = environmentOf({
    combination,
    auth: 'api-key',
    places: { home: place, config: place, temporary: place, empty: place },
    address: mock.url,
    ticket: 'ticket',
    path: '/usr/bin:/bin',
    deadlines: generous,
  });
  const output = await new Promise<string>((resolve, reject) => {
    const child = execFile(
      inject('claudeBin'),
      argumentsOf(combination, 'api-key'),
      { env: { ...env } as NodeJS.ProcessEnv, cwd: place },
      (error, out) => (error === null ? resolve(out) : reject(error)),
    );
    child.stdin?.end(`${JSON.stringify(questionLine('why?'))}\n`);
  });
  const result = output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .find((line) => line.type === 'result');
  expect(result.total_cost_usd).toBeGreaterThan(0);
  expect(cost(tokenUseOf(result.usage, noTokens), model)).toBeCloseTo(result.total_cost_usd, 9);
});
