/**
 * Tries a configuration of this folder with the real program and a real Classline, on loopback:
 * `node deploy/check-front.mjs nginx`, or `caddy`.
 * Needs the program, openssl and a built Classline. Exit code 77: one of them is not here, and nothing was tried.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import https from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { io } from 'socket.io-client';
import * as caddy from './caddy/front.mjs';
import * as nginx from './nginx/front.mjs';

const root = path.resolve(import.meta.dirname, '..');
const NAME = 'class.example.tw';
const front = { nginx, caddy }[process.argv[2]];
if (!front) {
  process.stderr.write('Which one? node deploy/check-front.mjs nginx|caddy\n');
  process.exit(2);
}

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

function has(program, flag) {
  try {
    execFileSync(program, [flag], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const program = front.programs.find((place) => has(place, front.versionFlag));
if (!program || !has('openssl', 'version') || !existsSync(path.join(root, '.next', 'BUILD_ID'))) {
  process.stderr.write('SKIPPED: the program, openssl and a built Classline (npm run build) are needed.\n');
  process.exit(77);
}

const folder = mkdtempSync(path.join(tmpdir(), 'classline-front-'));
const [port, plain, inner] = [await freePort(), await freePort(), await freePort()];
const server = `https://127.0.0.1:${port}`;
/** Sockets ask for the name, as browsers do: a polling one sets no Host header of its own. */
const agent = new https.Agent({
  rejectUnauthorized: false,
  lookup: (_host, { all }, found) =>
    all ? found(null, [{ address: '127.0.0.1', family: 4 }]) : found(null, '127.0.0.1', 4),
});
const children = [];
const start = (command, args, options) => {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  children.push(child);
  return child;
};

/** One request through the front, from an address of this machine's loopback. */
function request(target, { method = 'GET', headers = {}, body, from = '127.0.0.1' } = {}) {
  return new Promise((resolve, reject) => {
    const sent = https.request(
      server + target,
      { method, rejectUnauthorized: false, localAddress: from, headers: { host: NAME, ...headers } },
      (answer) => {
        const pieces = [];
        answer.on('data', (piece) => pieces.push(piece));
        answer.on('end', () =>
          resolve({ status: answer.statusCode, headers: answer.headers, text: String(Buffer.concat(pieces)) }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
const post = (target, value, more = {}) =>
  request(target, {
    method: 'POST',
    body: JSON.stringify(value),
    ...more,
    headers: { 'content-type': 'application/json', origin: `https://${NAME}`, ...more.headers },
  });

let failed = 0;
function check(what, holds, found = '') {
  if (!holds) failed += 1;
  process.stdout.write(`${holds ? 'ok  ' : 'BAD '} ${what}${holds ? '' : `: ${found}`}\n`);
}

try {
  const tls = path.join(folder, 'tls');
  mkdirSync(tls);
  const openssl = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', `/CN=${NAME}`];
  execFileSync('openssl', [...openssl, '-keyout', `${tls}/privkey.pem`, '-out', `${tls}/fullchain.pem`], {
    stdio: 'ignore',
  });
  const args = front.configure({ program, folder, tls, name: NAME, port, plain, inner });

  const classline = start(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      LANG: 'en_US.UTF-8',
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(inner),
      DATA_DIR: `${folder}/data`,
      PROVIDER: 'demo',
      MIN_INTERVAL_SECONDS: '1',
      TRUSTED_PROXY: '127.0.0.1',
      PUBLIC_URL: `https://${NAME}`,
    },
  });
  const code = await new Promise((resolve, reject) => {
    let said = '';
    const hear = (data) => {
      said += data;
      const found = new RegExp(`https://${NAME}/j/([0-9A-Z]{6})`).exec(said)?.[1];
      if (found) resolve(found);
    };
    classline.stdout.on('data', hear);
    classline.stderr.on('data', hear);
    classline.once('exit', () => reject(new Error(said)));
  });
  start(program, args, {
    env: { PATH: process.env.PATH, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  for (let up = false; !up; )
    up = await request('/health').then(
      ({ status }) => status === 200,
      () => false,
    );

  const page = await request('/');
  check(
    'a page by TLS, with its nonce',
    page.status === 200 && /nonce-/.test(page.headers['content-security-policy']),
    page.status,
  );
  const script = /src="(\/_next\/static\/[^"]+\.js)"/.exec(page.text)?.[1] ?? '';
  const packed = await request(script, { headers: { 'accept-encoding': 'gzip' } });
  check(
    'a script, compressed',
    packed.status === 200 && packed.headers['content-encoding'] === 'gzip',
    JSON.stringify(packed.headers),
  );

  const joined = await post('/api/join', { code, name: 'Through the front' });
  const cookie = joined.headers['set-cookie']?.[0] ?? '';
  check(
    'joining; the cookie is Secure, because the proxy is believed',
    joined.status === 200 && /Secure/.test(cookie),
    cookie,
  );
  const foreign = await post(
    '/api/join',
    { code, name: 'Elsewhere' },
    { headers: { origin: 'https://elsewhere.example' } },
  );
  check('a page of another site is refused', foreign.status === 403, foreign.status);

  const socket = io(`https://${NAME}:${port}`, {
    agent,
    auth: { role: 'student', version: 1, code },
    transports: ['websocket'],
    rejectUnauthorized: false,
    extraHeaders: { origin: `https://${NAME}:${port}`, cookie: cookie.split(';')[0] },
  });
  const pieces = [];
  await new Promise((resolve, reject) => {
    socket.once('snapshot', resolve);
    socket.once('connect_error', reject);
  });
  check('a WebSocket, upgraded', socket.io.engine.transport.name === 'websocket');
  const whole = new Promise((resolve) => {
    socket.on('grew', (growth) => {
      pieces.push(performance.now());
      if (growth.complete) resolve();
    });
  });
  const asked = await socket.emitWithAck('ask', { clientId: 'one', text: 'Why is the sky blue?', topic: 'new' });
  await whole;
  const spread = (pieces.at(-1) ?? 0) - (pieces[0] ?? 0);
  check(
    'an answer streams in pieces',
    asked.ok && pieces.length >= 3 && spread > 200,
    `${pieces.length} pieces in ${spread} ms`,
  );
  socket.disconnect();

  const polled = io(`https://${NAME}:${port}`, {
    agent,
    auth: { role: 'projector', version: 1, code },
    transports: ['polling'],
    rejectUnauthorized: false,
    extraHeaders: { origin: `https://${NAME}:${port}` },
  });
  await new Promise((resolve, reject) => {
    polled.once('snapshot', resolve);
    polled.once('connect_error', reject);
  });
  check('long polling, where a network blocks WebSockets', polled.io.engine.transport.name === 'polling');
  polled.disconnect();

  const large = await request('/api/join', {
    method: 'POST',
    body: Buffer.alloc(300_000, 'a'),
    headers: { 'content-type': 'application/json' },
  });
  check('a large upload is refused', large.status === 413, large.status);

  // Wrong codes are counted by address; only the real one of each caller can tell the two apart.
  const guess = (from, claimed) =>
    post('/api/join', { code: 'ZZZZZZ', name: 'Guess' }, { from, headers: { 'x-forwarded-for': claimed } });
  for (let number = 0; number < 125; number += 1) await guess('127.0.0.2', `10.1.1.${number}`);
  const tired = await guess('127.0.0.2', '10.9.9.9');
  const fresh = await guess('127.0.0.3', '10.9.9.9');
  check(
    'the real address counts, whatever the caller claims',
    tired.status === 429 && fresh.status === 404,
    `${tired.status} ${fresh.status}`,
  );
} finally {
  for (const child of children.reverse()) child.kill('SIGTERM');
  await Promise.all(
    children.map((child) => (child.exitCode === null ? new Promise((done) => child.once('exit', done)) : null)),
  );
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed > 0 ? 1 : 0;
