import type { Draft } from '../../../domain/draft.ts';
import { OTHER_COSTS_ALONE } from '../../../domain/fields/names.ts';
import { usd } from '../../../domain/format.ts';
import { toWhole } from '../../../domain/round.ts';
import { re } from '../../expression.ts';
import { OTHER } from '../../patterns/looks/running-costs.ts';
import { ask, notUnderstood, quoted, say } from '../../problems.ts';
import { isOfPart, partOfCosts } from '../other-costs.ts';
import { LEAD, NONE, TAKE_AWAY } from '../wording/verbs.ts';

/** A running cost that goes: "no rack", "drop the monitoring and the storage", of the sum that it is a part of. */

const NO_COSTS = 'no other costs';

const WE = '(?:we|they|i|it|you) ';
const NO_NEED = `(?:${WE})?(?:(?:do ?n'?t|do not|does ?n'?t|won'?t|will not|can'?t|no longer) )(?:really |even |actually )?(?:need|have|use|pay(?: for)?|want|count)(?: any| more)?`;
const COST = `(?:(?:the|our|any|all|that|this|those|a) )*(?:${OTHER_COSTS_ALONE})(?: (?:costs?|fees?|bills?|sums?))?`;
const GOES = re`^${LEAD}(?:what if )?(?:${TAKE_AWAY}|${NONE}|${NO_NEED}) (?<all>${COST}(?:(?:,? (?:and|or|nor|plus)|,)(?: (?:no|without|the))* ${COST})*)(?: (?:at all|any ?more|either|then|please|here|costs?))*[.!]*$`;
const BETWEEN = /,? (?:and|or|nor|plus) (?:(?:no|without) )?|, (?:(?:no|without) )?/;
const EGRESS = /\begress\b/i;
const CLAUSES = /,(?= )|;|\band (?=[a-z])/;

/**
 * "no rack" below "rack $800 a month, storage $300 a month" as what is left of the sum. Throws a question where the
 * sum does not say what each part of it is.
 */
export const withCostGone = (line: string, before: Draft): string => {
  const all = GOES.exec(line)?.groups?.all;
  if (all === undefined) return line;
  const gone = all.split(BETWEEN).flatMap((one) => partOfCosts(one) ?? []);
  const sum = before.fields[OTHER];
  // "no egress" and "no other costs" are values of their fields.
  const isOfGigabytes = EGRESS.test(all) && !EGRESS.test(before.said[OTHER]?.words ?? '');
  if (gone.length === 0 || isOfGigabytes) return line;
  // Where nobody named a cost, the one that is counted is the rack of machines that are owned.
  if (sum === undefined) {
    if (gone.every((part) => part === 'rack')) return NO_COSTS;
    throw notUnderstood(say`${quoted(line)}: nothing is counted for that, so nothing goes.`, []);
  }
  const clauses = (before.said[OTHER]?.words ?? '').split(CLAUSES).map((one) => one.trim());
  const left = clauses.filter((one) => !gone.some((part) => isOfPart(one, part)));
  if (left.length === 0) return NO_COSTS;
  if (gone.every((part) => clauses.some((one) => isOfPart(one, part)))) return left.join(', ');
  throw notUnderstood(
    ask`${quoted(line)}: the card has other costs of ${usd(sum)} a month together, and does not say how much of it that is. What is left of them?`,
    [NO_COSTS, `other costs $${toWhole(sum / 2)} a month`],
  );
};
