/** Runs the mock API as a process of its own: `node e2e/mock-api/serve.mjs [--port 8999]`; prints its address. */
import { parseArgs } from 'node:util';
import { startMockApi } from './mock-api.mjs';

const { values } = parseArgs({ options: { port: { type: 'string', default: '8999' } } });
const mock = await startMockApi({ port: Number(values.port) });
process.stdout.write(`${mock.url}\n`);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void mock.close());
