import type { KnownBlock } from '@slack/types';
import type { Answer } from '../domain/answer.ts';
import { FORM_STATUS_BLOCK_ID } from '../wire/form.ts';
import { answerSoFar, leftOutWords, SAY_WHAT_YOU_KNOW } from '../words/form-status.ts';
import { oneLine } from '../words/text.ts';
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

const shown = (words: string): string => escapeMrkdwn(oneLine(words, STATUS_CHARS));

/** The line at the top, as it is shown, and the small one below it. */
const linesOf = (status: FormStatus): readonly [string, string] => {
  if (status.kind === 'words') return [shown(status.words), shown(SAY_WHAT_YOU_KNOW)];
  const { label, verdict, bills } = answerSoFar(status.answer, STATUS_CHARS);
  return [`*${escapeMrkdwn(label)}* ${shown(verdict)}`, shown(bills)];
};

/** The answer so far, or what is still asked for, and the words of a line that were left out. */
export const statusBlocks = ({ status, ignored }: FormLook): KnownBlock[] => {
  const [top, below] = linesOf(status);
  const left = ignored.length === 0 ? [] : [context(escapeMrkdwn(leftOutWords(ignored)))];
  return [{ ...section(top), block_id: FORM_STATUS_BLOCK_ID }, context(below), ...left];
};
