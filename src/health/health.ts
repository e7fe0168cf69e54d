import { messageOf } from '../errors.ts';
import { within } from '../waiting.ts';

/** Whether this process can do its work, beside the fact that it lives. */
export interface Health {
  /** Adds a condition: `problem` gives undefined where it holds, else a sentence about what does not. */
  readonly needs: (what: string, problem: () => string | undefined | Promise<string | undefined>) => void;
  /** It is not ready from now on: it takes nothing new. */
  readonly stop: () => void;
  /** Each condition, with what is against it. */
  readonly conditions: () => Promise<
    readonly { readonly what: string; readonly problem: string | undefined }[]
  >;
  /** What keeps it from being ready, each as `what: why`; none where it is. */
  readonly problems: () => Promise<readonly string[]>;
}

/** A condition that cannot be told within this time does not hold, in milliseconds. */
const LONGEST_MS = 2_000;

/** `longestMs`: how long one condition may take to answer before that is the problem. */
export const createHealth = ({ longestMs = LONGEST_MS } = {}): Health => {
  const conditions: { what: string; problem: () => Promise<string | undefined> }[] = [];
  let isStopping = false;

  const told = async (problem: () => Promise<string | undefined>): Promise<string | undefined> => {
    try {
      return await within(problem(), longestMs, () => `no answer within ${longestMs / 1000} seconds`);
    } catch (error) {
      return messageOf(error);
    }
  };

  const all = () =>
    Promise.all(conditions.map(async ({ what, problem }) => ({ what, problem: await told(problem) })));

  return {
    needs: (what, problem) => {
      conditions.push({ what, problem: async () => problem() });
    },
    stop: () => {
      isStopping = true;
    },
    conditions: all,
    problems: async () => {
      if (isStopping) return ['process: it is stopping'];
      return (await all()).flatMap(({ what, problem }) =>
        problem === undefined ? [] : [`${what}: ${problem}`],
      );
    },
  };
};
