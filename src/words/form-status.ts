import type { Answer } from '../domain/answer.ts';
import { tokenVolume, usd } from '../domain/format.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { withNames } from './names.ts';
import { listed, oneLine } from './text.ts';

/** What the form says at its top while it is filled in. */

const SHOWN_BILLS = 6;
const SHOWN_IGNORED = 8;
const WORD_CHARS = 60;

/** The answer so far: for which volume, what to do in at most so many characters, and the bills. */
export const answerSoFar = (
  answer: Answer,
  max: number,
): { readonly label: string; readonly verdict: string; readonly bills: string } => {
  const { names, assessment, scenario } = withNames(answer, 'asker');
  const { selfHosted, comparisons, verdict } = assessment;
  const bills = [
    `Hosting ${usd(selfHosted.monthlyUsd)}`,
    ...comparisons.map(({ monthlyUsd }, index) => `${names.api(index)} ${usd(monthlyUsd)}`),
  ];
  return {
    label: `So far, for ${tokenVolume(tokensPerMonth(scenario.workload))}:`,
    verdict: names.inSentence(verdict.headline, max),
    bills: `A month: ${bills.slice(0, SHOWN_BILLS).join(' · ')}`,
  };
};

/** Where there is no answer yet. */
export const SAY_WHAT_YOU_KNOW = 'Say what you know. The rest gets the default that it shows.';

/** The words of a line that were not understood. */
export const leftOutWords = (words: readonly string[]): string =>
  `Not understood and left out: ${listed(words.slice(0, SHOWN_IGNORED).map((word) => `"${oneLine(word, WORD_CHARS)}"`))}.`;
