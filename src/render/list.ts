import { defined } from '../defined.ts';
import type { Answer } from '../domain/answer.ts';
import { COMMAND, FORGET_ACTION_ID } from '../wire/ids.ts';
import type { Audience } from '../words/names.ts';
import {
  BOUGHT_MARK,
  estimateInWords,
  FORGET,
  LIST_AS_TEXT,
  lastEstimates,
  nothingAsked,
  removesAll,
} from '../words/recent.ts';
import { oneLine } from '../words/text.ts';
import { actions, button, confirmation, context, type Message, section } from './blocks.ts';
import { listedButton } from './card-buttons.ts';
import { commandCode } from './command-code.ts';
import { dayOf } from './moments.ts';
import { code, escapeMrkdwn } from './mrkdwn.ts';

/** Somebody's recent estimates, with links. */

/** An estimate in a list of somebody's own. */
export interface ListedEstimate {
  /** Where there is one, the line has a button that removes it. */
  readonly id?: string;
  readonly answer: Answer;
  /** ISO 8601. */
  readonly askedAt: string;
  readonly words?: string;
  /** Absent where the card is gone, or was never posted. */
  readonly link?: string;
}

const WORDS_CHARS = 80;

/** Words that lead to a web address; the words alone where that is none, or could not stand in Slack's markup. */
export const linked = (link: string | undefined, words: string): string =>
  link !== undefined && /^https?:\/\/[^\s|<>]+$/.test(link)
    ? `<${link}|${escapeMrkdwn(words)}>`
    : escapeMrkdwn(words);

/** One estimate as a line, escaped. */
export const estimateLine = (
  { answer, askedAt, words, link }: ListedEstimate,
  audience: Audience,
): string => {
  const { what, isOwned } = estimateInWords(answer, audience);
  const typed = words === undefined ? '' : `  ${code(oneLine(words, WORDS_CHARS))}`;
  return `${dayOf(askedAt)}  ${linked(link, what)}${typed}${isOwned ? `  ${BOUGHT_MARK}` : ''}`;
};

/** Asked before anything is forgotten. */
export const renderForget = (): Message => {
  const style = 'danger' as const;
  const confirm = { ...confirmation(FORGET.title, FORGET.warning, FORGET.yes, FORGET.no), style };
  const forget = { ...button(FORGET_ACTION_ID, FORGET.button, 'mine'), style, confirm };
  return { blocks: [section(FORGET.question), actions(FORGET_ACTION_ID, [forget])], text: FORGET.question };
};

/** The newest estimates of whoever asked, for them alone; what to type where there are none. */
export const renderList = (estimates: readonly ListedEstimate[]): Message => {
  if (estimates.length === 0) {
    const text = escapeMrkdwn(nothingAsked(COMMAND));
    return { blocks: [section(text)], text };
  }
  const lines = estimates.map((estimate) => estimateLine(estimate, 'asker'));
  return {
    blocks: [
      section(`*${lastEstimates(estimates.length)}*`),
      ...estimates.map(({ id }, at) => ({
        ...section(lines[at] ?? ''),
        ...defined({ accessory: id === undefined ? undefined : listedButton(id, 'remove') }),
      })),
      context(removesAll(commandCode('forget'))),
    ],
    text: `${LIST_AS_TEXT}: ${lines.join(' ')}`,
  };
};
