import { percent, tokens } from '../../domain/format.ts';
import { LIKELY_SIZE, MOST_EACH } from '../likely-amounts.ts';
import { hasPer } from '../patterns/looks/pattern.ts';
import { ask, notUnderstood, quoted } from '../problems.ts';
import type { Amount, Reading } from '../reading.ts';
import { changeEach } from './amounts.ts';
import {
  askHowOften,
  askPeriodOfSize,
  askRate,
  refuseDayOfPeople,
  refuseRegions,
  refuseUnclear,
} from './asked-of-people.ts';
import { countAtOnce } from './at-once.ts';
import { countListed } from './of-list.ts';
import { spreadOverParts } from './of-the-whole.ts';
import { areOfEach, isLinked, peopleIn } from './people-counted.ts';

/** People times what each of them sends or spends. */

const scaled = (amount: Amount, users: Amount, perMonth: number): Amount => ({
  ...amount,
  value: amount.value * users.value * perMonth,
  timed: true,
  each: false,
  perUser: false,
  perMonth: amount.perMonth * perMonth,
  ...(!amount.timed && !users.timed && { isOfAnyPeriod: true }),
  words: `${users.words} ${amount.words}`,
});

/** How often a month what one person does happens, where only the people were counted by the day or the month. */
const periodOf = (amount: Amount, users: Amount): number => (amount.timed ? 1 : users.perMonth);

const perPerson = (reading: Reading, amounts: Amount[], users: Amount, each: boolean): boolean =>
  changeEach(
    amounts,
    (amount) =>
      amount.perUser || (amount.each ? each && amount.ofRequest !== true : isLinked(reading, amount, users)),
    (amount) => scaled(amount, users, periodOf(amount, users)),
  );

/** What each of so many people pays, as what all pay; false where nothing is said of each. */
export const spends = (reading: Reading, users: Amount, everybody = false): boolean =>
  changeEach(
    reading.monthly,
    ({ perUser }) => perUser || everybody,
    (money) => ({
      ...money,
      usdPerMonth: money.usdPerMonth * users.value,
      perUser: false,
      words: `${users.words} ${money.words}`,
    }),
  );

/** "400 in 120 out" beside people: the sizes of one request, and no month of them. */
const areSizes = ({ inputs, outputs }: Reading): boolean =>
  [...inputs, ...outputs].every(({ timed, value }) => !timed && value <= LIKELY_SIZE);

const saysAVolume = (reading: Reading): boolean =>
  [reading.volumes, reading.requests, ...(areSizes(reading) ? [] : [reading.inputs, reading.outputs])].some(
    (amounts) => amounts.some(({ each }) => !each),
  ) ||
  reading.monthly.length > 0 ||
  reading.rates.some(({ meant }) => meant === 'volume') ||
  reading.fields.has('workload.tokensPerMonth');

/** Less than a request a month, or than a short one: no service has so many people who do so little. */
const LEAST_EACH = { requests: 1, tokens: 500 } as const;

/**
 * "1M MAU, 3 prompts a week": an amount that would be next to nothing for so many people is of each of them. Only
 * amounts with a period; what somebody said of all stays where it comes to something.
 */
const tooLittle = (amounts: Amount[], users: Amount, least: number): boolean =>
  changeEach(
    amounts,
    ({ timed, each, perUser, value }) => timed && !each && !perUser && value < least * users.value,
    (amount) => scaled(amount, users, 1),
  );

/** "8k DAU, 12 messages, 500 tokens": small counts without a period are each person's, as often as the people say. */
const fewForAll = (reading: Reading, users: Amount): boolean => {
  const [sent, second] = reading.requests;
  if (sent === undefined || second !== undefined || sent.timed || sent.perUser) return false;
  if (sent.each && !users.timed) throw askHowOften(reading, users, sent);
  if (sent.each) return false;
  // "200 users x 20 prompts"
  const linked = isLinked(reading, sent, users);
  if (linked && sent.value <= MOST_EACH && !users.timed) throw askHowOften(reading, users, sent);
  if (sent.value > MOST_EACH || sent.value >= users.value || linked) return false;
  if (!users.timed) throw askHowOften(reading, users, sent);
  reading.requests[0] = scaled(sent, users, users.perMonth);
  return true;
};

/** "8k DAU, 12 messages each": the things multiply with people who come that often. */
const eachSendsSo = (reading: Reading, users: Amount): boolean => {
  const [first] = reading.multipliers;
  if (first === undefined || reading.requests.length > 0) return false;
  // "300 users * 25 msgs * 1.3k tok per day": the period stands behind the last.
  const hasPeriod = reading.multipliers.some(({ words }) => words === '');
  if (!users.timed && !hasPeriod) throw askHowOften(reading, users, first);
  reading.requests.push({ ...users, value: users.value * users.perMonth, each: false, perUser: false });
  return true;
};

const EVERYBODY =
  /\b(?:everybody|everyone|each (?:of them|one|person|user|employee|dev\w*|agent)|every (?:one|person|user|employee|dev\w*|agent|colleague))\b/i;

/** "everybody uses it 12 times a day", "and each one burns $6 a day": what was said once is of each. */
const everybodyDoes = (reading: Reading, users: Amount): boolean => {
  if (!reading.facts.says(EVERYBODY)) return false;
  const amounts = [reading.requests, reading.volumes].find(({ length }) => length > 0) ?? [];
  const isOfEach = ({ timed, each, at }: Amount): boolean =>
    timed && !each && !reading.facts.byNumber.get(at)?.total;
  if (amounts.length === 1 && changeEach(amounts, isOfEach, (amount) => scaled(amount, users, 1)))
    return true;
  const isOfAll = reading.facts.says(/\b(?:total|altogether|combined)\b/i);
  return amounts.length === 0 && reading.monthly.length === 1 && !isOfAll && spends(reading, users, true);
};

/** Tokens of both sides, and what of them comes from a cache. */
const tokensSaid = ({ volumes, inputs, outputs, cached, written }: Reading): readonly Amount[][] => [
  volumes,
  inputs,
  outputs,
  cached,
  written,
];

/** "30M products once, 220 tokens in 8 out": each of them is one request; false where it comes again, or has no size. */
const onceEach = (reading: Reading, users: Amount): boolean => {
  const { fields, requests, notes } = reading;
  const isOnce = fields.get('workload.oneTime')?.value === true && !users.timed;
  if (!isOnce || tokensSaid(reading).every(({ length }) => length === 0)) return false;
  requests.push({ ...users, each: false, perUser: false });
  notes.push(`${users.words}: one request each.`);
  return true;
};

/** "600 employees, 50 simultaneous sessions": how many are served at once says what comes; else it is asked. */
const askUnlessAtOnce = (reading: Reading, users: Amount): void => {
  const atOnce = reading.fields.get('workload.concurrentUsers');
  if (atOnce === undefined && onceEach(reading, users)) return;
  if (atOnce === undefined) throw askRate(reading, users);
  reading.notes.push(`${users.words} changes nothing beside ${quoted(atOnce.words)}.`);
};

/** "6 teams, 2 bots each, every bot 4k requests a day": what the requests multiply with is so many of each of them. */
const multipliesEach = (reading: Reading, users: Amount): boolean => {
  const { requests, multipliers, facts } = reading;
  // "into 6 languages, 180 words each" is the size of a text.
  const isOfEach = (many: Amount): boolean =>
    facts.byNumber.get(many.at)?.unit === 'request' && areOfEach(reading, many, users);
  if (requests.length === 0 || !multipliers.some(isOfEach)) return false;
  multipliers.push(users);
  return true;
};

/** Where no people are counted: what is said of each is of those who are served at once, or of a list. */
const countWithoutPeople = (reading: Reading): void => {
  // "5 agents in parallel, each makes a call every 10 seconds"
  countAtOnce(reading);
  countListed(reading);
  const lost = [...reading.requests, ...reading.volumes].find(({ perUser }) => perUser);
  if (lost !== undefined)
    throw notUnderstood(ask`How many people are there, ${quoted(lost.words)}? Type their number too.`, [
      `100 users, ${lost.words}`,
    ]);
};

/** Replaces what one person does by what all do. */
export const countPeople = (reading: Reading): void => {
  const users = peopleIn(reading);
  if (users === undefined) {
    countWithoutPeople(reading);
    return;
  }
  if (fewForAll(reading, users) || eachSendsSo(reading, users)) return;
  const requests = perPerson(reading, reading.requests, users, true);
  // Beside requests, "each" is each of those.
  const areOfPeople = reading.requests.length === 0;
  askPeriodOfSize(reading, users, areOfPeople);
  const tokens = tokensSaid(reading)
    .map((amounts) => perPerson(reading, amounts, users, areOfPeople))
    .some(Boolean);
  const isPaid = spends(reading, users);
  if (requests || tokens || isPaid) return;
  if (everybodyDoes(reading, users) || multipliesEach(reading, users)) return;
  const little =
    reading.requests.length > 0
      ? tooLittle(reading.requests, users, LEAST_EACH.requests)
      : tokensSaid(reading)
          .map((amounts) => tooLittle(amounts, users, LEAST_EACH.tokens))
          .some(Boolean);
  if (little) {
    reading.notes.push(`${users.words}: what was said is read as what each of them does.`);
    return;
  }
  const timed =
    users.timed && [reading.volumes, reading.inputs].some((amounts) => amounts.some(({ timed: t }) => !t));
  if (timed && reading.requests.length === 0) {
    refuseDayOfPeople(reading, users);
    reading.requests.push({ ...users, value: users.value * users.perMonth, each: false, perUser: false });
    reading.notes.push(`${users.words}: one request each a day.`);
    return;
  }
  refuseUnclear(reading, users);
  if (saysAVolume(reading)) {
    refuseRegions(reading, users.words);
    if (!reading.costsOfEach.some(({ quantity }) => hasPer(quantity, 'user', 'fte')))
      reading.notes.push(`${users.words} changes nothing beside a stated volume.`);
    return;
  }
  askUnlessAtOnce(reading, users);
};

/** "40% are answered by a cache", "rules handle 30%": a bill that leaves them out must say so. */
const nameUnsent = ({ requests, multipliers, notes }: Reading, factor: number): void => {
  const [all, another] = requests;
  const sent = multipliers.reduce((product, { value }) => product * Math.min(1, value), 1);
  if (all === undefined || another !== undefined || sent <= 0 || sent === 1) return;
  notes.push(
    `${percent(1 - sent)} of ${quoted(all.words)} reach no model: ${tokens(all.value * factor)} requests a month are costed.`,
  );
};

/** "4 calls each", "5 turns": every request counts so many times. */
export const multiply = (reading: Reading): void => {
  spreadOverParts(reading);
  const factor = reading.multipliers.reduce((product, { value }) => product * value, 1);
  const said = reading.multipliers.map(({ words }) => words);
  nameUnsent(reading, factor);
  changeEach(
    reading.requests,
    () => factor !== 1,
    (amount) => ({
      ...amount,
      value: amount.value * factor,
      words: [amount.words, ...said].filter((words) => words !== '').join(', '),
    }),
  );
};
