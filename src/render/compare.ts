import type { Answer } from '../domain/answer.ts';
import { cheapestRival } from '../domain/cheapest-rival.ts';
import { count, plural, tokenVolume, usd } from '../domain/format.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { withNames } from '../words/names.ts';
import { fleetName } from '../words/options.ts';
import { clip, oneLine } from '../words/text.ts';
import { verdictWords } from '../words/verdict.ts';
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
  readonly words?: string | undefined;
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
  const subject = withNames(answer, 'channel');
  const { assessment, names } = subject;
  const { against } = assessment.verdict;
  const bill = cheapestRival(assessment)?.monthlyUsd;
  const typed = shownWords(answer, words);
  const what =
    typed === null
      ? escapeMrkdwn(`${tokenVolume(tokensPerMonth(answer.scenario.workload))}, ${fleetName(subject)}`)
      : code(oneLine(typed, WORDS_CHARS));
  const rival = bill === undefined ? '' : ` · ${names.short(against)} ${usd(bill)}`;
  return `*#${number}* ${personWords(by)} ${what}${isKept === true ? ' · *kept: the thread goes on from it*' : ''}\n*${escapeMrkdwn(verdictWords(answer, names))}* · hosting ${usd(assessment.selfHosted.monthlyUsd)}${escapeMrkdwn(rival)}`;
};

const every = (proposals: number): string =>
  proposals === 2 ? 'Both proposals' : `All ${count(proposals)} proposals`;

/** What all proposals agree on, or how they part. */
const headOf = (all: readonly Proposal[]): string => {
  const host = all.filter(({ answer }) => answer.assessment.verdict.choice === 'self-host').length;
  if (all.length === 1) return 'Only one proposal so far';
  if (host === 0) return `${every(all.length)}: pay per token`;
  if (host === all.length) return `${every(all.length)}: host it`;
  return `${host} of ${plural(all.length, 'proposal')}: host it. The others: pay per token`;
};

/** Which proposal is the cheapest, then a line each; those that do not fit into a section are counted. */
export const renderCompare = ({ proposals, left }: CompareView): Message => {
  const head = headOf(proposals);
  const lines = linesWithin(
    proposals.map((proposal, at) => lineOf(proposal, left + at + 1)),
    INTRODUCED_LIST_CHARS,
  );
  const older = left > 0 ? [`${plural(left, 'older proposal')} left out`] : [];
  return {
    blocks: [headline(head), section([...lines, ...older].join('\n'))],
    text: clip(`${head}. ${lines.join(' ').replaceAll('\n', ': ')}`, FALLBACK_CHARS),
  };
};
