import type { SaidFields } from '../../../domain/draft.ts';
import { re } from '../../expression.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { standsBy } from '../../stand-by-words.ts';
import { COUNT_WORD } from '../../text/figures/number-words.ts';
import { hourlySumOf } from '../amounts/money-sums.ts';
import { withFactorOfEach } from '../amounts/of-both.ts';
import { withSellerPriced, withTermPriced } from '../amounts/price-there.ts';
import { takeRelatives } from '../amounts/relative.ts';
import { ON_TOP, PIECES, type Shift, shiftOf, shiftsApart } from '../amounts/shifts.ts';
import { type Sum, sumOf } from '../amounts/sums.ts';
import { apiEditOf } from '../apis/api-edits.ts';
import { withoutItsName } from '../apis/api-terms.ts';
import { type ApiEdit, apisIn, mayNameApi } from '../apis/apis-named.ts';
import { priceOfFleet } from '../fleet/fleet-price.ts';
import { readAlone, wholeFields } from '../wording/alone.ts';
import { asRuledOut, refuseLetIn, sellerLetIn } from '../wording/sellers.ts';
import { KEEP, LEAD, NONE, SWAP_VERBS, TAKE_AWAY } from '../wording/verbs.ts';
import { swappedIn } from './contrast.ts';
import { areHoursGone } from './hours-of-traffic.ts';
import { withEachTakenAway } from './taken-away.ts';

/** The pieces of a mention: each changes APIs, or GPUs by a number, and leaves the rest; others are words of a line. */

/** What a mention changes among the APIs and in the fleet. */
export interface Edits {
  readonly apis: readonly ApiEdit[];
  readonly shifts: readonly (Shift | Sum)[];
  /** Sellers that may be chosen again. */
  readonly letIn: readonly string[];
  /** Whether traffic comes at all hours, and no longer in some. */
  readonly atAllHours: boolean;
  /** What is left to be read as a line. */
  readonly rest: string;
}

const VERBS = `(?:also |please |then )*(?:${TAKE_AWAY}|add|replace|swap|keep|use|make|change|switch|without|no|minus|plus|include|with|double|halve|compare|try|run|set|buy|rent|triple|only|just|put|throw|bring|stick|keep|another|\\d+(?:\\.\\d+)? ?% (?:more|less|fewer|off)|(?:\\d+|an?|${COUNT_WORD}) (?:more|less|fewer|extra|additional))`;
const SPLIT = re`(?:(?<!\s)\s+)?(?:[,;]\s+|\n+\s*(?:[-•] )?)|(?<![\d$.\s])\s+\/\s+|(?<!\s)\s+\/\s+(?=[a-z])|(?<!\s)\s+(?:and|but|then)\s+(?=${VERBS}\b|[^,;]{1,40} (?:instead of|rather than) )`;

const TWO_SWAPS = re`^(?<verb>${LEAD}(?:${SWAP_VERBS})(?: out)?) (?<first>.{1,40}?) (?<link>with|by|to|for|into) (?<second>.{1,40}?),? and (?<third>.{1,40}?) \k<link> (?<fourth>.+)$`;

/** "replace A100 by L40S and sonnet by gpt-5 mini": the verb is that of both. */
const withVerbs = (text: string): string => {
  const { verb, first, link, second, third, fourth } = TWO_SWAPS.exec(text)?.groups ?? {};
  return verb === undefined ? text : `${verb} ${first} ${link} ${second}, ${verb} ${third} ${link} ${fourth}`;
};

/** "stick with the A100": what holds is said again. */
const HOLDS = re`^(?:${KEEP}) (?:using )?(?:the |our )?(?=\S)`;

/** "keep the output": what nobody changes stays. */
const STAYS =
  /^(?:keep|leave) (?:the |our |all )*(?:outputs?|inputs?|prompts?|answers?|rest|others?|same|everything(?: else)?|models?|gpus?|cards?|volume|traffic|prices?|apis?)(?: (?:as (?:it is|they are|is|before)|the same|unchanged|alone))?$/i;
/** "drop the 3B": what comes instead is not said. */
const NUMBER_GONE = re`^(?:${TAKE_AWAY}|${NONE}|undo) (?:the |that |those )?\$?\d[\d.,]*[kmbt]?(?: (?:tokens|requests|users))?$`;

/** "drop the bill, we do 2B tokens": another volume takes its place. */
const VOLUME_GONE = re`^(?:${TAKE_AWAY}) (?:the |that |our )?(?:bill|spend|invoice|volume|traffic)$`;

/** "drop sonnet, I meant opus": behind what goes, what comes. */
const MEANT =
  /^(?:i|we|they|everyone|legal|finance|security|(?:the|our|my|their) [a-z]+) (?:(?:really|actually|just|now|all) )*(?:meant|mean|wants?|wanted|needs?|asks? for|asked for|asked us for|prefers?|preferred|insists? on|insisted on) (?=[a-z])/i;

/** "set residual at 15%": the verb says nothing that the rest does not; more tokens are another thing. */
const SETS =
  /^(?:set|include|count|(?:add|plus|put)(?= .*\d)(?! \d[\d.]* ?%$))(?: in)?(?: an?| the| up)? (?=\S)/i;

/** More of these are added to those that are there. */
const MANY = ['selfHosted.gpuCount', 'selfHosted.replicas', 'selfHosted.spareReplicas'] as const;

const saysMany = (fields: SaidFields): boolean => MANY.some((field) => fields[field] !== undefined);

/** What is counted behind it is added too: "add sonnet and 2 GPUs". */
const ADDS = re`^${LEAD}(?:add|plus)\b`;

/** What a verb of setting sets. An API or GPUs with a place or price of their own are another thing: asked about. */
const withoutVerb = async (segment: string, known: SaidFields): Promise<string> => {
  const rest = segment.replace(SETS, '');
  if (standsBy(segment)) return segment.replace(ADDS, '').trim();
  if (rest === segment) return segment;
  const fields = (await readAlone(rest))?.fields ?? {};
  const isMore = ADDS.test(segment) && saysMany(fields);
  return isMore || (await apisIn(rest, known)) !== undefined ? segment : rest;
};

/** "drop the residency": without a number it takes something away, and never sets it. */
const TAKES_AWAY = re`^(?:(?:${TAKE_AWAY}) (?:the |our |any )?|(?:no|without) (?:the|our|any) )(?=[^\d]+$|(?:fp|bf|int)\d+$|[a-z]{1,3}\d{2,4}[a-z]{0,2}s$)`;

const segmentsOf = (text: string): readonly string[] => {
  const all = withVerbs(withFactorOfEach(text))
    .split(SPLIT)
    .map((piece) =>
      piece
        .trim()
        .replace(/[.!]+$/, '')
        .replace(MEANT, 'add '),
    )
    .filter((segment) => segment !== '' && !STAYS.test(segment));
  return all.length > 1 ? all.filter((segment) => !VOLUME_GONE.test(segment)) : all;
};

/** Whose data stays in a place says nothing of an API. */
const PLACED =
  /^(?!.*\bdata\b)(?<api>.{2,80}?),? (?<where>(?:in|within|inside) (?:the )?[a-z][\w -]{1,20})$/i;

/** "add gpt-5-mini on azure in the EU": the API, and a place that holds for everything on the card. */
const placeApart = async (segment: string): Promise<readonly string[]> => {
  const { api, where } = PLACED.exec(segment)?.groups ?? {};
  if (api === undefined || where === undefined || !mayNameApi(api)) return [segment];
  const fields = Object.keys(await wholeFields(where));
  const isPlace = fields.length > 0 && fields.every((field) => field.startsWith('constraints.'));
  return isPlace ? [api, where] : [segment];
};

/** "5k more requests a day on H100": what comes on top, apart from what stands beside it. */
const sumsApart = async (segment: string, known: SaidFields): Promise<readonly string[]> => {
  if (!ON_TOP.test(segment) || (await sumOf(segment, known)) !== undefined) return [segment];
  const pieces = segment.split(PIECES);
  const sums = await Promise.all(pieces.map((piece) => sumOf(piece, known)));
  return sums.some((sum) => sum !== undefined) ? pieces : [segment];
};

/** "half the gpus", "answers 30% shorter": a factor and nothing else. */
const isFactor = (words: string): boolean => {
  const { relatives, rest } = takeRelatives(words);
  return relatives.length > 0 && !/[\w%$]/.test(rest);
};

/** What words say by themselves, where they name no API; undefined where they do, or say nothing whole. */
const wholeIn = async (words: string): Promise<SaidFields | undefined> => {
  const read = await readAlone(words);
  const isWhole =
    read?.isWhole === true && read.fields.apis === undefined && Object.keys(read.fields).length > 0;
  return isWhole ? read.fields : undefined;
};

const isEdit = async (words: string, known: SaidFields): Promise<boolean> =>
  shiftOf(words, known) !== undefined ||
  (await sumOf(words, known)) !== undefined ||
  (await apiEditOf(words, known, undefined)) !== undefined;

/** "20/80 between llama and gpt-5 mini": shares of one thing. */
const SHARES = /\bbetween\b/i;

/** Nobody joins more changes by "and". */
const MOST_ANDS = 6;

/** Edits of which what stands behind the "and" is none: "add haiku and gpt-5 10% off" may give both the discount. */
const STANDS_ALONE: ReadonlySet<ApiEdit['kind']> = new Set(['remove', 'swap', 'clear', 'listed', 'terms']);

/** "drop mini and haiku 10% cheaper": the price is of the API beside it alone, whatever stands before the "and". */
const isPricedApart = async (head: string, tail: string, known: SaidFields): Promise<boolean> => {
  const priced = await apiEditOf(tail, known, undefined);
  if (priced?.kind !== 'terms' && priced?.kind !== 'of-seller') return false;
  if (isFactor(head)) return true;
  const before = await apiEditOf(head, known, undefined);
  return before !== undefined && STANDS_ALONE.has(before.kind);
};

const isOfFleet = (words: string, known: SaidFields): boolean => shiftOf(words, known)?.target === 'of-fleet';

/** "add flash and answers 30% shorter", "2 of them as spares and half can wait": neither is a part of the other. */
const areApart = async (head: string, tail: string, known: SaidFields): Promise<boolean> => {
  if (isFactor(tail)) return isFactor(head) || isEdit(head, known);
  if (await isPricedApart(head, tail, known)) return true;
  if (isOfFleet(tail, known)) return isEdit(head, known);
  return isOfFleet(head, known) && ((await wholeIn(tail)) !== undefined || (await isEdit(tail, known)));
};

/** The pieces of what stands before an "and" and behind it; undefined where it joins nothing that is apart. */
const piecesAt = async (
  head: string,
  tail: string,
  known: SaidFields,
): Promise<readonly string[] | undefined> => {
  const isMore = (said: SaidFields): boolean => ADDS.test(head) && saysMany(said);
  const said = await wholeIn(head);
  if (await areApart(head, tail, known)) return [head, ...(await andApart(tail, known))];
  if (said !== undefined && !isMore(said)) {
    const rest = await andApart(tail, known);
    return rest.length > 1 || (await isEdit(tail, known)) ? [head, ...rest] : [];
  }
  const beside = await wholeIn(tail);
  return beside !== undefined && !isMore(beside) && (await isEdit(head, known))
    ? [head, ...(await andApart(tail, known))]
    : undefined;
};

/**
 * "20% off sonnet and 70% cached", "int4 and gpt-4o-mini": a change of one thing beside what says another outright. Each
 * "and" is looked at once: what follows the first whole piece is taken apart by itself.
 */
const andApart = async (segment: string, known: SaidFields): Promise<readonly string[]> => {
  const places = [...segment.matchAll(/ and /gi)];
  if (places.length > MOST_ANDS || SHARES.test(segment)) return [segment];
  for (const { index } of places) {
    const pieces = await piecesAt(segment.slice(0, index), segment.slice(index + 5), known);
    // Where one side is whole, and the other no piece of its own, they are read together.
    if (pieces !== undefined) return pieces.length === 0 ? [segment] : pieces;
  }
  return [segment];
};

/** The seller of GPUs of that name. */
const sellerOfGpus = async (name: string): Promise<string | undefined> =>
  (await wholeFields(`H100 at ${name}`))['selfHosted.procurement.seller'];

const refuseNumberGone = (segment: string): void => {
  if (NUMBER_GONE.test(segment))
    throw notUnderstood(ask`${quoted(segment)}: and what instead? "undo" takes back the last change.`, []);
};

/** What a piece changes among the APIs; else its words, to be read as a line. */
const apiOrLine = async (
  typed: string,
  known: SaidFields,
  last: ApiEdit | undefined,
): Promise<ApiEdit | string> => {
  const segment = withoutItsName(typed);
  const ofFleet = await priceOfFleet(segment, known, sellerOfGpus);
  const edit = ofFleet === undefined ? await apiEditOf(segment, known, last) : undefined;
  const priced = edit === undefined && ofFleet === undefined ? withSellerPriced(segment) : undefined;
  if (priced !== undefined && priced !== segment) return apiOrLine(priced, known, last);
  return (
    edit ??
    (await withoutVerb(ofFleet ?? (await swappedIn(segment)), known))
      .replace(HOLDS, '')
      .replace(TAKES_AWAY, 'no ')
  );
};

/** Every change of one thing in a mention; the rest is a line. `known`: what was said before. */
export const takeEdits = async (text: string, known: SaidFields = {}): Promise<Edits> => {
  const apis: ApiEdit[] = [];
  const shifts: (Shift | Sum)[] = [];
  const letIn: string[] = [];
  const rest: string[] = [];
  const segments = await Promise.all(segmentsOf(await withEachTakenAway(text, known)).map(placeApart));
  const apart: string[] = [];
  for (const one of segments.flat())
    for (const piece of shiftsApart(one, known))
      for (const part of await andApart(piece, known)) apart.push(...(await sumsApart(part, known)));
  const pieces = apart.filter((piece) => !areHoursGone(piece));
  for (const piece of pieces) {
    const allowed = sellerLetIn(piece, known);
    if (allowed !== undefined) {
      letIn.push(allowed);
      continue;
    }
    refuseLetIn(piece, known);
    const segment = await withTermPriced(asRuledOut(piece), known);
    refuseNumberGone(segment);
    const shift = shiftOf(segment, known) ?? hourlySumOf(segment, known) ?? (await sumOf(segment, known));
    if (shift !== undefined) {
      shifts.push(shift);
      continue;
    }
    const read = await apiOrLine(segment, known, apis.at(-1));
    if (typeof read === 'string') rest.push(read);
    else apis.push(read);
  }
  return { apis, shifts, letIn, atAllHours: pieces.length < apart.length, rest: rest.join(', ') };
};
