import { type Draft, fieldsIn } from '../domain/draft.ts';
import { VOLUMES } from '../domain/fields/index.ts';
import type { LlmcostError } from '../errors.ts';
import { isSameJson } from '../json.ts';
import { asksOfMoney, hintChoices, keepsFigures, understoodIn } from '../parse/index.ts';
import { firstHints, isSample } from './hints.ts';

/** Lines that are answered although more than one thing is wrong in the one that was typed. */

/** So many more things may be wrong, and so many ways are tried to mend each. */
const MOST_TROUBLES = 2;
const MOST_WAYS = 3;
const MOST_LINES = 2;

/** How a line is tried: why it is refused, the draft of one that is read, and whether one is worth to be shown. */
export interface Trial {
  readonly refusalOf: (line: string) => Promise<LlmcostError | undefined>;
  readonly draftOf: (line: string) => Promise<Draft>;
  readonly isAnswered: (line: string) => Promise<boolean>;
}

/** Lines to run, and what else they mend or leave out. */
export interface Mended {
  readonly lines: readonly string[];
  readonly also: readonly LlmcostError[];
}

const MONEY = /[$€£¥₹]|\bcents?\b/i;

/**
 * Whether a thing may be mended that nobody is asked about by itself: a name, a word that says nothing, one of two that
 * exclude each other. Money is never moved nor left out so, nor what we do not cost.
 */
const isSlight = (refusal: LlmcostError): boolean => {
  const { about, code } = refusal;
  const isOurs =
    about?.kind !== 'not-ours' &&
    (about?.kind !== 'refused' || code === 'contradiction' || code === 'no-price');
  return isOurs && !asksOfMoney(refusal) && !(about?.words ?? []).some((words) => MONEY.test(words));
};

/**
 * Whether a line says all that was understood of `text` by its refusals, and no figure of its own: what is mended beside
 * the first thing is not asked about, so nothing may come of it that nobody typed.
 */
const saysTheSame = (
  text: string,
  line: string,
  draft: Draft,
  [first, ...others]: readonly (Draft | undefined)[],
): boolean => {
  const volumes: readonly string[] = VOLUMES;
  const isThere = (field: string): boolean =>
    fieldsIn(draft.fields).some((one) => one === field || (volumes.includes(one) && volumes.includes(field)));
  const isTyped = fieldsIn(draft.fields)
    .filter((field) => !isSameJson(first?.fields[field], draft.fields[field]))
    .filter((field) => !(volumes.includes(field) && isSample(line)))
    .every((field) => keepsFigures(draft.said[field]?.words ?? '', [], text));
  return isTyped && [first, ...others].every((known) => fieldsIn(known?.fields ?? {}).every(isThere));
};

/**
 * Lines in which the first thing is mended, each refused for another, with that mended too, and so on: the first that
 * are answered, with the refusals on the way; undefined where there is none. `first`: why `text` was refused.
 */
export const mendedAgain = async (
  text: string,
  first: LlmcostError,
  lines: readonly string[],
  trial: Trial,
): Promise<Mended | undefined> => {
  const mend = async (
    tried: readonly string[],
    before: readonly LlmcostError[],
  ): Promise<Mended | undefined> => {
    for (const line of tried.slice(0, MOST_WAYS)) {
      const refusal = await trial.refusalOf(line);
      // A line that is answered was left out for what it says; of a volume that nobody typed nobody is told.
      if (refusal === undefined || !isSlight(refusal) || refusal.about?.words.some(isSample)) continue;
      const { keeping, dropping } = hintChoices(line, refusal);
      const ways = [...keeping, ...dropping];
      const refusals = [...before, refusal];
      const known = refusals.map(understoodIn);
      const found = await firstHints(ways, MOST_LINES, async (way) => {
        const draft = await trial.draftOf(way);
        return saysTheSame(text, way, draft, known) && (await trial.isAnswered(way)) ? [way] : [];
      });
      if (found.length > 0) return { lines: found, also: refusals.slice(1) };
      const deeper = refusals.length > MOST_TROUBLES ? undefined : await mend(ways, refusals);
      if (deeper !== undefined) return deeper;
    }
    return undefined;
  };
  return asksOfMoney(first) ? undefined : mend(lines, [first]);
};

/** A refusal with lines in which more is mended than it says: it says that too. */
export const withMended = (refusal: LlmcostError, { lines, also }: Mended): LlmcostError => {
  const named = refusal.about?.words ?? [];
  const others = also.filter(({ about }) => (about?.words ?? []).some((words) => !named.includes(words)));
  const messages = [refusal, ...others].map(({ message }) => message);
  return refusal.with({ message: [...new Set(messages)].join(' '), hints: lines });
};
