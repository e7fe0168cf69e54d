import { wait } from '../waiting.ts';
import { isAnswerLost, ResponseUrlRefused, UnsureWhetherPosted, wasNeverSent } from './errors.ts';
import type { Patience } from './patience.ts';
import type { Post, SlackAnswer } from './post.ts';

/** Sends to a response_url. Throws ResponseUrlRefused, or UnsureWhetherPosted where it did not answer. */
export type Respond = (message: object) => Promise<void>;

type Sending = Patience & { readonly post: Post };

const LONGEST_WAIT_MS = 30_000;

const HEAD_CHARS = 1000;

/** A page is never Slack's own: something on the way gave it, and nobody knows whether Slack heard of the message. */
const isPage = (body: string): boolean => /^\s*</.test(body);

/** Some servers answer 200 and say in the body that it failed. */
const saysNo = (body: string): boolean => /^\s*\{[\s\S]*"ok"\s*:\s*false/.test(body.slice(0, HEAD_CHARS));

/** The code in an answer: in JSON, or as its only word. */
const codeIn = (body: string): string | undefined => {
  const head = body.slice(0, HEAD_CHARS);
  const [, code] =
    /"error"\s*:\s*"([a-z_]{1,80})"/.exec(head) ?? /^\s*([a-z]+(?:_[a-z]+)+)\s*$/.exec(head) ?? [];
  return code;
};

const postOnce = async (post: Post, url: string, body: string, timeoutMs: number): Promise<SlackAnswer> => {
  try {
    return await post(url, { headers: { 'content-type': 'application/json' }, body, timeoutMs });
  } catch (error) {
    if (wasNeverSent(error)) throw error;
    throw new UnsureWhetherPosted('a response_url did not answer', { cause: error });
  }
};

/** Milliseconds that an answer asks to wait before the next try; undefined where no other try helps. */
const nextTry = (
  { status, headers }: SlackAnswer,
  tried: number,
  triesMs: Patience['triesMs'],
): number | undefined => {
  if (status === 429) {
    const ms = Math.max(1, Number(headers.get('retry-after')) || 1) * 1000;
    return ms <= LONGEST_WAIT_MS && tried < triesMs.length ? ms : undefined;
  }
  return status >= 500 ? triesMs[tried] : undefined;
};

type Tried =
  | { readonly done: true }
  | { readonly done: false; readonly againMs: number | undefined; readonly why: ResponseUrlRefused };

/** One try, and after how long the next one may help. */
const oneTry = async (
  { responseUrlMs, triesMs, post }: Sending,
  url: string,
  body: string,
  tried: number,
): Promise<Tried> => {
  const response = await postOnce(post, url, body, responseUrlMs).catch((error: unknown) => {
    if (error instanceof UnsureWhetherPosted || tried >= triesMs.length) throw error;
    return undefined;
  });
  if (response === undefined)
    return { done: false, againMs: triesMs[tried], why: new ResponseUrlRefused(0, undefined) };
  if (isAnswerLost(response.status))
    throw new UnsureWhetherPosted(`a response_url answered ${response.status}`);
  // Without its words the status still says what became of it.
  const text = await response.text().catch(() => '');
  const why = new ResponseUrlRefused(response.status, codeIn(text));
  if (response.ok && isPage(text)) throw new UnsureWhetherPosted('a response_url answered with a page');
  if (!response.ok) return { done: false, againMs: nextTry(response, tried, triesMs), why };
  return saysNo(text) ? { done: false, againMs: undefined, why } : { done: true };
};

/** The response_url of a command or a click: five messages within half an hour, member of the channel or not. */
export const createResponder =
  (sending: Sending) =>
  (url: string): Respond =>
  async (message) => {
    const body = JSON.stringify(message);
    for (let tried = 0; ; tried += 1) {
      const outcome = await oneTry(sending, url, body, tried);
      if (outcome.done) return;
      if (outcome.againMs === undefined) throw outcome.why;
      await wait(outcome.againMs);
    }
  };
