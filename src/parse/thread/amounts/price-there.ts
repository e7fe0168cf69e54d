import { findRentalSeller } from '../../../catalog/index.ts';
import { type Draft, type DraftField, fieldsIn, type SaidFields } from '../../../domain/draft.ts';
import { re } from '../../expression.ts';
import { sellerNamed } from '../../names/rival-seller.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { wholeFields } from '../wording/alone.ts';
import { type Relative, takeRelatives } from './relative.ts';

/** A per cent beside a seller, a term or a market: what it costs there, and never how much is sent. */

const PERCENT = String.raw`(?:(?:about|around|roughly|some|another|like|an?) |~ ?){0,2}(?<percent>\d{1,2}(?:\.\d+)?) ?%`;
const DOWN = 'less(?: expensive)?|lower|cheaper|off|below|discount|rebate|reduction';
const UP = 'more(?: expensive)?|higher|dearer|extra|above|on top|surcharge|premium|mark-?up';
/** "minus 18%", "37% less" */
const BY: readonly RegExp[] = [
  re`(?:(?<up>[+]|\bplus\b)|[-\u2212\u2013]|\b(?:minus|less|subtract|deduct|knock|take)\b) ?${PERCENT}(?: off)?(?![\w%])`,
  re`${PERCENT} (?:(?<up>${UP})|${DOWN})(?![\w-])`,
];
/** What stands around the name and says nothing of it. */
const WRAPS =
  /\b(?:we|they|us|our|i|my|the|an?|it|its|it's|they're|that|that's|there|is|are|was|comes?|out|to|would|will|be|runs?|costs?|charges?|takes?|gets?|got|have|has|for|on|at|with|from|by|in|under|of|off|go(?:es|ing)?|using|via|through|side|prices?|priced|rates?|bills?|deal|contract|agreement|commitment|list|then|now|about|around|roughly|only)\b|[:=,'’"]/gi;

const TERMS: ReadonlySet<DraftField> = new Set<DraftField>([
  'selfHosted.procurement.kind',
  'selfHosted.procurement.market',
  'selfHosted.procurement.termMonths',
]);
/** Ways to buy that sellers of tokens have not: a commitment alone may be to either. */
const OF_MACHINES =
  /\b(?:spot|preemptible|on[- ]demand|reserved|reservation|ris?|cuds?|committed[- ]use|savings plan|lease[ds]?)\b/i;

const saysWhosePrice = (segment: string): boolean =>
  takeRelatives(segment).relatives.some(({ target }) => target === 'api' || target === 'price');

/** By how much a piece says that something costs less or more, and its other words. */
const moveIn = (segment: string) => {
  if (!segment.includes('%') || saysWhosePrice(segment)) return undefined;
  for (const pattern of BY) {
    const found = pattern.exec(segment);
    const { percent, up } = found?.groups ?? {};
    if (found === null || percent === undefined) continue;
    const rest = `${segment.slice(0, found.index)} ${segment.slice(found.index + found[0].length)}`;
    const name = rest.replace(WRAPS, ' ').replace(/\s+/g, ' ').trim();
    return { name, rest: rest.replace(/\s+/g, ' ').trim(), percent, isUp: up !== undefined };
  }
  return undefined;
};

/** Terms of machines alone, as they are read; undefined for other words. */
const termsIn = async (words: string): Promise<SaidFields | undefined> => {
  const fields = await wholeFields(words);
  const all = fieldsIn(fields);
  return all.length > 0 && all.every((field) => TERMS.has(field)) ? fields : undefined;
};

/** "reserved is 37% less" below spot: less than spot, or than on demand? Throws the question. */
const refuseBelowSpot = (segment: string, terms: string, percent: string): never => {
  throw notUnderstood(
    ask`${quoted(segment)}: less than the spot price of the card, or than on demand? Type the price, or take the one of the list.`,
    [terms, `${terms}, gpu price -${percent}%`],
  );
};

/**
 * "spot is 40% less": the terms, and what GPUs cost on them; the piece as it is where it names none, or such
 * as sellers of tokens have too. Throws a question where what stands there is no price to compare with.
 */
export const withTermPriced = async (segment: string, known: SaidFields): Promise<string> => {
  const move = moveIn(segment);
  if (move === undefined) return segment;
  const { name, rest, percent, isUp } = move;
  for (const terms of [name, rest]) {
    const fields = await termsIn(terms);
    if (fields === undefined || !OF_MACHINES.test(terms)) continue;
    const isReserved = fields['selfHosted.procurement.market'] === 'reserved';
    if (isReserved && !isUp && known['selfHosted.procurement.market'] === 'spot')
      refuseBelowSpot(segment, terms, percent);
    return `${terms}, gpu price ${isUp ? '+' : '-'}${percent}%`;
  }
  return segment;
};

/** "minus 18% on azure", "azure charges 10% more": that its prices fall or rise, in other words; undefined elsewhere. */
export const withSellerPriced = (segment: string): string | undefined => {
  const { name = '', percent, isUp } = moveIn(segment) ?? {};
  if (name === '' || (sellerNamed(name) ?? findRentalSeller(name)) === undefined) return undefined;
  return isUp === true ? `${name} raises prices by ${percent}%` : `${percent}% off ${name}`;
};

/** What says where, or on which terms, something is bought. */
const BOUGHT: ReadonlySet<DraftField> = new Set<DraftField>([
  ...TERMS,
  'selfHosted.procurement.seller',
  'constraints.region',
]);

/** "in Frankfurt it's 12% more": of what is bought there, or of the traffic? Throws the question. */
export const refusePercentThere = (
  line: string,
  { fields, said }: Draft,
  relatives: readonly Relative[],
): void => {
  const bare = relatives.find(({ isBare, words }) => isBare === true && words.includes('%'));
  const where = fieldsIn(fields).find((field) => BOUGHT.has(field));
  const percent = /\d[\d.]* ?%/.exec(bare?.words ?? '')?.[0];
  if (bare === undefined || where === undefined || percent === undefined) return;
  const by = `${bare.factor < 1 ? '-' : '+'}${percent}`;
  const there = said[where]?.words ?? line;
  throw notUnderstood(
    ask`${quoted(line)}: what is ${quoted(bare.words)} there, the price of the GPUs, that of the API or the traffic?`,
    [`${there}, gpu price ${by}`, `API prices ${by}`, `${by} traffic`],
  );
};
