import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { jsonOf } from '../../src/json.ts';

/** What the app asked of Slack, or answered through a response address, whose method is `response_url`. */
export interface Asked {
  readonly method: string;
  readonly token: string;
  /** Structures as such, although a form carries them as text. */
  readonly args: Readonly<Record<string, unknown>>;
  /** The time stamp of what was posted. */
  readonly ts: string;
}

/**
 * A Slack that refuses nothing and writes down what it is asked: payloads of workspaces that exist nowhere are
 * replayed over it. What a person does, and what Slack refuses, is the playground's.
 */
export interface RecordingSlack {
  readonly apiUrl: string;
  readonly responseUrl: string;
  readonly fileUrl: string;
  readonly asked: Asked[];
  /** Sends a frame over the newest socket. */
  readonly push: (frame: object) => void;
  /** What the app sent over its sockets. */
  readonly frames: Readonly<Record<string, unknown>>[];
  /** Sockets that were opened so far. */
  readonly sockets: () => number;
  readonly stop: () => Promise<void>;
}

const textOf = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += part;
  return text;
};

const argsOf = (text: string, type = ''): Record<string, unknown> => {
  if (type.includes('json')) return (jsonOf(text) ?? {}) as Record<string, unknown>;
  const fields = [...new URLSearchParams(text)];
  const structured = (value: string): unknown => (/^[[{]/.test(value) ? (jsonOf(value) ?? value) : value);
  return Object.fromEntries(fields.map(([name, value]) => [name, structured(value)]));
};

/** `hello` greets each socket, and `shared` is the one file that somebody has shared. */
export const startRecordingSlack = async (hello: object, shared: string): Promise<RecordingSlack> => {
  const asked: Asked[] = [];
  const frames: Record<string, unknown>[] = [];
  const open: WebSocket[] = [];
  let url = '';
  let answered = 0;

  const answerOf = ({ method, args, ts }: Asked): object => {
    switch (method) {
      case 'auth.test':
        return { bot_id: 'B0LLMCOST1', user_id: 'U0LLMCOST1', team_id: 'T0HARBOUR1', url };
      case 'apps.connections.open':
        return { url: `${url.replace('http', 'ws')}/socket` };
      case 'chat.postMessage':
        return { ts, channel: args.channel };
      case 'chat.postEphemeral':
        return { message_ts: ts };
      case 'views.open':
      case 'views.push':
      case 'views.update':
        return { view: { id: 'V0FORM0001', hash: ts } };
      default:
        return {};
    }
  };

  const server = createServer(async (request, response) => {
    const { url: path = '', headers } = request;
    const args = argsOf(await textOf(request), headers['content-type']);
    const { token: given = '', ...rest } = args;
    const token = (headers.authorization ?? String(given)).replace('Bearer ', '');
    answered += 1;
    const ts = `1795790000.${String(answered).padStart(6, '0')}`;
    const call = { method: path.replace(/^.*\//, ''), token, args: rest, ts };
    asked.push(call);
    if (call.method === 'usage.csv') {
      response.setHeader('content-type', 'text/csv');
      response.end(shared);
      return;
    }
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ok: true, ...answerOf(call) }));
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => {
    open.push(socket);
    socket.on('message', (data) => frames.push(jsonOf(String(data)) as Record<string, unknown>));
    socket.send(JSON.stringify(hello));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    apiUrl: `${url}/api/`,
    responseUrl: `${url}/response_url`,
    fileUrl: `${url}/files/usage.csv`,
    asked,
    frames,
    push: (frame) => open.at(-1)?.send(JSON.stringify(frame)),
    sockets: () => open.length,
    stop: async () => {
      for (const socket of open) socket.terminate();
      sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
