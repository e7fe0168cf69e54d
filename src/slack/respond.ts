import { ResponseUrlRefused, UnsureWhetherPosted, wasNeverSent } from './errors.ts';
import { wait } from './wait.ts';

/** Sends to a response_url. Throws ResponseUrlRefused, or UnsureWhetherPosted where it did not answer. */
export type Respond = (message: object) => Promise<void>;

const TIMEOUT_MS = 5_000;
const TRIES_MS = [300, 900, 2700] as const;
const LONGEST_WAIT_MS = 30_000;

/** Some servers answer 200 and say in the body that it failed. */
const saysNo = (body: string): boolean => /^\s*\{[\s\S]*"ok"\s*:\s*false/.test(body.slice(0, 1000));

const once = async (url: string, body: string): Promise<Response> => {
  try {
    return await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (error) {
    if (wasNeverSent(error)) throw error;
    throw new UnsureWhetherPosted('a response_url did not answer', { cause: error });
  }
};

/** Milliseconds that an answer asks to wait before the next try; undefined where no other try helps. */
const nextTry = ({ status, headers }: Response, tried: number): number | undefined => {
  if (status === 429) {
    const ms = Math.max(1, Number(headers.get('retry-after')) || 1) * 1000;
    return ms <= LONGEST_WAIT_MS && tried < TRIES_MS.length ? ms : undefined;
  }
  return status >= 500 ? TRIES_MS[tried] : undefined;
};

/** The response_url of a command or a click: five messages within half an hour, member of the channel or not. */
export const respondTo =
  (url: string): Respond =>
  async (message) => {
    const body = JSON.stringify(message);
    for (let tried = 0; ; tried += 1) {
      const response = await once(url, body).catch((error: unknown) => {
        if (error instanceof UnsureWhetherPosted || tried >= TRIES_MS.length) throw error;
        return undefined;
      });
      const text = (await response?.text().catch(() => '')) ?? '';
      if (response?.ok === true) {
        if (saysNo(text)) throw new ResponseUrlRefused(response.status);
        return;
      }
      const ms = response === undefined ? TRIES_MS[tried] : nextTry(response, tried);
      if (ms === undefined) throw new ResponseUrlRefused(response?.status ?? 0);
      await wait(ms);
    }
  };
