import { LlmcostError } from '../../src/errors.ts';
import { csv, read } from './files.ts';

/** Small exports that most tests read, and what is said of one. */

/** Second at which the hour of `ROW` begins. */
export const START = 1_762_300_800;
/** A table of hours of usage, as OpenAI exports it. */
export const HEADER = [
  'start_time',
  'end_time',
  'model',
  'num_model_requests',
  'input_tokens',
  'output_tokens',
];
export const ROW = [START, START + 3600, 'gpt-5-mini', 4, 900, 100];

/** A day of March 2026, from 0 on. */
export const day = (at: number): string => new Date(Date.UTC(2026, 2, 1 + at)).toISOString().slice(0, 10);

/** A table of so many days. */
export const days = (count: number, tokens: (at: number) => number = () => 900): string =>
  csv(
    ['date', 'model', 'input_tokens', 'output_tokens'],
    Array.from({ length: count }, (_, at) => [day(at), 'gpt-5-mini', tokens(at), 100]),
  );

/** All that is said of the files beside their sums. */
export const notesOf = async (...files: string[]): Promise<string> =>
  (await read(...files)).profile.notes.join('\n');

/** Why a file is refused; `answered` where it is not. */
export const refused = async (content: string | Uint8Array): Promise<string> => {
  const error = await read(content).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof LlmcostError && ['unreadable-usage', 'too-large'].includes(error.code)
    ? error.message
    : 'answered';
};
