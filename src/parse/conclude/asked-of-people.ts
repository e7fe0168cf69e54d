import { DEVELOPER_SPEND, PEOPLE_RATES } from '../../catalog/index.ts';
import { inShort } from '../../domain/round.ts';
import { DAYS_PER_MONTH } from '../../domain/units.ts';
import type { LlmcostError } from '../../errors.ts';
import { LIKELY_SIZE, MOST_EACH } from '../likely-amounts.ts';
import { ask, notUnderstood, quoted } from '../problems.ts';
import type { Amount, Reading } from '../reading.ts';
import { isOftenOfOne } from './people-counted.ts';

/** What is asked where people are counted, and nobody says what each of them does, or how often. */

/** The question what they send: with what a coding agent costs where they have one, else with what people send a chat. */
export const askRate = (reading: Reading, users: Amount): LlmcostError => {
  const isCoding = reading.fields.get('workload.shapeOfWork')?.value === 'coding-agent';
  const words = isCoding ? DEVELOPER_SPEND.words : PEOPLE_RATES.map((rate) => rate.words).join('; ');
  const api = reading.apis.length > 0 ? '' : ' on sonnet';
  return notUnderstood(
    ask`What does each of ${quoted(users.words)} send? As a guide: ${words}.`,
    isCoding
      ? DEVELOPER_SPEND.usdPerMonth.map((usd) => `${users.words} x $${usd} a month${api}`)
      : [
          // "5M products, 400 in 120 out": one request may be made of each.
          ...(reading.inputs.length > 0 ? [users.words.replace(/[a-z]+$/i, 'requests')] : []),
          ...PEOPLE_RATES.map(({ requestsPerDay }) => `${users.words} x ${requestsPerDay} requests/day`),
        ],
  );
};

const A_SHIFT =
  /(?: each)? ?(?:\/|\b(?:per|an?|each|every)) ?(?:\d{1,2} ?-?(?:h|hrs?|hours?) )?shift\b(?: each)?/i;

/**
 * "12 nurses x 50 notes per shift, 2 shifts a day": how many of the shifts of a day one of them works is asked; undefined
 * where nothing is said of a shift.
 */
const askShiftsOfEach = (
  { shifts: said }: Reading,
  users: Amount,
  { words, value }: Amount,
): LlmcostError | undefined => {
  if (!A_SHIFT.test(words)) return undefined;
  const of = (many: number): string =>
    words.replace(/^\d[\d.,]*(?: ?[kmb]\b)?/i, String(inShort(value * many))).replace(A_SHIFT, '');
  const shifts = said === null ? 1 : said.perMonth / DAYS_PER_MONTH;
  return notUnderstood(
    ask`Beside ${quoted(words)}, how many shifts a day does each of ${quoted(users.words)} work?`,
    shifts > 1
      ? [`${of(1)} a day each`, `${of(shifts)} a day each`]
      : [`${of(1)} a day each`, `${of(1)} a workday each`],
  );
};

/** "12 messages" of each of so many: whether it is of a day or of a month decides the bill. */
export const askHowOften = (reading: Reading, users: Amount, sent: Amount): LlmcostError => {
  const ofShifts = askShiftsOfEach(reading, users, sent);
  if (ofShifts !== undefined) return ofShifts;
  const once = sent.words.replace(/ each$/i, '');
  return notUnderstood(ask`How often do ${quoted(sent.words)} come from each of ${quoted(users.words)}?`, [
    `${once} a day each`,
    `${once} a month each`,
  ]);
};

/** "30 devs, 4k in and 1k out each": whether it is of a day, of a month or of every request decides the bill. */
export const askPeriodOfSize = (reading: Reading, users: Amount, each: boolean): void => {
  const sides = [reading.inputs, reading.outputs, reading.volumes].flat();
  const ofEach = sides.filter((amount) => amount.perUser || (each && amount.each));
  const last = ofEach.toSorted((a, b) => a.at - b.at).at(-1);
  if (last === undefined || users.timed || reading.multipliers.length > 0) return;
  if (sides.some(({ timed, value }) => timed || value > LIKELY_SIZE)) return;
  throw notUnderstood(
    ask`Is ${quoted(last.words)} what each of ${quoted(users.words)} needs a day, a month, or with every request?`,
    [`${last.words} a day`, `${last.words} a month`, `${last.words}, 20 requests a day each`],
  );
};

/** Those who have users of their own may send far more than one person does. */
const ORGANISATIONS =
  /\b(?:customers?|clients?|tenants?|merchants?|companies|partners?|accounts?|shops?|stores?|schools?|clinics?|hospitals?|agencies)\b/i;
/** Of many more of them what is said is what all send. */
const FEW_ORGANISATIONS = 200;
const MOST_OF_ORGANISATION = { requests: 20 * MOST_EACH, tokens: 5e6 } as const;

/** The words right behind an amount. */
const behind = ({ text, facts }: Reading, { at, words }: Amount): string => {
  const start = facts.byNumber.get(at)?.number.start ?? 0;
  return text.slice(start + words.length, start + words.length + 12);
};

const EACH_BEHIND = /^ each \d/i;

/** What is sent a day by all, or by each of them, where it may be either; undefined where only one of both may be. */
const sentByEither = (reading: Reading, users: Amount): Amount | undefined => {
  const { requests, volumes, facts } = reading;
  const isOrganisation = users.value <= FEW_ORGANISATIONS && ORGANISATIONS.test(users.words);
  const [sent, second] = requests.length > 0 || !isOrganisation ? requests : volumes;
  if (sent === undefined || second !== undefined || !sent.timed || facts.byNumber.get(sent.at)?.total)
    return undefined;
  const quantity = facts.byNumber.get(sent.at);
  // "2,000 users, 60 completions/hr": few for each in an hour too.
  const few = isOftenOfOne(quantity) ? quantity.number.value : sent.value / DAYS_PER_MONTH;
  const of = requests.length > 0 ? 'requests' : 'tokens';
  // "300 tickets/day each 1.2k tokens": either is of each, however many they are.
  if (EACH_BEHIND.test(behind(reading, sent))) return sent;
  return few > (isOrganisation ? MOST_OF_ORGANISATION[of] : MOST_EACH) ? undefined : sent;
};

/**
 * "50 reps write 30 emails/day", "80 DAU, 15 prompts/day": so few that it may be what each of them sends. A comma sets
 * it apart from more of the same statement: "15 notes/day each, 600 words each".
 */
export const refuseUnclear = (reading: Reading, users: Amount): void => {
  // What is more than one person sends, or sent by one, has one reading.
  const sent = users.value <= 1 ? undefined : sentByEither(reading, users);
  if (sent === undefined) return;
  const rest = behind(reading, sent);
  const words = EACH_BEHIND.test(rest) ? `${sent.words} each` : sent.words;
  const apart = /^ (?:each )?\d/i.test(rest) ? ',' : '';
  throw notUnderstood(ask`Is ${quoted(words)} of each of ${quoted(users.words)}, or of all of them?`, [
    `${sent.words} each${apart}`,
    `${sent.words} in total${apart}`,
  ]);
};

const BY_TIME = /(?:\/ ?|\b(?:per|an?|each|every) )(day|week|year)$/i;

/** "5M tokens, 10 users per day": the time behind the people may be that of the tokens too. "10k DAU" are none. */
export const refuseDayOfPeople = ({ volumes }: Reading, users: Amount): void => {
  const volume = volumes.find(({ timed, each, value }) => !timed && !each && value > LIKELY_SIZE);
  const period = BY_TIME.exec(users.words)?.[1]?.toLowerCase();
  if (volume === undefined || period === undefined) return;
  throw notUnderstood(
    ask`Is ${quoted(volume.words)} of a ${period} or of a month, beside ${quoted(users.words)}?`,
    [`${volume.words} a ${period}`, `${volume.words} a month`],
  );
};

const REGIONS = /\b(?:regions|zones|data ?cent(?:er|re)s)\b/i;

/** "2B tokens, 3 regions": whether each has GPUs of its own decides the bill. */
export const refuseRegions = ({ fields }: Reading, words: string): void => {
  if (!REGIONS.test(words) || fields.has('selfHosted.replicas')) return;
  const gpus = fields.get('selfHosted.gpuCount');
  if (gpus !== undefined && /\b(?:total|all|altogether|together)\b/i.test(gpus.words)) return;
  if (gpus !== undefined)
    throw notUnderstood(
      ask`Is ${quoted(gpus.words)} what each of ${quoted(words)} has, or what all have together?`,
      [`${gpus.words} each`, `${gpus.words} in total`],
    );
  throw notUnderstood(
    ask`Does each of ${quoted(words)} have GPUs of its own? Type how many, or leave it out where one fleet serves all.`,
    [`${words} with 1 replica each`, `${words} with 2 replicas each`],
  );
};
