import type { Draft, DraftFields, SaidBy } from '../../../domain/draft.ts';
import { REQUEST_SIZES } from '../../../domain/fields/index.ts';
import { toType } from '../../../domain/round.ts';
import { re } from '../../expression.ts';
import { perMonthOf } from '../../period-names.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { scaledNumber, scaledText } from '../../text/figures/short-number.ts';
import { wholeAmount } from '../amounts/amounts.ts';
import type { Shift } from '../amounts/shifts.ts';
import type { Sum } from '../amounts/sums.ts';
import { askPeriod, periodIn, whichPeriod } from '../amounts/which-period.ts';
import { piecesOf, withoutHolds } from '../wording/pieces.ts';

/** Tokens in and tokens out of a card that counts them apart: "out is 30M" below "100M tokens a day in, 20M out". */

const SIDE = '(?:in|out)(?:puts?)?(?: tokens?)?';
const IS =
  '(?:(?:is|are|was|will be|of|at|to|goes|up|down|now|more like|about|around|really|actually|only|rather) )*';
const SAID = re`^(?:the |our |make |plus |and |with )*(?<side>${SIDE}):? ${IS}(?<many>\d[\d.,]*[mbt])(?: tokens?)?(?: (?:now|instead|not \d[\d.,]*[mbt]))*$|^(?:plus |and |with )?(?<front>\d[\d.,]*[mbt]) (?:tokens )?(?<behind>${SIDE})(?: (?:now|instead))*$`;
/** "input 600", "120 out", which may be of a month too where the card counts those in millions. */
const NO_SCALE = re`^(?:(?:the|our|make|and|but) )*(?<side>${SIDE}):? ${IS}(?<many>\d{1,3}(?:\.\d+)?)(?: tokens?)?(?: (?:now|instead))*$|^(?<front>\d{1,3}(?:\.\d+)?) (?:tokens )?(?<behind>${SIDE})$`;
const SIDE_FIELDS = { in: 'workload.inputTokensPerMonth', out: 'workload.outputTokensPerMonth' } as const;
type SideField = (typeof SIDE_FIELDS)[keyof typeof SIDE_FIELDS];

/** Throws the question of what a side without a scale is, where a month of it was said and it could be so many of those. */
export const refuseNoScale = (line: string, { fields }: Draft): void => {
  const { front = '', behind = '', side = behind, many = front } = NO_SCALE.exec(line)?.groups ?? {};
  const one = /^in/i.test(side) ? 'in' : 'out';
  const now = fields[SIDE_FIELDS[one]];
  if (many === '' || now === undefined) return;
  const scale = now >= 1e9 ? 'B' : now >= 1e6 ? 'M' : 'k';
  throw notUnderstood(ask`${quoted(line)}: tokens of a month, or of each request?`, [
    `${many}${scale} ${one}put tokens a month`,
    `${many} tokens ${one} per request`,
  ]);
};

/** "300M is only the input", "that's just the prompts": the other side comes on top. */
const ONE_SIDE = re`^(?:but |no,? |sorry,? )*(?:(?:the |our )?(?<many>\d[\d.,]*[mbt])(?: tokens)?|that|this|it|those|these) ?(?:'s|is|are|was|were) (?:(?:only|just|really|actually|merely) )+(?:the |our )?(?<side>in(?:puts?)?|out(?:puts?)?|prompts?|answers?|completions?)(?: (?:tokens?|side|part))?(?: so far)?[.!]*$`;

/** Whether that is the amount of the words: "30M" of "30M tokens a day". */
const isThat = (words: string, many: string): boolean =>
  piecesOf(words).some(({ number }) => scaledNumber(number) === scaledNumber(many));

/** An amount as that of one side; undefined where the card has no amount of both sides. */
const ofOneSide = (line: string, { fields, said }: Draft): string | undefined => {
  const { many, side = '' } = ONE_SIDE.exec(line)?.groups ?? {};
  const words = said['workload.tokensPerMonth']?.words ?? '';
  const all = fields['workload.tokensPerMonth'];
  if (side === '' || all === undefined) return undefined;
  const [called, other] = /^[ip]/i.test(side)
    ? ['input tokens', 'output tokens']
    : ['output tokens', 'input tokens'];
  const rest = all - scaledNumber(many ?? '0');
  if (many !== undefined && rest > 0 && !isThat(words, many))
    throw notUnderstood(
      ask`${quoted(line)}: of the ${quoted(words)} that the card has, or of as many in all?`,
      [`${many} ${called}, ${scaledText(toType(rest))} ${other}`, `${many} tokens a month`],
    );
  if (many !== undefined) return `${many} ${called}`;
  return /\btok(?:en)?s?\b/i.test(words) ? words.replace(/\btok(?:en)?s?\b/i, called) : undefined;
};

/** The words with which side the tokens are of, where the card counts the sides apart. Throws a question where they could be of a request. */
export const withSide = (line: string, before: Draft): string => {
  const one = ofOneSide(line, before);
  if (one !== undefined) return one;
  refuseNoScale(line, before);
  const { side, many, front, behind } = SAID.exec(line)?.groups ?? {};
  const [what, amount] = [side ?? behind, many ?? front];
  const isSaid = Object.values(SIDE_FIELDS).some((field) => before.fields[field] !== undefined);
  if (what === undefined || amount === undefined || !isSaid) return line;
  return `${amount} ${/^in/i.test(what) ? 'in' : 'out'}put tokens`;
};

const SIDES = [SIDE_FIELDS.in, SIDE_FIELDS.out] as const;
const VOLUME_FIELDS = [...SIDES, 'workload.tokensPerMonth', 'workload.requestsPerMonth'] as const;

/** What the card has of some sides by the month, all of its tokens where it does not count those apart. */
const knownOf = (sides: readonly SideField[], { fields }: Draft): number | undefined => {
  const total = (of: readonly SideField[]): number => of.reduce((sum, side) => sum + (fields[side] ?? 0), 0);
  return total(sides) || total(SIDES) || fields['workload.tokensPerMonth'];
};

/** The period of which the card's volume was said; a month where it was said of none. */
const periodOfCard = ({ said }: Draft): string =>
  periodIn(VOLUME_FIELDS.map((field) => withoutHolds(wholeAmount(said[field]) ?? '')).join(', '));

const SAYS_PERIOD = /\b(?:(?:hour|week|month|quarter|year)(?:ly)?|mo|day|daily)\b/i;

/** "35M input tokens" of "35M in", as it is typed with a period behind it. */
const sideTyped = (words: string, side: SideField): string => {
  const [of, ...more] = piecesOf(words);
  const called = side === SIDE_FIELDS.in ? 'input' : 'output';
  return of === undefined || more.length > 0 ? words : `${of.number} ${called} tokens`;
};

/** Of which period tokens without one are below a card. Throws a question where they could be of a month too. */
const periodMeant = (
  {
    amount,
    sides,
    typed,
  }: { readonly amount: number; readonly sides: readonly SideField[]; readonly typed: readonly string[] },
  before: Draft,
): string => {
  const period = periodOfCard(before);
  if (period === 'month') return period;
  const perMonth = knownOf(sides, before);
  const perPeriod = (perMonth ?? 0) / perMonthOf(period);
  const meant = perMonth === undefined ? undefined : whichPeriod(amount, { perPeriod, perMonth });
  const of = (unit: string): string => typed.map((words) => `${words} a ${unit}`).join(', ');
  if (meant === undefined) throw askPeriod(typed.join(', '), period, [of(period), of('month')]);
  return meant === 'month' ? meant : period;
};

/**
 * "35M in" below "40M tokens a day" is of a day, as it is in one line. Throws a question where it could be of a month.
 * `line`: the mention as it was typed.
 */
export const inPeriodOfCard = (outright: Draft, line: string, before: Draft | undefined): Draft => {
  const sides = SIDES.filter((side) => outright.fields[side] !== undefined);
  const others = [...VOLUME_FIELDS, ...REQUEST_SIZES].filter((field) => outright.fields[field] !== undefined);
  const isAlone = others.length === sides.length;
  if (before === undefined || sides.length === 0 || !isAlone || SAYS_PERIOD.test(line)) return outright;
  const typed = sides.map((side) => sideTyped(outright.said[side]?.words ?? '', side));
  const amount = sides.reduce((sum, side) => sum + (outright.fields[side] ?? 0), 0);
  const period = periodMeant({ amount, sides, typed }, before);
  if (period === 'month') return outright;
  const fields: DraftFields = { ...outright.fields };
  const said: SaidBy = { ...outright.said };
  for (const [at, side] of sides.entries()) {
    fields[side] = (fields[side] ?? 0) * perMonthOf(period);
    said[side] = { ...said[side], words: `${typed[at]} a ${period}` };
  }
  return { ...outright, fields, said };
};

/** "+10M in" below "100M tokens a day in, 20M out": so many more of a day. Throws as `inPeriodOfCard` does. */
export const sumInPeriodOfCard = <One extends Shift | Sum>(
  one: One,
  line: string,
  before: Draft | undefined,
): One => {
  if (before === undefined || !('field' in one) || SAYS_PERIOD.test(line)) return one;
  const sides = SIDES.filter((side) => side === one.field);
  if (sides.length === 0 && one.field !== 'workload.tokensPerMonth') return one;
  const period = periodMeant({ amount: Math.abs(one.by), sides, typed: [one.words] }, before);
  return { ...one, by: one.by * perMonthOf(period) };
};
