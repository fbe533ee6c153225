/** A stand-in for the server: the built pages, and a socket that sends one still view, so that any moment can be shown. */
import { createServer } from 'node:http';
import next from 'next';
import { Server } from 'socket.io';
import { inFull, states } from './states.mjs';
import { people } from './words.mjs';

/** Gives the port that it was given, and its end. */
export async function openStage(directory) {
  const app = next({ dev: false, dir: directory });
  await app.prepare();
  const handle = app.getRequestHandler();
  const server = createServer((request, response) => void handle(request, response));
  const sockets = new Server(server, { serveClient: false });

  const shown = (socket) => {
    const language = /classline_language=(zh-TW|en)/.exec(socket.handshake.headers.cookie ?? '')?.[1] ?? 'zh-TW';
    const words = people[language];
    return { words, ...(states[socket.handshake.auth.code]?.(words) ?? { refuse: { code: 'code-unknown' } }) };
  };
  sockets.use((socket, admit) => {
    const { refuse } = shown(socket);
    admit(refuse ? Object.assign(new Error(refuse.code), { data: { failure: refuse } }) : undefined);
  });
  sockets.on('connection', (socket) => {
    const { view, answers, door } = shown(socket);
    const { role, code } = socket.handshake.auth;
    if (door) return socket.emit('door', { ...door, code });
    // A student's page moves to the code that its lesson has.
    if (role === 'student') view.lesson.code = code;
    const send = () => socket.emit('snapshot', { revision: 1, view, answers });
    send();
    socket.on('readPinned', ({ questionId }, ack) => ack({ ok: true, value: inFull(shown(socket).words, questionId) }));
    socket.on('refresh', (ack) => {
      send();
      ack({ ok: true, value: null });
    });
  });

  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = async () => {
    await sockets.close();
    await app.close();
  };
  return { port: server.address().port, close };
}
