import { type DraftApi, fieldsIn, type SaidFields } from '../../domain/draft.ts';
import type { Atom } from '../atoms.ts';
import { re } from '../expression.ts';
import { sellerNamed } from '../names/rival-seller.ts';
import { notUnderstood, quoted } from '../problems.ts';
import { lex } from '../text/lex.ts';
import { normalise } from '../text/normalise.ts';
import { readAlone } from './alone.ts';
import { remixed } from './mix-parts.ts';
import { KEEP, LEAD, NONE, swapsIn, TAKE_AWAY } from './verbs.ts';

/** One piece of a mention as a change of the APIs that are compared with: one in, out, or in place of another. */

/** A change of the APIs that are compared with. */
export type ApiEdit =
  /** `only`: these and no others. */
  | {
      readonly kind: 'add' | 'remove' | 'keep' | 'only';
      readonly apis: readonly DraftApi[];
      readonly words: string;
    }
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

const PATTERNS = {
  remove: re`^${LEAD}(?:${TAKE_AWAY}|${NONE}|cut) (?<to>.+)$|^(?<too>[^\d$].*) out$`,
  add: re`^${LEAD}(?:add|adding|include|including|plus|compare (?:it )?(?:with|to)|also (?:add|vs)?|as well as|bring|throw in|put in) (?<to>.+)$|^(?<too>[^\d$].*) in$`,
  also: /^(?:also|and also|and) (?:vs |add )?(?<to>.+)$|^(?<too>.+) (?:too|as well|is what we (?:use|have|run|pay(?: for)?))(?: (?:today|now|anyway))?$/i,
  only: re`^${LEAD}(?:${KEEP}) (?:only|just) (?<to>.+)$`,
  keep: re`^${LEAD}(?:${KEEP}) (?<to>.+)$|^(?<too>.+) (?:is|are) (?:good )?(?:enough|fine|plenty)(?: for (?:us|this|now))?$`,
  terms: /\d ?(?:\/|\bin\b|%)|\bper (?:m|million|1m)\b|\$\d/i,
} as const;

const EVERY = /^(?:both|all|them(?: all)?|everything|all of them|the others|every api|all apis|the apis)$/i;

const NAMED: ReadonlySet<Atom['kind']> = new Set(['api', 'model', 'seller', 'assign']);
const mayBeApi = (atom: Atom): boolean =>
  NAMED.has(atom.kind) ||
  (atom.kind === 'number' && atom.money) ||
  (atom.kind === 'mark' && atom.mark === 'slash');

/** Most mentions name no API, which is seen long before a line is read whole. */
export const mayNameApi = (words: string): boolean => {
  try {
    return lex(normalise(words)).some(mayBeApi);
  } catch {
    return false;
  }
};

/** The APIs that some words name, and whether all else that they say holds already; undefined where they name none. */
export const apisIn = async (
  words: string,
  known: SaidFields,
): Promise<{ apis: readonly DraftApi[]; isAll: boolean } | undefined> => {
  const alone = mayNameApi(words) ? await readAlone(words) : undefined;
  const { apis, ...others } = alone?.fields ?? {};
  return (
    apis && {
      apis,
      isAll:
        alone?.isWhole === true &&
        fieldsIn(others).every((field) => field === 'apis' || others[field] === known[field]),
    }
  );
};

/** The APIs that some words name, and nothing else; undefined where they name anything else, or nothing. */
const apisNamed = async (words: string, known: SaidFields): Promise<readonly DraftApi[] | undefined> => {
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

const swapOf = async (segment: string, known: SaidFields): Promise<ApiEdit | undefined> => {
  for (const swap of swapsIn(segment)) {
    const [from, apis] = [await apisNamed(swap.from, known), await apisNamed(swap.to, known)];
    if (from !== undefined && apis !== undefined) return { kind: 'swap', from, apis, words: segment };
  }
  return undefined;
};

/** "drop haiku once the contract ends": from when is no sum of a month. */
const WHEN = / (?:once|when|as soon as|after|before|until|because|since) .*$/i;

const namedOf = async (segment: string, known: SaidFields): Promise<ApiEdit | undefined> => {
  for (const [pattern, kind] of [
    [PATTERNS.remove, 'remove'],
    [PATTERNS.add, 'add'],
    [PATTERNS.also, 'add'],
    [PATTERNS.only, 'only'],
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
const termsOf = async (segment: string, known: SaidFields): Promise<ApiEdit | undefined> => {
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
  /(?<![\d.])(?<many>\d+(?:\.\d+)?) ?% ?(?:(?:reserved|committed|commitment|volume|enterprise|negotiated|partner|annual|loyalty|extra|spend|use) ){0,3}(?:off|discount|cheaper|rebate|reduction|less)(?: (?:on|for|from|with|at|of|by))?/i;
const DISCOUNT_WORDS =
  /\b(?:we|our|us|i|they|the|a|an|now|get|got|have|with|has|negotiated|negotiate|gave|give|gives|committed|commitment|commit|spend|volume|enterprise|we've|on|for|from|of|at|by|is|are|price[ds]?|pricing|bill)\b/gi;

/** Terms of machines, and of promises to spend. */
const LEASED =
  /\b(?:(?:an?|one|two|three|\d)[- ]?y(?:ea)?rs?|annual|yearly|multi[- ]year) (?:commit\w*|reserv\w*|contract|term|lease)\b|\b(?:commit|reserve|sign)(?:ting|ing)? (?:for|to) (?:an?|one|two|three|\d) years?\b/i;

/** "30% off for a one year commit": of the GPUs, or of the API? */
const refuseWhose = (percent: string | undefined, known: SaidFields): void => {
  const ofGpus = known['selfHosted.procurement.kind'] === 'own' ? [] : [`gpu price -${percent}%`];
  throw notUnderstood(`Is "${percent}% off" off what the GPUs cost, or off the API?`, [
    ...ofGpus,
    `${percent}% off the api`,
  ]);
};

/** "20% off sonnet", "we negotiated 30% off with anthropic": terms of that API, or of all that the seller sells. */
const discountOf = async (segment: string, known: SaidFields): Promise<ApiEdit | undefined> => {
  const match = DISCOUNT.exec(segment);
  if (match === null) return undefined;
  const name = segment.replace(match[0], ' ').replace(DISCOUNT_WORDS, ' ').replace(/\s+/g, ' ').trim();
  const discount = Number(match.groups?.many) / 100;
  if (!(discount > 0 && discount < 1)) return undefined;
  if (LEASED.test(segment)) refuseWhose(match.groups?.many, known);
  if (name === '') return undefined;
  const seller = sellerNamed(name);
  if (seller !== undefined) return { kind: 'of-seller', seller: seller.id, discount, words: segment };
  const apis = await apisNamed(name, known);
  if (apis === undefined && sellerNamed(name.split(' ')[0] ?? '') !== undefined)
    throw notUnderstood(`${quoted(segment)}: on which API? ${quoted(name)} is none that we know.`, []);
  return apis === undefined || !isName(apis)
    ? undefined
    : { kind: 'terms', apis: apis.map((api) => ({ ...api, discount })), words: segment };
};

/** "drop sonnet, gpt-5": the second goes the way of the first; "vs haiku" and "try haiku" behind it come. */
const likeLast = async (
  segment: string,
  last: ApiEdit | undefined,
  known: SaidFields,
): Promise<ApiEdit | undefined> => {
  if (
    /^(?:only|just)\b/i.test(segment) ||
    last === undefined ||
    (last.kind !== 'add' && last.kind !== 'remove')
  )
    return undefined;
  const apis = await apisNamed(segment, known);
  const kind = /^(?:vs|versus|against|try|use|take|with|go with|rather)\b/i.test(segment) ? 'add' : last.kind;
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
const nameAlone = async (segment: string, known: SaidFields): Promise<ApiEdit | undefined> => {
  const named = isBeside(segment) ? await apisIn(segment, known) : undefined;
  return named?.isAll === true && isName(named.apis)
    ? { kind: 'add', apis: named.apis, words: segment }
    : undefined;
};

const REMIX = re`^${LEAD}(?:the|our) (?:mix|split) (?:is|becomes|should be|would be) (?<now>\D.*|\d.*%.*)$`;

/** "the mix is 80% haiku 20% opus": of the one that the card has; what stands beside it stays. */
const remixOf = async (segment: string, known: SaidFields): Promise<ApiEdit | undefined> => {
  const now = REMIX.exec(segment)?.groups?.now;
  const from = known.apis?.filter(({ mix }) => mix !== undefined) ?? [];
  if (now === undefined || from.length !== 1) return undefined;
  const apis = (await apisNamed(now, known))?.map((api) => remixed(from[0] ?? api, api));
  if (apis?.length !== 1) return undefined;
  return apis[0]?.id === from[0]?.id
    ? { kind: 'keep', apis, words: segment }
    : { kind: 'swap', from, apis, words: segment };
};

/** The change of APIs that a piece of a mention asks for, if any. `last`: that of the piece before. */
export const apiEditOf = async (
  segment: string,
  known: SaidFields,
  last: ApiEdit | undefined,
): Promise<ApiEdit | undefined> =>
  (await remixOf(segment, known)) ??
  (await swapOf(segment, known)) ??
  (await namedOf(segment, known)) ??
  (await discountOf(segment, known)) ??
  (await termsOf(segment, known)) ??
  (await likeLast(segment, last, known)) ??
  (known.apis !== undefined ? await nameAlone(segment, known) : undefined);
