import type { Wait } from '../waiting.ts';
import { failedCallOf, UnsureWhetherPosted } from './errors.ts';
import type { PostingPace } from './pace.ts';
import type { Patience } from './patience.ts';

/** How often, and for how long, a call is tried again. */

/** A trigger lives for three seconds. */
const TRIGGER_MS = 2_000;
const USUAL_MS = 60_000;

const OPENS = new Set(['views.open', 'views.push']);
/** Done twice, these are seen twice: never tried again unless it is certain that they did nothing. */
const SAYS = new Set(['chat.postMessage', 'chat.postEphemeral', 'files.completeUploadExternal', ...OPENS]);
/** Those that everyone reads: whoever asked is told that it is not known whether they stand. */
const POSTS = new Set(['chat.postMessage', 'files.completeUploadExternal']);

const longestWait = (method: string): number => (OPENS.has(method) ? TRIGGER_MS : USUAL_MS);

/** A call of the Web API, by what decides whether it is made again. */
export interface SlackCall {
  readonly method: string;
  /** The channel of a message for everyone; undefined for any other call. */
  readonly channel: string | undefined;
}

/** Milliseconds until the next try of a call that failed so; undefined where there is none. */
const nextTry = (
  error: unknown,
  method: string,
  tried: number,
  triesMs: Patience['triesMs'],
): number | undefined => {
  const failure = failedCallOf(error);
  switch (failure.kind) {
    case 'wait':
      return failure.ms <= longestWait(method) && tried < triesMs.length ? failure.ms : undefined;
    case 'not-done':
      return triesMs[tried];
    case 'unsure':
      return SAYS.has(method) ? undefined : triesMs[tried];
    case 'refused':
      return undefined;
    default:
      return failure satisfies never;
  }
};

interface Waiting extends Pick<Patience, 'triesMs'> {
  readonly pace: PostingPace;
  readonly wait: Wait;
  /** Told of each call that is made again. */
  readonly retried?: (method: string) => void;
}

/** Makes a call until it is done, refused, or not known to be done. Messages for a channel keep its pace. */
export const patiently = async <T>(
  { method, channel }: SlackCall,
  make: () => Promise<T>,
  { pace, wait, triesMs, retried }: Waiting,
): Promise<T> => {
  const attempt = channel === undefined ? make : () => pace.take(channel, make);
  for (let tried = 0; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      const ms = nextTry(error, method, tried, triesMs);
      if (ms !== undefined) {
        retried?.(method);
        await wait(ms);
      } else if (POSTS.has(method) && failedCallOf(error).kind === 'unsure')
        throw new UnsureWhetherPosted('Slack did not answer what posts', { cause: error });
      else throw error;
    }
  }
};
