import type { Answer } from '../domain/answer.ts';
import { agreedWords, KEPT_PROPOSAL, olderLeftOut, proposalWords } from '../words/proposals.ts';
import { clip, oneLine } from '../words/text.ts';
import { headline, type Message, section } from './blocks.ts';
import { INTRODUCED_LIST_CHARS, linesWithin } from './lines.ts';
import { code, escapeMrkdwn } from './mrkdwn.ts';
import { personWords } from './people.ts';
import { shownWords } from './typed-words.ts';

/** What was proposed in a thread, a line each: who, what, the verdict, two bills. It fits a phone. */

/** A scenario that somebody proposed in a thread. */
interface Proposal {
  readonly answer: Answer;
  /** Slack user id. */
  readonly by: string;
  /** What was typed or pressed. */
  readonly words?: string;
  /** The thread goes on from this one. */
  readonly isKept?: boolean;
}

/** The scenarios of a thread beside each other. */
export interface CompareView {
  /** Oldest first, with their numbers in the thread. */
  readonly proposals: readonly Proposal[];
  /** How many older ones are left out. */
  readonly left: number;
}

const WORDS_CHARS = 60;
/** Of the text that notifications and screen readers have. */
const FALLBACK_CHARS = 3_500;

const lineOf = ({ answer, by, words, isKept }: Proposal, number: number): string => {
  const { what, verdict, bills } = proposalWords(answer);
  const typed = shownWords(answer, words);
  const shown = typed === null ? escapeMrkdwn(what) : code(oneLine(typed, WORDS_CHARS));
  const kept = isKept === true ? ` · *${KEPT_PROPOSAL}*` : '';
  return `*#${number}* ${personWords(by)} ${shown}${kept}\n*${escapeMrkdwn(verdict)}* · ${escapeMrkdwn(bills)}`;
};

/** Which proposal is the cheapest, then a line each; those that do not fit into a section are counted. */
export const renderCompare = ({ proposals, left }: CompareView): Message => {
  const head = agreedWords(proposals.map(({ answer }) => answer));
  const lines = linesWithin(
    proposals.map((proposal, at) => lineOf(proposal, left + at + 1)),
    INTRODUCED_LIST_CHARS,
  );
  const older = left > 0 ? [olderLeftOut(left)] : [];
  return {
    blocks: [headline(head), section([...lines, ...older].join('\n'))],
    text: clip(`${head}. ${lines.join(' ').replaceAll('\n', ': ')}`, FALLBACK_CHARS),
  };
};
