/** The real CLI is a provider like any other: every refusal with its exact retry-after, one request each. */
import { afterAll, beforeAll } from 'vitest';
import { describeProvider } from '../../server/provider/provider.suite.ts';
import { makeWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.remove());

describeProvider('the real CLI', (upstreamUrl, deadlines) => world.provider({ upstreamUrl, deadlines }));
