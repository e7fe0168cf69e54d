import type { Answer } from '../domain/answer.ts';
import type { DecisionEvent, DecisionRecord } from '../domain/decision.ts';
import type { StanceChoice } from '../domain/stances.ts';
import { cardContent } from './card.ts';
import { CHOICE_WORDS } from './choices.ts';
import { decidedWords } from './decided.ts';
import { choiceFlips, flipSentence } from './flips.ts';
import { withNames } from './names.ts';
import { oneLine } from './text.ts';

/** What the record of a decision says around its figures. People, days and quotes come as they are shown. */

/** Characters of a sentence on what would change a mind. */
export const MIND_CHARS = 200;
const MOST_MINDS = 4;

/** What would change our mind, a sentence each: the nearest flips, and what a halved traffic does. */
export const changesMindOf = (answer: Answer): string[] => {
  const subject = withNames(answer, 'channel');
  const { check } = cardContent(answer, 'channel');
  const flips = choiceFlips(subject)
    .slice(0, MOST_MINDS)
    .map((flip) => flipSentence(flip, subject));
  const half = check === null ? [] : [`${check.label} ${check.text}`];
  return [...flips, ...half].map((text) => oneLine(text, MIND_CHARS));
};

/** What stands above each part of a record. */
export const RECORD_HEADINGS = {
  why: 'Why',
  numbers: 'The numbers then',
  warnings: 'Warnings',
  inputs: 'Inputs',
  prices: 'Prices and their dates',
  minds: 'What would change our mind',
  votes: 'Votes',
  steps: 'Since then',
} as const;

/** The first line of a record. */
export const recordTitle = (view: Pick<DecisionRecord, 'state' | 'choice' | 'answer'>): string =>
  view.state === 'reopened' ? `Reopened. It was: ${decidedWords(view)}` : `Decided: ${decidedWords(view)}`;

/** Who recorded it, whose it is, and when it is to be checked, where that is planned. */
export const recordedLine = (shown: {
  readonly by: string;
  readonly on: string;
  readonly owner: string;
  readonly checkOn: string | undefined;
}): string => {
  const check = shown.checkOn === undefined ? 'no check planned' : `to be checked on ${shown.checkOn}`;
  return `Recorded by ${shown.by} on ${shown.on} · Owner ${shown.owner} · ${check}`;
};

/** What people said, and what was assumed, in a line each. */
export const saidLine = (said: readonly string[]): string => `Said: ${said.join(' · ')}`;
export const assumedLine = (assumed: readonly string[]): string => `Assumed: ${assumed.join(' · ')}`;

/** What a record has no room for is counted. */
export const moreInExport = (left: number): string => `… and ${left} more in the export`;

/** How each step begins its line; null where a record tells nothing of it: the record itself says the first. */
const STEPS: Readonly<Record<DecisionEvent['kind'], string | null>> = {
  recorded: null,
  reopened: 'Reopened',
  asked: 'Asked how it went',
  rechecked: 'Checked',
  rescheduled: 'Next check set',
  // The thread read it, with both bills.
  moved: null,
};

/** "Checked by Ann on 3 Nov 2026: as planned"; null where a record does not tell that step. */
export const stepLine = (
  kind: DecisionEvent['kind'],
  shown: { readonly by: string; readonly on: string; readonly note: string | undefined },
): string | null => {
  const step = STEPS[kind];
  if (step === null) return null;
  return `${step} by ${shown.by} on ${shown.on}${shown.note === undefined ? '' : `: ${shown.note}`}`;
};

/** "What did we decide?" */
export const decidedSentence = (
  state: DecisionRecord['state'],
  shown: { readonly what: string; readonly by: string; readonly on: string; readonly why: string },
): string =>
  `${state === 'reopened' ? 'The decision was reopened. It was' : 'Decided'}: ${shown.what}, by ${shown.by} on ${shown.on}. Why: ${shown.why}`;

/** What the thread reads when one of its cards was posted to the channel. */
export const sharedBy = (by: string): string => `${by} shared this in the channel.`;

/** What the thread reads when its decision is open again. */
export const reopenedBy = (by: string, choice: StanceChoice): string =>
  `${by} reopened the decision (it was: ${CHOICE_WORDS[choice]}). The thread can decide again.`;
