import { type Draft, type DraftField, fieldsIn } from '../../../domain/draft.ts';
import { OTHER_COSTS } from '../../../domain/fields/names.ts';
import type { Scenario } from '../../../domain/scenario.ts';
import { DAYS_PER_MONTH } from '../../../domain/units.ts';
import { requestTokens, tokensPerMonth } from '../../../domain/volume.ts';
import { LlmcostError } from '../../../errors.ts';
import { re } from '../../expression.ts';
import { areAlike } from '../../likely-amounts.ts';
import { saysTraffic } from '../../print/spoken-of.ts';
import { ask, joinedBy, notUnderstood, offered, quoted, say, unreadWords } from '../../problems.ts';
import { scaledNumber } from '../../text/figures/short-number.ts';
import { ON_TOP } from '../amounts/shifts.ts';
import type { ThreadContext } from '../context.ts';
import { wholeFields } from '../wording/alone.ts';
import { moneyOfCard } from '../wording/money-of-card.ts';
import { joined, piecesOf, withoutHolds } from '../wording/pieces.ts';
import { figuresOf } from './figures-of-card.ts';

/** A number of a mention that nobody could read: which figures of the card it may stand for, as lines to say instead. */

/** "quotes 2.40" may have been the name of a card: its number is all that can be read. */
const UNREAD = /^(?:[a-z'’]+ )?(?<number>\$?\d[\d.,]*[kmbt]?%?)$/i;
/** "1.95" of which nothing says the scale: nobody sends a part of a request. */
const IS_PART = /^\d*\.\d+$/;
const FIGURES =
  /(?<![\w.$-])(?<sign>\$ ?)?(?<digits>\d[\d.,]*)(?<scale> ?[kmbt](?![a-z]))?(?<percent> ?%)?/gi;
const PERIOD = /\b(?<link>an?|per|each|every) (?<unit>hour|day|week|month|quarter|year)\b/i;

/** How near a number must be to the one that it takes the place of. */
const AS_NEAR = 3;
/** Less than this is of the scale of the number that it takes the place of: "3" below "2.5B tokens". */
const NO_SCALE_BELOW = 1000;
const MOST_HINTS = 3;

/** What is named with a number in it, and no figure. */
const NAMED: ReadonlySet<DraftField> = new Set<DraftField>([
  'apis',
  'selfHosted.model',
  'selfHosted.gpu',
  'workload.bill',
]);

interface Hint {
  readonly words: string;
  /** How far from the number that it takes the place of, 0 where it is the same. */
  readonly distance: number;
}

/** The words of a figure with the number in the place of each that is like it; of another period where the mention says one. */
const inPlaceIn = (words: string, number: string, period: string | undefined): readonly Hint[] =>
  [...words.matchAll(FIGURES)].flatMap(({ 0: all, index, groups = {} }) => {
    const { sign = '', digits = '', scale = '', percent } = groups;
    if (number.endsWith('%') !== (percent !== undefined)) return [];
    const bare = number.replace(/^\$|%$/g, '');
    const isScaled = /[kmbt]$/i.test(bare) || scaledNumber(bare) >= NO_SCALE_BELOW;
    const ratio = scaledNumber(bare) / scaledNumber(isScaled ? `${digits}${scale.trim()}` : digits);
    if (!areAlike(ratio, 1, AS_NEAR)) return [];
    const now = `${sign.trim()}${bare}${isScaled ? '' : scale}${percent ?? ''}`;
    const whole = `${words.slice(0, index)}${now}${words.slice(index + all.length)}`;
    return {
      words: period === undefined ? whole : whole.replace(PERIOD, period),
      distance: Math.abs(Math.log(ratio)),
    };
  });

/** What all of something costs and what an API is cheaper by, which no words of a field say. */
const unsaidLike = (number: string, before: Draft): readonly Hint[] => {
  const { fields } = before;
  const bare = number.replace(/^\$|%$/g, '');
  const likeOf = (known: number, words: string): readonly Hint[] => {
    const ratio = scaledNumber(bare) / known;
    return areAlike(ratio, 1, AS_NEAR) ? [{ words, distance: Math.abs(Math.log(ratio)) }] : [];
  };
  const signOf = (field: DraftField): string => moneyOfCard(number, field, before)?.sign ?? '$';
  if (number.endsWith('%'))
    return (fields.apis ?? []).flatMap(({ id, discount = 0 }) =>
      likeOf(100 * discount, `${number} off ${id}`),
    );
  const { 'workload.bill': bill, 'selfHosted.procurement.usdPerGpu': each = 0 } = fields;
  return [
    ...likeOf(bill?.usdPerMonth ?? 0, `the bill is ${signOf('workload.bill')}${bare}`),
    ...likeOf(
      each * (fields['selfHosted.gpuCount'] ?? 0),
      `they cost ${signOf('selfHosted.procurement.usdPerGpu')}${bare} in total`,
    ),
  ];
};

/** What the card counts that is like the number, but for the fields that were found in what people said. */
const countedLike = (
  number: string,
  before: Draft,
  scenario: Scenario,
  found: ReadonlySet<DraftField>,
): readonly Hint[] => {
  const bare = number.replace(/^\$/, '');
  const sign = moneyOfCard(number, 'selfHosted.procurement.usdPerGpuHour', before)?.sign ?? '$';
  return figuresOf(scenario, sign).flatMap(({ field, now, words, isFine }) => {
    if (found.has(field)) return [];
    const ratio = scaledNumber(bare) / now;
    if (!areAlike(ratio, 1, AS_NEAR) || (isFine && !IS_PART.test(bare))) return [];
    return [{ words: words(bare), distance: Math.abs(Math.log(ratio)) }];
  });
};

/** The figures of a card that are like the number, each as the mention that would change it alone; the nearest first. */
const meantBy = async (
  number: string,
  line: string,
  before: Draft,
  scenario: Scenario | undefined,
): Promise<readonly string[]> => {
  const period = PERIOD.exec(line)?.[0];
  const hints: Hint[] = [...unsaidLike(number, before)];
  const found = new Set<DraftField>();
  for (const field of fieldsIn(before.said)) {
    const { words: said = '' } = before.said[field] ?? {};
    if (NAMED.has(field) || ON_TOP.test(said)) continue;
    const words = joined(piecesOf(withoutHolds(said)));
    const lead = /^[^\d$]*/.exec(said)?.[0] ?? '';
    for (const hint of inPlaceIn(`${lead}${words}`, number, period))
      if ((await wholeFields(hint.words))[field] !== undefined) {
        hints.push(hint);
        found.add(field);
      }
  }
  if (scenario !== undefined) hints.push(...countedLike(number, before, scenario, found));
  // "5y" is of years before anything else.
  const unit = line.slice(line.indexOf(number) + number.length).trim()[0] ?? '';
  const rank = ({ words, distance }: Hint): number =>
    re`\d ?${/[a-z]/i.test(unit) ? unit : '-'}`.test(words) ? distance : distance + AS_NEAR;
  hints.sort((one, other) => rank(one) - rank(other));
  return [...new Set(hints.map(({ words }) => words))];
};

/** The numbers that a refusal is about, and whether there is nothing else that it is about. */
const unreadNumbers = ({ about }: LlmcostError) => {
  const words = about?.kind === 'unread' ? about.words : [];
  const numbers = words.flatMap((one) => UNREAD.exec(one)?.groups?.number ?? []);
  return { numbers, isAll: numbers.length === words.length };
};

/** What is paid for beside GPUs, power and people. */
const OTHER = re`\b(?:${OTHER_COSTS}|egress)\b`;

const COUNT = /^(?<number>\$?\d[\d.,]*[kmbt]?) (?<unit>tokens|requests\/day|GPUs)$/i;

/** How much of a unit the card counts; undefined where it does not say how many. */
const countedIn = (unit: string, { fields }: Draft, { workload }: Scenario): number | undefined => {
  const tokens = tokensPerMonth(workload);
  if (unit === 'GPUs') return fields['selfHosted.gpuCount'];
  return unit === 'tokens' ? tokens : tokens / requestTokens(workload) / DAYS_PER_MONTH;
};

/** Whether a count may be meant by a number of which no word says so: it is near what the card counts. */
const mayBeCount = (hint: string, before: Draft, scenario: Scenario | undefined): boolean => {
  const { number = '', unit = '' } = COUNT.exec(hint)?.groups ?? {};
  if (unit === '') return true;
  if (IS_PART.test(number)) return false;
  const now = scenario === undefined ? undefined : countedIn(unit, before, scenario);
  return now === undefined || areAlike(scaledNumber(number), now, AS_NEAR);
};

const SAYS_MONEY =
  /[$€£]|\b(?:costs?|pays?|paid|paying|pric(?:e|es|ed|ing)|rents?|charged?|charges|dollars?|bucks|eur(?:os?)?|gbp|usd)\b/i;

const SAYS_COUNT = /^\d[\d.,]*[kmbt]? (?:tokens|requests|users)\b/i;

/** Whether a count is offered for what can only be an amount of money. */
const isSum = (hint: string, line: string): boolean => SAYS_COUNT.test(hint) && SAYS_MONEY.test(line);

/**
 * What to throw for a mention that was refused: where it was for numbers that are like figures of the card, the
 * question which of them they are.
 */
export const askedWhichNumber = async (
  error: unknown,
  line: string,
  { before, card }: Pick<ThreadContext, 'before' | 'card'>,
): Promise<unknown> => {
  if (!(error instanceof LlmcostError) || before === undefined) return error;
  const { numbers, isAll } = unreadNumbers(error);
  if (numbers.length === 0) return error;
  const [first = ''] = numbers;
  if (first.endsWith('%') && OTHER.test(line))
    return notUnderstood(
      say`${quoted(first)}: what else is paid for beside the GPUs is counted in dollars a month. Type it so, such as ${offered('other $500/month')}.`,
    );
  const scenario = await card?.();
  const meant = await Promise.all(numbers.map((number) => meantBy(number, line, before, scenario)));
  const hints = [
    ...new Set([
      ...meant.flat().slice(0, MOST_HINTS),
      ...error.hints.filter((hint) => saysTraffic(line) || mayBeCount(hint, before, scenario)),
    ]),
  ].filter((hint) => saysTraffic(line) || !isSum(hint, line));
  if (!isAll) return hints.length === 0 ? error : unreadWords(error.about?.words ?? [], hints);
  return notUnderstood(
    ask`${joinedBy(' and ', numbers.map(quoted))}: of what? Say what ${numbers.length === 1 ? 'it counts' : 'they count'}.`,
    hints,
  );
};
