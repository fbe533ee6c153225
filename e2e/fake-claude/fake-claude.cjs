/**
 * A fake Claude CLI: a real executable that speaks the CLI's stream-json protocol, well or badly.
 *
 * What it does comes from a marker in the question (`[fake:429 retry-after=3]`, `[fake:slow delay=2000]`), else from
 * `scenario.json` in the folder it was started from (a link counts as where it lies, so a test links it into a folder
 * of its own; its environment is built from nothing by the server and cannot carry settings), else it answers.
 *
 * scenario.json, every field optional:
 *   behaviour  as in a marker, without brackets: "429 retry-after=3"
 *   delayMs    before the first text (default 0)      perChunkMs  between pieces of text (default 0)
 *   text       the answer (default: Markdown that echoes the question)
 *   upstream   true: asks ANTHROPIC_BASE_URL like the real one, and retells what it says
 *   record     a file: one JSON line for each start and for each line of input
 *   exitAtOnce true: leaves with an error before it reads anything
 *   version    default "2.1.329"                      handshake   false: never answers it
 * Any behaviour takes `times=N`: only the first N times for the same question, counted in $HOME.
 */
const fs = require('node:fs');
const path = require('node:path');
const readline = require('node:readline');
const { behave } = require('./behaviours.cjs');
const { askUpstream } = require('./upstream.cjs');
const lines = require('./lines.cjs');

function run() {
  const scenario = readScenario();
  const version = scenario.version ?? '2.1.329';
  const args = process.argv.slice(2);
  if (args.includes('--version')) {
    process.stdout.write(`${version} (Claude Code)\n`);
    return;
  }
  if (scenario.exitAtOnce) {
    process.stderr.write('error: this CLI does not want to run\n');
    process.exitCode = 3;
    return;
  }
  const record = (entry) => {
    if (scenario.record) fs.appendFileSync(scenario.record, `${JSON.stringify({ pid: process.pid, ...entry })}\n`);
  };
  record({ type: 'start', args, env: process.env, cwd: process.cwd() });
  process.stdout.on('error', () => process.exit(1));

  const model = args.find((arg) => arg.startsWith('--model='))?.slice('--model='.length) ?? 'claude-none';
  const out = (line) => process.stdout.write(typeof line === 'string' ? line : `${JSON.stringify(line)}\n`);
  const turns = [];
  let asked = false;

  readline
    .createInterface({ input: process.stdin })
    .on('line', (text) => {
      record({ type: 'input', text });
      const line = JSON.parse(text);
      if (line.type === 'control_request' && scenario.handshake !== false) out(lines.handshake(line.request_id));
      if (line.type === 'assistant') turns.push({ role: 'assistant', content: line.message.content });
      if (line.type !== 'user') return;
      const question = textOf(line.message.content);
      if (line.shouldQuery === false) {
        turns.push({ role: 'user', content: question });
        out(lines.init(model));
        out(lines.takenIn());
        return;
      }
      if (question.trim() === '') {
        out(lines.init(model));
        out(lines.takenIn());
        return;
      }
      asked = true;
      void answer(question);
    })
    .on('close', () => {
      if (!asked) process.exit(0);
    });

  async function answer(question) {
    const behaviour = behaviourOf(question, scenario.behaviour);
    const context = { question, behaviour, scenario, model, out, lines, turns };
    if (scenario.upstream && behaviour.name === 'answer') await askUpstream(context, args);
    else await behave(context);
  }
}

function readScenario() {
  try {
    return JSON.parse(fs.readFileSync(path.join(path.dirname(process.argv[1]), 'scenario.json'), 'utf8'));
  } catch {
    return {};
  }
}

const textOf = (content) =>
  typeof content === 'string' ? content : content.map((block) => block.text ?? '').join('\n');

/** A marker in the question wins over the scenario; the last marker wins, since earlier turns may be packed before. */
function behaviourOf(question, fallback) {
  const marker = [...question.matchAll(/\[fake:([^\]]+)\]/g)].at(-1)?.[1] ?? fallback ?? 'answer';
  const [name, ...pairs] = marker.trim().split(/\s+/);
  const options = Object.fromEntries(pairs.map((pair) => pair.split('=')));
  if (options.times !== undefined && countOf(question) > Number(options.times)) return { name: 'answer', options: {} };
  return { name, options };
}

/** How often this very question has come, this time included. */
function countOf(question) {
  const file = path.join(process.env.HOME ?? '/tmp', 'fake-claude-counts.json');
  let counts = {};
  try {
    counts = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    // The first one.
  }
  counts[question] = (counts[question] ?? 0) + 1;
  fs.writeFileSync(file, JSON.stringify(counts));
  return counts[question];
}

module.exports = { run };
