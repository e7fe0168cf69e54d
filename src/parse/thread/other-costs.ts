import type { Draft } from '../../domain/draft.ts';
import { OTHER_COSTS } from '../../domain/fields/names.ts';
import { usd } from '../../domain/format.ts';
import { toWhole } from '../../domain/round.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { re } from '../expression.ts';
import { OTHER } from '../patterns/looks/running-costs.ts';
import { ask, notUnderstood, quoted } from '../problems.ts';
import type { ThreadChange } from './read-change.ts';
import { LEAD } from './wording/verbs.ts';

/** Other costs are one sum: what is said of a part of them must not take the place of another part. */

const PARTS: readonly (readonly [part: string, words: RegExp])[] = [
  ['rack', /\b(?:colo\w*|rack|cage|cabinet|housing|space)s?\b/i],
  ['network', /\b(?:egress|network|bandwidth)\b/i],
  ['load balancer', /\bload ?balancers?\b/i],
  ['monitoring', /\b(?:monitoring|observability|logging)\b/i],
  ['insurance', /\binsurance\b/i],
  ['storage', /\b(?:storage|disks?)\b/i],
  ['software', /\b(?:licen[cs]es?|software|subscriptions?)\b/i],
  // A contract of support is read as another sum of a year.
  ['support', /\bsupport\b|^other \$?[\d.,]+k?\/yr$/i],
];

/** What the row names beside those is a part of its own; the others, of all together, are none. */
const NAMED = re`\b(?!others?\b|extra\b)${OTHER_COSTS}\b`;

/** The part of the other costs that some words are of, by the name that all its names share; undefined for all together. */
export const partOfCosts = (words: string): string | undefined =>
  PARTS.find(([, pattern]) => pattern.test(words))?.[0] ?? NAMED.exec(words)?.[0].toLowerCase();

/** "extra costs of 400" are beside those that were said. */
const EXTRA = /\b(?:extras?|additional|further|more)\b/i;

const ADDS = re`(?:^|[,;] |\band )${LEAD}(?:add|plus|\+)|\\b(?:on top|in addition|as well|more)\\b`;

/** Whether words say that a cost comes on top, and not how much there is of it. */
export const addsCost = (line: string): boolean => ADDS.test(line);

/** Whether a clause of the other costs is of a part. */
export const isOfPart = (clause: string, part: string): boolean => partOfCosts(clause) === part;

const clausesOf = (words: string): readonly string[] => words.split(', ').map((one) => one.trim());

/** "vendor support 18k a year" below a rack of $2,367 a month: on top of it, or instead? Throws that as a question. */
export const refuseOtherGone = (
  base: Draft,
  { outright: said, addsCost = false }: Pick<ThreadChange, 'outright' | 'addsCost'>,
  { selfHosted }: Scenario,
): void => {
  const [value, words = ''] = [said.fields[OTHER], said.said[OTHER]?.words];
  const now = selfHosted.otherUsdPerMonth;
  const part = partOfCosts(words);
  // What is left of the parts that were said takes the place of them all.
  const all = clausesOf(base.said[OTHER]?.words ?? '');
  if (clausesOf(words).every((one) => all.includes(one))) return;
  const before = base.fields[OTHER] === undefined ? 'rack' : partOfCosts(base.said[OTHER]?.words ?? '');
  const isSame = EXTRA.test(words) ? base.fields[OTHER] === undefined : part === undefined || part === before;
  // The rack that somebody pays for is the one that was assumed; costs of nobody knows what come beside it.
  const isMore = addsCost && part === undefined;
  if (value === undefined || value <= 0 || now <= 0 || (isSame && !isMore)) return;
  throw notUnderstood(
    ask`${quoted(words)}: the card has other costs of ${usd(now)} a month already. On top of those, or instead of them?`,
    [now + value, value].map((sum) => `other costs $${toWhole(sum)} a month`),
  );
};
