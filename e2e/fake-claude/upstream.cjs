/** The fake CLI with a real request: asks ANTHROPIC_BASE_URL once and retells the stream as CLI lines. */

async function askUpstream({ question, model, out, lines, turns }, args) {
  out(lines.init(model));
  const system = args.find((arg) => arg.startsWith('--system-prompt='))?.slice('--system-prompt='.length) ?? '';
  const end = (line, code) => {
    out(line);
    process.stdout.write('', () => process.exit(code));
  };
  try {
    const response = await fetch(`${process.env.ANTHROPIC_BASE_URL}/v1/messages?beta=true`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'anthropic-version': '2023-06-01',
        'x-api-key': process.env.ANTHROPIC_API_KEY ?? '',
      },
      body: JSON.stringify({
        model,
        max_tokens: Number(process.env.CLAUDE_CODE_MAX_OUTPUT_TOKENS ?? 1024),
        system: [{ type: 'text', text: system }],
        messages: [...turns, { role: 'user', content: question }],
        tools: [],
        stream: true,
      }),
    });
    if (!response.ok) {
      const { error } = await response.json();
      return end(lines.failure(response.status, error.type, `API Error: ${response.status} ${error.message}`), 1);
    }
    let text = '';
    let rest = '';
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop();
      for (const part of parts.filter((line) => line.startsWith('data:'))) {
        const event = JSON.parse(part.slice(5));
        if (event.type === 'error') throw new Error(event.error.message);
        if (event.delta?.type === 'text_delta') text += event.delta.text;
        out(lines.event(event));
      }
    }
    end(lines.result(text), 0);
  } catch (error) {
    end(lines.failure(null, null, `API Error: Connection error. ${error.message}`), 1);
  }
}

module.exports = { askUpstream };
