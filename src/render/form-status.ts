import type { KnownBlock } from '@slack/types';
import type { Answer } from '../domain/answer.ts';
import { tokenVolume, usd } from '../domain/format.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { FORM_STATUS_BLOCK_ID } from '../wire/form.ts';
import { namesFor } from '../words/names.ts';
import { listed, oneLine } from '../words/text.ts';
import { context, section } from './blocks.ts';
import type { FormLook } from './form.ts';
import { escapeMrkdwn } from './mrkdwn.ts';

/** What the line at the top says. */
export type FormStatus =
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** There is none yet: what is asked for, in a sentence. What is wrong stands at its input. */
  | { readonly kind: 'words'; readonly words: string };

/** Characters of a line of the form that is no input. */
export const STATUS_CHARS = 900;
const WORD_CHARS = 60;
const SHOWN_IGNORED = 8;
const SHOWN_BILLS = 6;

const bills = (answer: Answer): string => {
  const names = namesFor(answer, 'asker');
  const { selfHosted, comparisons } = answer.assessment;
  const apis = comparisons.map(({ monthlyUsd }, index) => `${names.api(index)} ${usd(monthlyUsd)}`);
  return [`Hosting ${usd(selfHosted.monthlyUsd)}`, ...apis].slice(0, SHOWN_BILLS).join(' · ');
};

const volumeOf = ({ scenario }: Answer): string => tokenVolume(tokensPerMonth(scenario.workload));

/** The answer so far, or what is still asked for, and the words of a line that were left out. */
export const statusBlocks = ({ status, ignored }: FormLook): KnownBlock[] => {
  const text =
    status.kind === 'answer'
      ? `*So far, for ${volumeOf(status.answer)}:* ${escapeMrkdwn(oneLine(namesFor(status.answer, 'asker').inSentence(status.answer.assessment.verdict.headline, STATUS_CHARS), STATUS_CHARS))}`
      : escapeMrkdwn(oneLine(status.words, STATUS_CHARS));
  const below =
    status.kind === 'answer'
      ? `A month: ${bills(status.answer)}`
      : 'Say what you know. The rest gets the default that it shows.';
  const left =
    ignored.length === 0
      ? []
      : [
          context(
            escapeMrkdwn(
              `Not understood and left out: ${listed(ignored.slice(0, SHOWN_IGNORED).map((word) => `"${oneLine(word, WORD_CHARS)}"`))}.`,
            ),
          ),
        ];
  return [
    { ...section(text), block_id: FORM_STATUS_BLOCK_ID },
    context(escapeMrkdwn(oneLine(below, STATUS_CHARS))),
    ...left,
  ];
};
