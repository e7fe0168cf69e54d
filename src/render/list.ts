import { defined } from '../defined.ts';
import type { Answer } from '../domain/answer.ts';
import { tokenVolume } from '../domain/format.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { COMMAND, FORGET_ACTION_ID } from '../wire/ids.ts';
import { type Audience, namesFor } from '../words/names.ts';
import { oneLine } from '../words/text.ts';
import { verdictWords } from '../words/verdict.ts';
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
  readonly words?: string | undefined;
  /** Absent where the card is gone, or was never posted. */
  readonly link?: string | undefined;
}

const WORDS_CHARS = 80;

/** Slack's own addresses only; anything else is shown as words. */
export const linked = (link: string | undefined, words: string): string =>
  link !== undefined && /^https?:\/\/[^\s|<>]+$/.test(link)
    ? `<${link}|${escapeMrkdwn(words)}>`
    : escapeMrkdwn(words);

/** One estimate as a line, escaped. */
export const estimateLine = (
  { answer, askedAt, words, link }: ListedEstimate,
  audience: Audience,
): string => {
  const { selfHosted } = answer.scenario;
  const names = namesFor(answer, audience);
  const what = `${tokenVolume(tokensPerMonth(answer.scenario.workload))} on ${names.gpu}: ${verdictWords(answer, names)}`;
  const typed = words === undefined ? '' : `  ${code(oneLine(words, WORDS_CHARS))}`;
  return `${dayOf(askedAt)}  ${linked(link, what)}${typed}${selfHosted.procurement.kind === 'own' ? '  (owned)' : ''}`;
};

/** Asked before anything is forgotten. */
export const renderForget = (): Message => {
  const text =
    'Forget your estimates and votes, with your words and your id? What threads keep and have decided stays, without your name.';
  const style = 'danger' as const;
  const confirm = {
    ...confirmation('Forget your estimates?', 'This cannot be undone.', 'Forget them', 'Keep them'),
    style,
  };
  const forget = {
    ...button(FORGET_ACTION_ID, 'Forget my estimates', 'mine'),
    style,
    confirm,
  };
  return { blocks: [section(text), actions(FORGET_ACTION_ID, [forget])], text };
};

/** The newest estimates of whoever asked, for them alone; what to type where there are none. */
export const renderList = (estimates: readonly ListedEstimate[]): Message => {
  if (estimates.length === 0) {
    const text = `You have asked nothing yet. Type a line such as "${COMMAND} 500M tokens A100 rental".`;
    return { blocks: [section(escapeMrkdwn(text))], text: escapeMrkdwn(text) };
  }
  const lines = estimates.map((estimate) => estimateLine(estimate, 'asker'));
  return {
    blocks: [
      section(`*Your last ${estimates.length === 1 ? 'estimate' : `${estimates.length} estimates`}*`),
      ...estimates.map(({ id }, at) => ({
        ...section(lines[at] ?? ''),
        ...defined({ accessory: id === undefined ? undefined : listedButton(id, 'remove') }),
      })),
      context(`${commandCode('forget')} removes all of yours.`),
    ],
    text: `Your last estimates: ${lines.join(' ')}`,
  };
};
