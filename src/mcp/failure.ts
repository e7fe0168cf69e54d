import { errorJson } from '../answer/index.ts';
import { isOurs } from '../errors.ts';

/**
 * The result of a tool that could not do its work: the sentence of the terminal with whole lines that run, and then the
 * terminal's error document. Not as structured content, which clients hold to the schema of an answer.
 */
const failureResult = (error: unknown) => {
  const described = errorJson(error);
  const { message, hints } = described;
  const lines = hints.map((hint) => `- ${hint}`);
  const words = [message, ...(lines.length === 0 ? [] : ['To use instead:', ...lines])].join('\n');
  return {
    isError: true,
    content: [words, JSON.stringify({ error: described })].map((text) => ({
      type: 'text' as const,
      text,
    })),
  };
};

/** Nothing that a tool does ends the server. What fails is told to the agent, and on standard error too where it is ours. */
export const orFailure =
  <Args extends unknown[], Result>(
    work: (...args: Args) => Promise<Result>,
    { error: tell }: Pick<Console, 'error'>,
  ) =>
  async (...args: Args): Promise<Result | ReturnType<typeof failureResult>> => {
    try {
      return await work(...args);
    } catch (error) {
      if (isOurs(error)) tell(error);
      return failureResult(error);
    }
  };
