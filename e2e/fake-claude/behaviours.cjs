/** What the fake CLI does with a question, by name. Unknown names answer, so a typo shows as an answer. */
const { spawn } = require('node:child_process');

const pause = (ms) => (ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : undefined);
const forever = () => new Promise(() => setInterval(() => {}, 60_000));

/** Process.exit cuts off what is not written yet. */
const leave = (code) => process.stdout.write('', () => process.exit(code));

const echo = (question) =>
  [
    `You asked: **${question.replace(/\s+/g, ' ').slice(0, 300)}**`,
    '',
    '| step | what |',
    '| --- | --- |',
    '| 1 | read the question |',
    '| 2 | answer it |',
    '',
    '```js',
    "console.log('fake answer');",
    '```',
    '',
    'And some maths: $a^2 + b^2 = c^2$.',
  ].join('\n');

async function speak({ out, lines, model, scenario, behaviour }, text, { delayMs = 0, stop = true } = {}) {
  await pause(Number(behaviour.options.delay ?? scenario.delayMs ?? 0) + delayMs);
  out(lines.messageStart(model));
  out(lines.blockStart());
  for (const piece of text.match(/[\s\S]{1,24}/gu) ?? []) {
    out(lines.delta(piece));
    await pause(Number(behaviour.options['per-chunk'] ?? scenario.perChunkMs ?? 0));
  }
  if (!stop) return;
  out(lines.blockStop());
  out(lines.messageDelta('end_turn', Math.ceil(text.length / 4)));
  out(lines.messageStop());
}

async function answerWell(context, text = context.scenario.text ?? echo(context.question), options = {}) {
  context.out(context.lines.init(context.model));
  await speak(context, text, options);
  context.out(context.lines.result(text));
  leave(0);
}

const fail = (status, type, text) => (context) => {
  context.out(context.lines.init(context.model));
  const retryAfter = context.behaviour.options['retry-after'];
  if (retryAfter !== undefined) context.out(context.lines.retry(status, Number(retryAfter) * 1000));
  context.out(context.lines.failure(status, type, text));
  leave(1);
};

const half = async (context) => {
  context.out(context.lines.init(context.model));
  await speak(context, 'Half an answ', { stop: false });
};

const behaviours = {
  answer: (context) => answerWell(context),
  slow: (context) => answerWell({ ...context, scenario: { delayMs: 1500, perChunkMs: 150, ...context.scenario } }),
  429: fail(429, 'rate_limit_error', 'API Error: Request rejected (429) · This request would exceed your rate limit'),
  529: fail(529, 'overloaded_error', 'API Error: 529 Overloaded'),
  401: fail(401, 'authentication_error', 'Invalid API key · Fix external API key'),
  403: fail(403, 'permission_error', 'API Error: 403 permission denied'),
  400: fail(400, 'invalid_request_error', 'API Error: 400 prompt is too long'),
  500: fail(500, 'api_error', 'API Error: 500 Internal server error'),
  spending: fail(429, 'rate_limit_error', 'API Error: 429 your credit balance is too low'),
  window: (context) => {
    const resetsAt = Math.round(Date.now() / 1000) + Number(context.behaviour.options.resets ?? 3600);
    context.out({
      type: 'rate_limit_event',
      rate_limit_info: { status: 'rejected', resetsAt, rateLimitType: 'five_hour' },
    });
    fail(429, 'rate_limit_error', 'Usage limit reached')(context);
  },
  login: fail(null, null, 'Not logged in · Please run /login'),
  'hang-start': forever,
  'hang-mid': (context) => half(context).then(forever),
  'ignore-term': (context) => {
    process.on('SIGTERM', () => {});
    return half(context).then(forever);
  },
  'die-1': () => leave(1),
  'die-0': () => leave(0),
  'die-kill': () => process.kill(process.pid, 'SIGKILL'),
  'die-mid': (context) => half(context).then(() => leave(1)),
  'die-mid-0': (context) => half(context).then(() => leave(0)),
  'exit-1-after-result': async (context) => {
    context.out(context.lines.init(context.model));
    await speak(context, 'All of it');
    context.out(context.lines.result('All of it'));
    leave(1);
  },
  garbage: async (context) => {
    const { out, lines } = context;
    out('not json\r\n\u001b[31m{"type":"result"}\u001b[0m\n{"type":"result"\n[1,2]\nnull\n42\n\n');
    process.stdout.write(Buffer.from([0xff, 0xfe, 0xc3, 0x28, 0x0a]));
    out({ type: 'brand_new', payload: { deep: [1] } });
    out({ type: 'stream_event', event: { type: 'content_block_delta', delta: { type: 'new_delta', text: 'no' } } });
    out(`${JSON.stringify(lines.init(context.model))}\r\n`);
    out(lines.messageStart(context.model));
    const bytes = Buffer.from(`${JSON.stringify(lines.delta('語言 🐢 好'))}\n`);
    for (const byte of bytes) {
      process.stdout.write(Buffer.from([byte]));
      await new Promise(setImmediate);
    }
    out(lines.messageStop());
    out(`${JSON.stringify(lines.result('x'))}\r\n`);
    leave(0);
  },
  'long-line': async (context) => {
    const block = 'x'.repeat(1_000_000);
    for (let written = 0; written < 20; written += 1) {
      if (!process.stdout.write(block)) await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
    context.out('\n');
    await answerWell(context, 'after the long line');
  },
  'many-lines': async (context) => {
    const block = `${JSON.stringify({ type: 'noise' })}\n`.repeat(1000);
    for (let written = 0; written < 200; written += 1) {
      if (!process.stdout.write(block)) await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
    await answerWell(context, 'after many lines');
  },
  'long-answer': (context) => answerWell(context, '0123456789'.repeat(30_000)),
  'stderr-flood': async (context) => {
    const block = 'e'.repeat(100_000);
    for (let written = 0; written < 100; written += 1) {
      if (!process.stderr.write(block)) await new Promise((resolve) => process.stderr.once('drain', resolve));
    }
    await answerWell(context, 'after the flood');
  },
  tool: async (context) => {
    context.out(context.lines.init(context.model, { tools: ['Bash'] }));
    await speak(context, 'never to be shown');
    context.out(context.lines.result('never to be shown'));
    leave(0);
  },
  'mcp-server': (context) => {
    context.out(context.lines.init(context.model, { mcp_servers: [{ name: 'files', status: 'connected' }] }));
    return forever();
  },
  'slash-command': (context) => {
    context.out(context.lines.init(context.model, { slash_commands: ['init'] }));
    return forever();
  },
  'tool-call': async (context) => {
    const { out, lines } = context;
    out(lines.init(context.model));
    await speak(context, 'Let me look.', { stop: false });
    out(lines.event({ type: 'content_block_start', index: 1, content_block: { type: 'tool_use', name: 'Bash' } }));
    out(lines.messageStop());
    out(lines.result('Let me look.', { stop_reason: 'tool_use' }));
    leave(0);
  },
  'two-results': async (context) => {
    context.out(context.lines.init(context.model));
    await speak(context, 'the first');
    context.out(context.lines.result('the first'));
    context.out(context.lines.result('the second'));
    leave(0);
  },
  'retry-dup': async (context) => {
    context.out(context.lines.init(context.model));
    await speak(context, 'Half an answ', { stop: false });
    await speak(context, 'The whole answer');
    context.out(context.lines.result('The whole answer'));
    leave(0);
  },
  'error-as-success': (context) => {
    context.out(context.lines.init(context.model));
    context.out(context.lines.result('API Error: something went wrong', { is_error: true }));
    leave(1);
  },
  'error-as-answer': (context) => {
    context.out(context.lines.init(context.model));
    context.out(context.lines.result('API Error: something went wrong'));
    leave(0);
  },
  empty: (context) => answerWell(context, ''),
  grandchild: async (context) => {
    spawn('sleep', ['5'], {
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: context.behaviour.options.away === '1',
    });
    await answerWell(context, 'the grandchild stays');
  },
  'result-then-hang': async (context) => {
    context.out(context.lines.init(context.model));
    await speak(context, 'done, not leaving');
    context.out(context.lines.result('done, not leaving'));
    await forever();
  },
};

const behave = (context) => (behaviours[context.behaviour.name] ?? behaviours.answer)(context);

module.exports = { behave };
