import type { ServerResponse } from 'node:http';
import type { Json } from './json.ts';

/** What goes back to the app over HTTP. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: Json | string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The connection ends in the middle of the body. */
  readonly cut?: boolean;
}

/** No answer: the app waits as long as it likes (`hang`), or sees its connection closed (`drop`). */
export type Silence = 'hang' | 'drop';

/** What a list of calls says of one that got no answer. */
export const SILENT: Readonly<Record<Silence, string>> = {
  hang: 'no answer',
  drop: 'connection closed',
};

/** The HTTP status that was answered; 0 when there was no answer. */
export const statusOf = (answer: HttpAnswer | Silence): number =>
  typeof answer === 'string' ? 0 : answer.status;

/** What is put down of an answer that may be no JSON. */
export const toldOf = (answer: HttpAnswer | Silence): Json => {
  if (typeof answer === 'string') return { ok: false, error: SILENT[answer] };
  if (typeof answer.body !== 'string') return answer.body;
  return answer.status === 200 ? { ok: true } : { ok: false, error: `HTTP ${answer.status}` };
};

/** Answers with a body; with `hang` the connection stays open, with `drop` it is closed. */
export const reply = (response: ServerResponse, answer: HttpAnswer | Silence): void => {
  if (answer === 'hang') return;
  if (answer === 'drop') {
    response.socket?.destroy();
    return;
  }
  const plain = typeof answer.body === 'string';
  const words = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
  response.writeHead(answer.status, {
    'content-type': plain ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8',
    'x-content-type-options': 'nosniff',
    ...(answer.cut && { 'content-length': String(Buffer.byteLength(words)) }),
    ...answer.headers,
  });
  if (answer.cut) response.write(words.slice(0, words.length / 2), () => response.socket?.destroy());
  else response.end(words);
};

/** Answers with JSON, or with plain text where the body is a string. */
export const send = (
  response: ServerResponse,
  status: number,
  body: Json | string,
  headers?: Readonly<Record<string, string>>,
): void => reply(response, { status, body, ...(headers && { headers }) });
