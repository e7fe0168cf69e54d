import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { FetchFunction } from '@slack/web-api';
import { NeverConnected } from './errors.ts';

/** Messages and calls go to Slack as text, and what comes back is text: no stream of the web's is needed for either. */

/** What goes out with one request. */
export interface Posting {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** From the first step of connecting to the last byte of the answer. */
  readonly timeoutMs: number;
}

/** What Slack answered, as its own client reads it. */
export type SlackAnswer = Awaited<ReturnType<FetchFunction>>;

/** Sends text, and gives the answer whatever its status. Rejects where none came. */
export type Post = (url: string, posting: Posting) => Promise<SlackAnswer>;

/** The platform's `fetch`, asked by address. */
export type Fetch = (url: string | URL, options?: RequestInit) => Promise<Response>;

/** By `fetch`, which knows the way through a proxy. */
export const postBy =
  (send: Fetch): Post =>
  (url, { timeoutMs, headers, body }) =>
    send(url, { method: 'POST', headers, body, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });

const headersOf = ({ headers }: IncomingMessage): SlackAnswer['headers'] => {
  const named = (name: string): string | null => {
    const value = headers[name.toLowerCase()];
    return value === undefined ? null : String(value);
  };
  return {
    get: named,
    entries: () => Object.keys(headers).map((name) => [name, named(name) ?? '']),
  };
};

/** The answer with another text than it came with, or with the one that came. */
export const withText = (
  { ok, status, statusText, url, headers }: Omit<SlackAnswer, 'text' | 'json' | 'arrayBuffer'>,
  text: string,
): SlackAnswer => ({
  ok,
  status,
  statusText,
  url,
  headers,
  text: async () => text,
  json: async () => JSON.parse(text),
  arrayBuffer: async () => new TextEncoder().encode(text).buffer,
});

const answeredWith = (url: string, response: IncomingMessage, text: string): SlackAnswer => {
  const { statusCode: status = 0, statusMessage: statusText = '' } = response;
  const ok = status >= 200 && status < 300;
  return withText({ ok, status, statusText, url, headers: headersOf(response) }, text);
};

/** The whole text of an answer. Rejects where the connection ends before it. */
const textOf = (response: IncomingMessage): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = '';
    response.setEncoding('utf8');
    response.on('data', (more: string) => {
      text += more;
    });
    response.on('end', () => resolve(text));
    response.on('error', reject);
  });

/** Less than the five seconds after which many servers close what is idle: a message must not meet a closing door. */
const IDLE_MS = 4_000;
const KEPT = { keepAlive: true, timeout: IDLE_MS };

/** Open connections of `agent`, and what ends those among them that were idle for too long. */
const keptBy = (agent: http.Agent) => {
  const idleSince = new WeakMap<object, number>();
  const keep = agent.keepSocketAlive.bind(agent);
  agent.keepSocketAlive = (socket) => {
    idleSince.set(socket, performance.now());
    return keep(socket);
  };
  /** A process that was busy, or stood still, had no turn to end them in time; the other side has ended them since. */
  const endIdle = (): void => {
    const latest = performance.now() - IDLE_MS;
    for (const socket of Object.values(agent.freeSockets).flatMap((idle = []) => idle))
      if ((idleSince.get(socket) ?? latest) <= latest) socket.destroy();
  };
  return { agent, endIdle };
};

/** Each way with its open connections, and what says that one can be sent over: of TLS, the whole handshake. */
const WAYS = {
  plain: { request: http.request, kept: keptBy(new http.Agent(KEPT)), ready: 'connect' },
  tls: { request: https.request, kept: keptBy(new https.Agent(KEPT)), ready: 'secureConnect' },
} as const;

/**
 * Straight over Node's own client, whose connections stay open for a while: a quarter of the processor time that
 * `fetch` takes. Redirects are answers. Rejects with NeverConnected where nothing went out.
 */
export const postDirectly: Post = (url, { headers, body, timeoutMs }) =>
  new Promise((resolve, reject) => {
    const way = url.startsWith('https:') ? WAYS.tls : WAYS.plain;
    way.kept.endIdle();
    const length = String(Buffer.byteLength(body));
    const request = way.request(url, {
      method: 'POST',
      agent: way.kept.agent,
      headers: { ...headers, 'content-length': length },
    });
    let isConnected = false;
    const connected = (): void => {
      isConnected = true;
    };
    request.on('socket', (socket) => {
      if (request.reusedSocket) connected();
      else socket.once(way.ready, connected);
    });
    const timer = setTimeout(() => request.destroy(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
    const fail = (error: Error): void => {
      clearTimeout(timer);
      reject(isConnected ? error : new NeverConnected(error.message, { cause: error }));
    };
    request.on('error', fail);
    request.on('response', (response) => {
      textOf(response).then((text) => {
        clearTimeout(timer);
        resolve(answeredWith(url, response, text));
      }, fail);
    });
    request.end(body);
  });
