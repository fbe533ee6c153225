/** Another program that uses the HTTP API. */
import { CHAT_KEY, type RunningServer } from '../running/server.ts';

export type Queued = { status: string; position: number; estimated_wait: number; id: string; ticket: number };
export type Told = {
  id: string;
  ticket: number;
  status: 'queued' | 'answering' | 'answered' | 'failed' | 'cancelled' | 'declined';
  position: number | null;
  estimated_wait: number | null;
  answer: string | null;
  error: unknown;
};
export type Status = {
  queue_size: number;
  active_requests: number;
  stats: { total_processed: number; total_429: number; total_errors: number };
  pause: { kind: string; ends_in: number | null } | null;
};

export class Caller {
  readonly server: RunningServer;
  readonly key: string | null;

  constructor(server: RunningServer, key: string | null = CHAT_KEY) {
    this.server = server;
    this.key = key;
  }

  post(path: string, body: string | Uint8Array, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(this.server.local + path, {
      method: 'POST',
      body: body as BodyInit,
      headers: {
        'content-type': 'application/json',
        'accept-language': 'en',
        ...(this.key === null ? {} : { authorization: `Bearer ${this.key}` }),
        ...headers,
      },
    });
  }

  ask(student: string, message: string): Promise<Response> {
    return this.post('/chat', JSON.stringify({ student_id: student, message }));
  }

  async read(id: string): Promise<Told> {
    const answer = await fetch(`${this.server.local}/chat/${id}`, {
      headers: this.key === null ? {} : { authorization: `Bearer ${this.key}` },
    });
    return (await answer.json()) as Told;
  }

  async status(): Promise<Status> {
    return (await (await fetch(`${this.server.local}/status`)).json()) as Status;
  }
}
