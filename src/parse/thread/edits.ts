import type { DraftApi, DraftFields } from '../../domain/draft.ts';
import type { Atom } from '../atoms.ts';
import { re } from '../expression.ts';
import { sellerNamed } from '../names/rival-seller.ts';
import { notUnderstood, quoted } from '../problems.ts';
import { lex } from '../text/lex.ts';
import { normalise } from '../text/normalise.ts';
import { readAlone, wholeFields } from './alone.ts';
import { swappedIn } from './contrast.ts';
import { type Shift, shiftOf } from './shifts.ts';
import { type Sum, sumOf } from './sums.ts';
import { KEEP, LEAD, NONE, SWAP, swapsIn, TAKE_AWAY } from './verbs.ts';

/** Changes that touch one thing and leave the rest: an API in, out, or in place of another; GPUs more or fewer. */

/** A change of the APIs that are compared with. */
export type ApiEdit =
  | { readonly kind: 'add' | 'remove' | 'keep'; readonly apis: readonly DraftApi[]; readonly words: string }
  | {
      readonly kind: 'swap';
      readonly from: readonly DraftApi[];
      readonly apis: readonly DraftApi[];
      readonly words: string;
    }
  /** "remove both" */
  | { readonly kind: 'clear'; readonly words: string }
  /** A discount on whatever one seller sells. */
  | {
      readonly kind: 'of-seller';
      readonly seller: string;
      readonly discount: number;
      readonly words: string;
    }
  /** New terms of an API that is compared with already, or a new one. */
  | { readonly kind: 'terms'; readonly apis: readonly DraftApi[]; readonly words: string };

/** What a mention changes among the APIs and in the fleet. */
export interface Edits {
  readonly apis: readonly ApiEdit[];
  readonly shifts: readonly (Shift | Sum)[];
  /** What is left to be read as a line. */
  readonly rest: string;
}

const PATTERNS = {
  remove: re`^${LEAD}(?:${TAKE_AWAY}|${NONE}|cut) (?<to>.+)$|^(?<too>[^\d$].*) out$`,
  add: re`^${LEAD}(?:add|adding|include|including|plus|compare (?:it )?(?:with|to)|also (?:add|vs)?|as well as|bring|throw in|put in) (?<to>.+)$|^(?<too>[^\d$].*) in$`,
  also: /^(?:also|and also|and) (?:vs |add )?(?<to>.+)$|^(?<too>.+) (?:too|as well|is what we (?:use|have|run|pay(?: for)?))(?: (?:today|now|anyway))?$/i,
  keep: re`^${LEAD}(?:${KEEP}) (?<to>.+)$|^(?<too>.+) (?:is|are) (?:good )?(?:enough|fine|plenty)(?: for (?:us|this|now))?$`,
  terms: /\d ?(?:\/|\bin\b|%)|\bper (?:m|million|1m)\b|\$\d/i,
} as const;

const EVERY = /^(?:both|all|them(?: all)?|everything|all of them|the others|every api|all apis|the apis)$/i;

/** What was said before. */
type Known = Readonly<DraftFields>;

const NAMED: ReadonlySet<Atom['kind']> = new Set(['api', 'model', 'seller', 'assign']);
const mayBeApi = (atom: Atom): boolean =>
  NAMED.has(atom.kind) ||
  (atom.kind === 'number' && atom.money) ||
  (atom.kind === 'mark' && atom.mark === 'slash');

/** Most mentions name no API, which is seen long before a line is read whole. */
const mayNameApi = (words: string): boolean => {
  try {
    return lex(normalise(words)).some(mayBeApi);
  } catch {
    return false;
  }
};

/** The APIs that some words name, beside anything else that does not hold already; undefined where they name none, or are not understood. */
const apisIn = async (
  words: string,
  known: Known,
): Promise<{ apis: readonly DraftApi[]; isAll: boolean } | undefined> => {
  const alone = mayNameApi(words) ? await readAlone(words) : undefined;
  const { apis, ...others } = alone?.fields ?? {};
  return (
    apis && {
      apis,
      isAll:
        alone?.isWhole === true &&
        Object.entries(others).every(([field, value]) => value === known[field as keyof Known]),
    }
  );
};

/** The APIs that some words name, and nothing else; undefined where they name anything else, or nothing. */
const apisNamed = async (words: string, known: Known): Promise<readonly DraftApi[] | undefined> => {
  const plain = words
    .replace(/^(?:vs|versus|against) /i, '')
    .replace(/^(?:the|our|my) /i, '')
    .replace(/ (?:too|as well|please|api)$/i, '')
    .replace(
      / (?:to|in|into|from|of|on) (?:the |this |our )?(?:there|comparison|comparisons|list|table|card|mix|chart|rivals|estimate)$/i,
      '',
    );
  const isPair = /^\$?\d+(?:\.\d+)? ?\/ ?\$?\d+(?:\.\d+)?$/.test(plain);
  if (!(isPair || /[a-z]/i.test(plain)) || plain.length > 120) return undefined;
  const named = await apisIn(`vs ${plain}`, known);
  return named?.isAll === true ? named.apis : undefined;
};

const isName = (apis: readonly DraftApi[]): boolean => apis.every((api) => Object.keys(api).length === 1);

const swapOf = async (segment: string, known: Known): Promise<ApiEdit | undefined> => {
  for (const swap of swapsIn(segment)) {
    const [from, apis] = [await apisNamed(swap.from, known), await apisNamed(swap.to, known)];
    if (from !== undefined && apis !== undefined) return { kind: 'swap', from, apis, words: segment };
  }
  return undefined;
};

/** "drop haiku once the contract ends": from when is no sum of a month. */
const WHEN = / (?:once|when|as soon as|after|before|until|because|since) .*$/i;

const namedOf = async (segment: string, known: Known): Promise<ApiEdit | undefined> => {
  for (const [pattern, kind] of [
    [PATTERNS.remove, 'remove'],
    [PATTERNS.add, 'add'],
    [PATTERNS.also, 'add'],
    [PATTERNS.keep, 'keep'],
  ] as const) {
    const groups = pattern.exec(kind === 'remove' ? segment.replace(WHEN, '') : segment)?.groups;
    const words = groups?.to ?? groups?.too;
    if (kind === 'remove' && words !== undefined && EVERY.test(words))
      return { kind: 'clear', words: segment };
    const apis = words === undefined ? undefined : await apisNamed(words, known);
    if (apis !== undefined && (kind === 'add' || isName(apis))) return { kind, apis, words: segment };
  }
  return undefined;
};

const PRICE_PAIR =
  /(?<input>\$?\d+(?:\.\d+)?)(?: ?\/ ?| ?in(?:put)?(?:,| and|,? )+ ?)(?<output>\$?\d+(?:\.\d+)?)(?: ?out(?:put)?)?(?! ?(?:tokens|tok|k\b|%))/i;

/** "sonnet is $3/$15", "we pay $1/$8 for gpt-5", "our price for sonnet is 2.4/12". */
const termsOf = async (segment: string, known: Known): Promise<ApiEdit | undefined> => {
  if (!PATTERNS.terms.test(segment) || /^(?:vs|versus)\b/i.test(segment)) return undefined;
  const found = PRICE_PAIR.exec(segment);
  if (found === null) return undefined;
  const { input, output } = found.groups ?? {};
  const price = `${input}/${output}`;
  const name = segment
    .replace(found[0], ' ')
    .replace(
      /\b(?:we|our|the|i|now|actually|price[ds]?|pays?|paying|costs?|is|are|at|for|of|us|negotiated|get|rate|list|it's|it)\b/gi,
      ' ',
    )
    .replace(/[^\w.\-/ ]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const apis = await apisNamed(`${name} at ${price}`, known);
  const [api] = apis ?? [];
  return apis?.length === 1 && api !== undefined && !api.id.startsWith('custom/')
    ? { kind: 'terms', apis, words: segment }
    : undefined;
};

const DISCOUNT =
  /(?<![\d.])(?<many>\d+(?:\.\d+)?) ?% ?(?:(?:reserved|committed|commitment|volume|enterprise|negotiated|partner|annual|loyalty|extra) )?(?:off|discount|cheaper|rebate|reduction|less)(?: (?:on|for|from|with|at|of|by))?/i;
const DISCOUNT_WORDS =
  /\b(?:we|our|us|i|they|the|a|an|now|get|got|have|with|has|negotiated|negotiate|gave|give|gives|committed|commitment|commit|spend|volume|enterprise|we've|on|for|from|of|at|by|is|are|price[ds]?|pricing|bill)\b/gi;

/** "20% off sonnet", "we negotiated 30% off with anthropic": terms of that API, or of all that the seller sells. */
const discountOf = async (segment: string, known: Known): Promise<ApiEdit | undefined> => {
  const match = DISCOUNT.exec(segment);
  if (match === null) return undefined;
  const name = segment.replace(match[0], ' ').replace(DISCOUNT_WORDS, ' ').replace(/\s+/g, ' ').trim();
  const discount = Number(match.groups?.many) / 100;
  if (name === '' || !(discount > 0 && discount < 1)) return undefined;
  const seller = sellerNamed(name);
  if (seller !== undefined) return { kind: 'of-seller', seller: seller.id, discount, words: segment };
  const apis = await apisNamed(name, known);
  if (apis === undefined && sellerNamed(name.split(' ')[0] ?? '') !== undefined)
    throw notUnderstood(`${quoted(segment)}: on which API? ${quoted(name)} is none that we know.`, []);
  return apis === undefined || !isName(apis)
    ? undefined
    : { kind: 'terms', apis: apis.map((api) => ({ ...api, discount })), words: segment };
};

const VERBS = `(?:also |please |then )*(?:${TAKE_AWAY}|add|replace|swap|keep|use|make|change|switch|without|no|include|with|double|halve|compare|try|run|set|buy|rent|triple|only|just|put|throw|bring|stick|keep|another|(?:\\d+|an?|one|two|three|four|six|eight) (?:more|less|fewer|extra|additional))`;
const SPLIT = re`\s*[,;]\s+|\s*\n+\s*(?:[-•] )?|(?<![\d$.])\s+\/\s+|\s+\/\s+(?=[a-z])|\s+(?:and|but|then)\s+(?=${VERBS}\b)`;

/** "drop sonnet, gpt-5": the second goes the way of the first; "vs haiku" behind it comes. */
const likeLast = async (
  segment: string,
  last: ApiEdit | undefined,
  known: Known,
): Promise<ApiEdit | undefined> => {
  if (last === undefined || (last.kind !== 'add' && last.kind !== 'remove')) return undefined;
  const apis = await apisNamed(segment, known);
  const kind = /^(?:vs|versus|against)\b/i.test(segment) ? 'add' : last.kind;
  return apis === undefined || !isName(apis) ? undefined : { kind, apis, words: segment };
};

const CHOOSES =
  /\b(?:vs|versus|only|just|against|compared?|instead|rather|switch|everything|all|use|take|try|go|with|pick|choose|stick|stay|from|on|at|to)\b|[%$]/i;

const SOLD_AT = /^(?<name>[a-z][\w ./-]*?) (?:on|via|at|from|through) (?<seller>[a-z][\w .-]{1,20})$/i;

/** "haiku", "gpt-oss on groq": without a word that chooses it before the others. */
const isBeside = (segment: string): boolean => {
  const { name = '', seller = '' } = SOLD_AT.exec(segment)?.groups ?? {};
  return !CHOOSES.test(name !== '' && sellerNamed(seller) !== undefined ? name : segment);
};

/** "what about haiku?": a name alone comes beside those that are compared with. */
const nameAlone = async (segment: string, known: Known): Promise<ApiEdit | undefined> => {
  const named = isBeside(segment) ? await apisIn(segment, known) : undefined;
  return named?.isAll === true && isName(named.apis)
    ? { kind: 'add', apis: named.apis, words: segment }
    : undefined;
};

const TWO_SWAPS = re`^(?<verb>${LEAD}(?:${SWAP})(?: out)?) (?<first>.+?) (?<link>with|by|to|for|into) (?<second>.+?),? and (?<third>.+?) \k<link> (?<fourth>.+)$`;

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
const NUMBER_GONE = re`^(?:${TAKE_AWAY}|${NONE}|cancel|undo) (?:the |that |those )?\$?\d[\d.,]*[kmbt]?(?: (?:tokens|requests|users))?$`;

/** "drop the bill, we do 2B tokens": another volume takes its place. */
const VOLUME_GONE = re`^(?:${TAKE_AWAY}) (?:the |that |our )?(?:bill|spend|invoice|volume|traffic)$`;

/** "drop sonnet, I meant opus": behind what goes, what comes. */
const MEANT = /^(?:i|we) (?:meant|mean|wanted|want) (?=[a-z])/i;

/** "set residual at 15%": the verb says nothing that the rest does not; more tokens are another thing. */
const SETS = /^(?:set|include|count|(?:add|plus|put)(?= .*\d))(?: in)?(?: an?| the| up)? (?=\S)/i;

/** More of these are added to those that are there. */
const MANY = ['selfHosted.gpuCount', 'selfHosted.replicas', 'selfHosted.spareReplicas'] as const;

/** What a verb of setting sets. An API or GPUs with a place or price of their own are another thing: asked about. */
const withoutVerb = async (segment: string, known: Known): Promise<string> => {
  const rest = segment.replace(SETS, '');
  if (rest === segment) return segment;
  const fields = (await readAlone(rest))?.fields ?? {};
  const isMore = /^(?:add|plus)\b/i.test(segment) && MANY.some((field) => fields[field] !== undefined);
  return isMore || (await apisIn(rest, known)) !== undefined ? segment : rest;
};

/** "drop the residency": without a number it takes something away, and never sets it. */
const TAKES_AWAY = re`^(?:(?:${TAKE_AWAY}) (?:the |our |any )?|(?:no|without) (?:the|our|any) )(?=[^\d]+$|(?:fp|bf|int)\d+$|[a-z]{1,3}\d{2,4}[a-z]{0,2}s$)`;

const segmentsOf = (text: string): readonly string[] => {
  const all = withVerbs(text)
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

const PLACED = /^(?<api>.{2,80}?),? (?<where>(?:in|within|inside) (?:the )?[a-z][\w -]{1,20})$/i;

/** "add gpt-5-mini on azure in the EU": the API, and a place that holds for everything on the card. */
const placeApart = async (segment: string): Promise<readonly string[]> => {
  const { api, where } = PLACED.exec(segment)?.groups ?? {};
  if (api === undefined || where === undefined || !mayNameApi(api)) return [segment];
  const fields = Object.keys(await wholeFields(where));
  const isPlace = fields.length > 0 && fields.every((field) => field.startsWith('constraints.'));
  return isPlace ? [api, where] : [segment];
};

/** Every change of one thing in a mention; the rest is a line. `known`: what was said before. */
export const takeEdits = async (text: string, known: Known = {}): Promise<Edits> => {
  const apis: ApiEdit[] = [];
  const shifts: (Shift | Sum)[] = [];
  const rest: string[] = [];
  const segments = await Promise.all(segmentsOf(text).map(placeApart));
  for (const segment of segments.flat()) {
    if (NUMBER_GONE.test(segment))
      throw notUnderstood(`${quoted(segment)}: and what instead? "undo" takes back the last change.`, []);
    const shift = shiftOf(segment, known['selfHosted.gpu']) ?? (await sumOf(segment, known));
    if (shift !== undefined) {
      shifts.push(shift);
      continue;
    }
    const edit =
      (await swapOf(segment, known)) ??
      (await namedOf(segment, known)) ??
      (await discountOf(segment, known)) ??
      (await termsOf(segment, known)) ??
      (await likeLast(segment, apis.at(-1), known)) ??
      (known.apis !== undefined ? await nameAlone(segment, known) : undefined);
    if (edit === undefined)
      rest.push(
        (await withoutVerb(await swappedIn(segment), known)).replace(HOLDS, '').replace(TAKES_AWAY, 'no '),
      );
    else apis.push(edit);
  }
  return { apis, shifts, rest: rest.join(', ') };
};
