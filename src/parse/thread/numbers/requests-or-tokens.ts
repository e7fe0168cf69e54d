import type { Draft } from '../../../domain/draft.ts';
import { PER_MONTH } from '../../../domain/units.ts';
import { hasKey } from '../../../keys.ts';
import { perMonthOf } from '../../period-names.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { scaledNumber } from '../../text/figures/short-number.ts';
import { askPeriod, whichPeriod } from '../amounts/which-period.ts';
import type { ThreadContext } from '../context.ts';
import {
  countedNoun,
  holdsOf,
  PEOPLE,
  type Piece,
  periodOfTail,
  piecesOf,
  plainTail,
  withoutHolds,
} from '../wording/pieces.ts';

/** What an amount counts below a card, where it does not say that itself: requests, or tokens? */

/** How many times as much as the card has, or as little, still counts what the card counts. */
const AS_MANY = 20;

/** What the card counts: "requests" of "40k requests/day". */
const nounIn = ({ tail }: Piece): string =>
  tail.replace(/\b(?:a|an|per|each|every)\b.*|\/.*|\b(?:dai|week|month|hour|year)ly\b/i, '').trim();

/** The amount in the words of the card, and how many times as much it is. */
interface Counted {
  readonly words: string;
  readonly times: number;
}

/** "500M a month", "100k/day": so many of what the card counts. */
const ofPeriod = (number: string, period: string, known: Piece, perMonth: number): Counted | undefined => {
  const noun = nounIn(known);
  return noun === ''
    ? undefined
    : {
        words: `${number} ${noun} a ${period}`,
        times: (scaledNumber(number) * perMonthOf(period)) / perMonth,
      };
};

/** "3M": of the period of the card, or of a month. Throws a question where it could be of either. */
const alone = (number: string, known: Piece, perMonth: number): Counted | undefined => {
  const amount = scaledNumber(number);
  if (!/[a-z]$/i.test(number) && amount < 1000) return undefined;
  const perPeriod = scaledNumber(known.number);
  const again = { words: `${number}${known.tail.trimEnd()}`.trim(), times: amount / perPeriod };
  const period = periodOfTail(plainTail(known.tail));
  if (!hasKey(PER_MONTH, period) || period === 'month') return again;
  const ofMonth = ofPeriod(number, 'month', known, perMonth);
  const meant = whichPeriod(amount, { perPeriod, perMonth });
  if (meant === undefined && ofMonth !== undefined)
    throw askPeriod(number, period, [again.words, ofMonth.words, `${number} tokens a month`], nounIn(known));
  return meant === 'month' ? ofMonth : again;
};

/** "3M" below "2M requests a month" counts requests. Throws a question where that is far from what the card has. */
export const requestsSaid = ({ number, tail }: Piece, { fields, said }: Draft): string | undefined => {
  const field = 'workload.requestsPerMonth';
  const { words = '' } = said[field] ?? {};
  const [of, ...more] = piecesOf(withoutHolds(words));
  const perMonth = fields[field];
  if (of === undefined || more.length > 0 || perMonth === undefined || number.startsWith('$'))
    return undefined;
  const period = /^\/ ?(hour|day|week|month|year)$/.exec(tail)?.[1];
  if (period === undefined && tail !== '') return undefined;
  const counted = period === undefined ? alone(number, of, perMonth) : ofPeriod(number, period, of, perMonth);
  if (counted === undefined) return undefined;
  // "40k an hour" below 40k a month says how often, and not of what.
  const isSame = scaledNumber(number) === scaledNumber(of.number);
  if (isSame || (counted.times < AS_MANY && counted.times > 1 / AS_MANY))
    return `${counted.words}${holdsOf(words).replace(';', ',')}`;
  throw notUnderstood(ask`Does ${quoted(number)} count requests or tokens?`, [
    counted.words,
    `${number} tokens a ${period ?? 'month'}`,
  ]);
};

/** "a hundred thousand a day" below a card that counts requests: of what? */
export const refuseUncounted = ({ fields, said }: Draft, { before }: ThreadContext): void => {
  const words = said['workload.tokensPerMonth']?.words;
  const counted = before?.said['workload.requestsPerMonth']?.words;
  if (words === undefined || counted === undefined || fields['workload.requestsPerMonth'] !== undefined)
    return;
  if (/tok/i.test(words) || before?.fields['workload.tokensPerMonth'] !== undefined) return;
  throw notUnderstood(
    ask`Does ${quoted(words)} count requests or tokens? The card counts ${quoted(counted)}.`,
    [
      words.replace(/(?= (?:an?|per|each|every) )|(?= ?\/)|$/, ' requests'),
      words.replace(/(?= (?:an?|per|each|every) )|(?= ?\/)|$/, ' tokens'),
    ],
  );
};

/** "500M a month new docs": what is behind the period may be where tokens come from. */
const NOUN_BEHIND =
  /^\S+(?: ?[kmb])? ?(?:(?:an?|per|each|every) |\/ ?)(?:hour|day|week|month|year) (?=[a-z])/i;
/** So many times less than the tokens of a card may be tokens, too. */
const AS_FEW = 50;

/** "500M a month new docs" below 500M tokens: so many documents, or tokens in them? Throws the question. */
export const refuseSource = ({ fields, said }: Draft, { before }: ThreadContext): void => {
  const words = said['workload.requestsPerMonth']?.words ?? '';
  const [known = 0, now = 0] = [
    before?.fields['workload.tokensPerMonth'],
    fields['workload.requestsPerMonth'],
  ];
  const amount = NOUN_BEHIND.exec(words)?.[0].trim();
  if (amount === undefined || now * AS_FEW < known) return;
  const noun = words.slice(amount.length).trim();
  const [number = '', ...period] = amount.split(' ');
  throw notUnderstood(ask`Does ${quoted(words)} count ${noun}, or tokens in them?`, [
    `plus ${number} tokens ${period.join(' ')}`,
    `${number} tokens ${period.join(' ')}`,
    `${number} ${noun} ${period.join(' ')}`,
  ]);
};

const IN_ALL = /\b(?:in (?:total|all)|altogether|overall|together|combined)\b/i;
/** So many times what each sends is no more of each. */
const OF_EACH = 50;

/** "200 calls an hour" below 600 agents at 200 calls a day: of each of them, or of all? Throws the question. */
export const refuseEachOrAll = (line: string, { said }: Draft, { before }: ThreadContext): void => {
  if (IN_ALL.test(line)) return;
  const field = 'workload.requestsPerMonth';
  const words = said[field]?.words ?? '';
  const [now, ...others] = piecesOf(words);
  const pieces = piecesOf(withoutHolds(before?.said[field]?.words ?? ''));
  const people = pieces.find((piece) => PEOPLE.test(countedNoun(piece)));
  const each = now && pieces.find((piece) => piece !== people && countedNoun(piece) === countedNoun(now));
  if (now === undefined || others.length > 0 || people === undefined || each === undefined) return;
  const [period, known] = [periodOfTail(plainTail(now.tail)), periodOfTail(plainTail(each.tail))];
  const isFar = scaledNumber(now.number) > OF_EACH * scaledNumber(each.number);
  if (period === '' || period === known || isFar) return;
  throw notUnderstood(
    ask`${quoted(words)}: of each of ${quoted(`${people.number}${people.tail}`.trim())}, or of all?`,
    [`${people.number} ${countedNoun(people)}s * ${words}`, `${words} in total`],
  );
};

const PROMPTS = /^(?<many>\d[\d.,]* ?[kmb]?) (?<what>prompts|answers|responses|replies|completions)$/i;

/** "10 prompts" below tokens, "15k answers": so many of them, or so long? Throws the question. */
export const refusePromptCount = ({ said }: Draft): void => {
  const { 'workload.requestInputTokens': prompt, 'workload.requestOutputTokens': answer } = said;
  const words = (prompt ?? answer)?.words ?? '';
  const { many, what = '' } = PROMPTS.exec(words)?.groups ?? {};
  // Beside the size of an answer it is that of a prompt.
  if (many === undefined || (prompt !== undefined && answer !== undefined)) return;
  const noun = answer === undefined ? what : 'requests';
  throw notUnderstood(ask`${quoted(words)}: so many of them, or so many tokens in each?`, [
    `${many} ${noun} a day`,
    `${many} ${noun} a month`,
    `${many} tokens ${answer === undefined ? 'in' : 'out'}`,
  ]);
};
