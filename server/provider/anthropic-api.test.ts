import { createAnthropicApi } from './anthropic-api.ts';
import { describeProvider } from './provider.suite.ts';

describeProvider('anthropic-api', async (upstreamUrl, deadlines) =>
  createAnthropicApi({ apiKey: 'the-real-key', upstreamUrl, deadlines, log: () => {} }),
);
