import { ResponseUrlRefused, UnsureWhetherPosted, wasNeverSent } from './errors.ts';
import type { Patience } from './times.ts';
import { wait } from './wait.ts';

/** Sends to a response_url. Throws ResponseUrlRefused, or UnsureWhetherPosted where it did not answer. */
export type Respond = (message: object) => Promise<void>;

const LONGEST_WAIT_MS = 30_000;

const HEAD_CHARS = 1000;

/** Some servers answer 200 and say in the body that it failed. */
const saysNo = (body: string): boolean => /^\s*\{[\s\S]*"ok"\s*:\s*false/.test(body.slice(0, HEAD_CHARS));

/** The code in an answer: in JSON, or as its only word. */
const codeIn = (body: string): string | undefined => {
  const head = body.slice(0, HEAD_CHARS);
  const [, code] =
    /"error"\s*:\s*"([a-z_]{1,80})"/.exec(head) ?? /^\s*([a-z]+(?:_[a-z]+)+)\s*$/.exec(head) ?? [];
  return code;
};

const once = async (send: typeof fetch, url: string, body: string, timeoutMs: number): Promise<Response> => {
  try {
    return await send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal: AbortSignal.timeout(timeoutMs),
    });
  } catch (error) {
    if (wasNeverSent(error)) throw error;
    throw new UnsureWhetherPosted('a response_url did not answer', { cause: error });
  }
};

/** Milliseconds that an answer asks to wait before the next try; undefined where no other try helps. */
const nextTry = (
  { status, headers }: Response,
  tried: number,
  triesMs: Patience['triesMs'],
): number | undefined => {
  if (status === 429) {
    const ms = Math.max(1, Number(headers.get('retry-after')) || 1) * 1000;
    return ms <= LONGEST_WAIT_MS && tried < triesMs.length ? ms : undefined;
  }
  return status >= 500 ? triesMs[tried] : undefined;
};

/** The response_url of a command or a click: five messages within half an hour, member of the channel or not. */
export const createResponder =
  ({ responseUrlMs, triesMs, fetch: send }: Patience & { readonly fetch: typeof fetch }) =>
  (url: string): Respond =>
  async (message) => {
    const body = JSON.stringify(message);
    for (let tried = 0; ; tried += 1) {
      const response = await once(send, url, body, responseUrlMs).catch((error: unknown) => {
        if (error instanceof UnsureWhetherPosted || tried >= triesMs.length) throw error;
        return undefined;
      });
      const text = (await response?.text().catch(() => '')) ?? '';
      if (response?.ok === true) {
        if (saysNo(text)) throw new ResponseUrlRefused(response.status, codeIn(text));
        return;
      }
      const ms = response === undefined ? triesMs[tried] : nextTry(response, tried, triesMs);
      if (ms === undefined) throw new ResponseUrlRefused(response?.status ?? 0, codeIn(text));
      await wait(ms);
    }
  };
