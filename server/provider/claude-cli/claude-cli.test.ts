import { afterAll, describe } from 'vitest';
import { describeProvider } from '../provider.suite.ts';
import { type FakeCli, makeFakeCli } from './fake-cli.fixture.ts';

describe.each([0, 1])('with %i warm processes', (warmProcesses) => {
  const made: FakeCli[] = [];
  afterAll(() => Promise.all(made.map((fake) => fake.remove())));

  describeProvider('claude-cli', async (upstreamUrl, deadlines) => {
    const fake = await makeFakeCli({ upstream: true });
    made.push(fake);
    return fake.provider({ upstreamUrl, deadlines, warmProcesses });
  });
});
