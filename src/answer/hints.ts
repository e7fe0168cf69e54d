import type { Answer } from '../domain/answer.ts';
import { type Draft, type DraftField, fieldsIn, type SaidFields } from '../domain/draft.ts';
import { VOLUMES } from '../domain/fields/index.ts';
import { FIRST_LINES } from '../parse/index.ts';

/** Lines and mentions to type instead of what was refused. Each was tried: a hint must be worth its click. */

const MOST_TRIES = 14;

/** Takes an answer in where it comes to something else than all before it, and says so: two hints of one are one. */
export type AddIfNew = (answer: Answer) => boolean;

/** Beside the known answers, true once for each other scenario: lines that come to the same are one suggestion. */
export const addIfNewTo = (...known: readonly Answer[]): AddIfNew => {
  const seen = new Set(known.map(({ scenario }) => JSON.stringify(scenario)));
  return ({ scenario }) => {
    const many = seen.size;
    return seen.add(JSON.stringify(scenario)).size > many;
  };
};

/** Whether a line begins with a volume that nobody said. */
export const isSample = (line: string): boolean => FIRST_LINES.some((volume) => line.startsWith(volume));

/**
 * Whether a line, with the fields that it is read as, says all that the `kept` lines have in common, with their fields.
 * Beside a line that keeps what was typed, one that lacks part of it is the answer to another question, and so is one
 * with a sample for its volume.
 */
export const asMuchAs = (
  kept: readonly string[],
  keptFields: readonly SaidFields[],
): ((line: string, fields: SaidFields) => boolean) => {
  const [first = {}, ...others] = keptFields;
  const isSame = (field: DraftField, fields: SaidFields): boolean =>
    JSON.stringify(fields[field]) === JSON.stringify(first[field]);
  const volumes: readonly string[] = VOLUMES;
  // With one line alone there is nothing to have in common: what it adds is its own.
  const common = fieldsIn(first).filter(
    (field) =>
      others.length > 0 && !volumes.includes(field) && others.every((fields) => isSame(field, fields)),
  );
  const hasOwnVolume = kept.some((line) => !isSample(line));
  return (line, fields) =>
    common.every((field) => isSame(field, fields)) && !(hasOwnVolume && isSample(line));
};

/** The first `most` hints that some lines give when they are tried, in their order; 14 tries at most. */
export const firstHints = async (
  lines: readonly string[],
  most: number,
  hintsOf: (line: string) => Promise<readonly string[]>,
): Promise<string[]> => {
  const found: string[] = [];
  for (const line of lines.slice(0, MOST_TRIES)) {
    if (found.length >= most) break;
    found.push(...(await hintsOf(line)));
  }
  return [...new Set(found)];
};

/** A number that is no part of a name. */
const FIGURE = /(?<![\w.-])\d/;

/** What the tokens of a line are each, once it says how many requests there are: "40k requests a day, 1k tokens". */
const SIZE_OF: Readonly<Partial<Record<DraftField, DraftField>>> = {
  'workload.tokensPerMonth': 'workload.requestTokens',
  'workload.inputTokensPerMonth': 'workload.requestInputTokens',
  'workload.outputTokensPerMonth': 'workload.requestOutputTokens',
};

const isSizeNow = (field: DraftField, other: DraftField, understood: Draft, suggested: Draft): boolean =>
  SIZE_OF[field] === other &&
  understood.fields['workload.requestsPerMonth'] === undefined &&
  suggested.fields['workload.requestsPerMonth'] !== undefined;

/**
 * Whether no figure of a line is one of something else in a suggested one. `refused`: the words that were asked about,
 * which may come to mean something else.
 */
export const keepsMeasures = (understood: Draft, refused: readonly string[], suggested: Draft): boolean =>
  fieldsIn(understood.fields).every((field) => {
    const { words = '' } = understood.said[field] ?? {};
    const isAsked = refused.some((one) => one.includes(words) || words.includes(one));
    if (isAsked || !FIGURE.test(words) || suggested.fields[field] !== undefined) return true;
    const others = fieldsIn(suggested.fields).filter((other) => suggested.said[other]?.words === words);
    return others.every(
      (other) => understood.fields[other] !== undefined || isSizeNow(field, other, understood, suggested),
    );
  });
