import type { Draft } from '../domain/draft.ts';
import type { LlmcostError } from '../errors.ts';
import { isOfACard } from '../parse/index.ts';
import { refusalInWords } from '../words/refusals.ts';

/** What is told to whoever changes a card where there is none. */

const SAMPLE = '500M tokens A100 rental';

/**
 * The refusal of a line that changes an estimate where there is none; undefined for any other line. Its pieces would
 * only be put together to lines that nobody meant.
 */
export const adrift = async (
  text: string,
  refusal: LlmcostError,
  read: (line: string) => Promise<{ readonly draft: Draft }>,
): Promise<LlmcostError | undefined> => {
  if (refusal.code !== 'not-understood' && refusal.code !== 'volume-missing') return undefined;
  if (!(await isOfACard(text, async () => (await read(SAMPLE)).draft))) return undefined;
  const { message, hints } = refusalInWords({ code: 'change-of-nothing', sample: SAMPLE });
  return refusal.with({ message, hints });
};
