import { toTenths } from '../../domain/round.ts';
import { DAYS_PER_MONTH, PER_MONTH } from '../../domain/units.ts';
import { quoted } from '../problems.ts';
import type { Reading } from '../reading.ts';

/** On how many days of a month people who work send what they send a day. */

const AT_WORK =
  /\b(?:dev|developer|engineer|programmer|coder|employee|colleague|analyst|agent|rep|nurse|doctor|lawyer|clerk)s?\b/i;
const SAYS_DAYS =
  /\b(?:week ?days?|working days?|work ?days?|business days?|mon(?:day)?s? ?(?:-|–|to|through)|days (?:a|per) (?:week|month)|24 ?\/ ?7|7 days|every day of|shifts?)\b/i;

/** What stands between the people and what they do: "120 devs, 1.5M tokens a day each". */
const LEADING_MARKS = /^[\s,;:.–—-]+/;

/** A note that a day of those who work is every day of the month, where nobody says on which they do. */
export const noteDaysOfWork = ({
  users: people,
  requests,
  volumes,
  inputs,
  outputs,
  facts,
  notes,
}: Reading): void => {
  const users = people.find((one) => AT_WORK.test(one.words));
  if (users === undefined || facts.says(SAYS_DAYS)) return;
  const daily = [requests, volumes, inputs, outputs]
    .flat()
    .find(({ at, words }) => words.startsWith(users.words) && facts.byNumber.get(at)?.period === 'day');
  if (daily === undefined) return;
  const words = daily.words.slice(users.words.length).replace(LEADING_MARKS, '');
  notes.push(
    `${quoted(words)} is counted on every day, ${toTenths(DAYS_PER_MONTH)} a month; type "a workday" where it is of working days, ${toTenths(PER_MONTH.workday)} a month.`,
  );
};
