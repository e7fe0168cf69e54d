import { findTeamSeller } from '../../../catalog/index.ts';
import type { SaidFields } from '../../../domain/draft.ts';
import { hasPriceOfItsOwn } from '../../../domain/draft-api.ts';
import { re } from '../../expression.ts';
import { API_FAMILY } from '../../names/family-name.ts';
import { companyAmong, sellerNamed } from '../../names/rival-seller.ts';
import { API_SELLER_ALONE } from '../../names/seller-name.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { COUNT_WORD } from '../../text/figures/number-words.ts';
import { type ApiEdit, areNamesAlone, onlyApisNamed } from './apis-named.ts';
import { listedIn } from './list-price.ts';

/** One piece of a mention as new terms of an API: its price, its discount, or neither any more. */

const MAY_PRICE = /\d ?(?:\/|\bin\b|%)|\bper (?:m|million|1m)\b|\$\d/i;
const PRICE_PAIR =
  /(?<input>\$?\d+(?:\.\d+)?)(?: ?\/ ?1?m(?:tok|illion)? (?=in))?(?: ?\/ ?| ?in(?:put)?(?:,| and|,? )+ ?)(?<output>\$?\d+(?:\.\d+)?)(?: ?\/ ?1?m(?:tok|illion)?)?(?: ?out(?:put)?)?(?! ?(?:tokens|tok|k\b|%))/i;

/** "they charge 60 cents per million": one price, of input and output alike. */
const ONE_FOR_BOTH =
  /^(?:(?:so|and|but|now) )*(?:they|it|the api) (?:(?:only|just|now|actually) )*(?:charges?|asks?|wants?|takes?|costs?|is)(?: (?:us|about|around|only|just|now))* (?:\$ ?)?(?<usd>\d+(?:\.\d+)?)(?<cents> ?(?:cents?|ct|¢))? ?(?:per|an?|\/) ?(?:1 ?)?m(?:illion|tok)?(?: tok(?:en)?s?)?(?: (?:flat|now|in and out|for both))*$/i;

/** What they charge, of the one API that they can be. Throws the question where they may be several. */
const chargedBy = (segment: string, { apis = [] }: SaidFields): ApiEdit | undefined => {
  const { usd, cents } = ONE_FOR_BOTH.exec(segment)?.groups ?? {};
  const [api, ...more] = apis.filter(({ mix }) => mix === undefined);
  if (usd === undefined || api === undefined) return undefined;
  const price = Number(usd) / (cents === undefined ? 1 : 100);
  if (more.length > 0)
    throw notUnderstood(
      ask`${quoted(segment)}: which API?`,
      apis.map(({ id }) => `${id} at $${price}/$${price}`),
    );
  const terms = { id: api.id, usdPerMillionInput: price, usdPerMillionOutput: price };
  return { kind: 'terms', apis: [terms], words: segment };
};

/** Words of what somebody pays, or was offered. */
const OURS = /\b(?:we|us|our|i|me|they|gave|offer\w*|quoted?|negotiated|rate)\b/i;

/** "sonnet is $3/$15", "we pay $1/$8 for gpt-5", "our price for sonnet is 2.4/12". */
export const termsOf = async (segment: string, known: SaidFields): Promise<ApiEdit | undefined> => {
  if (!MAY_PRICE.test(segment) || /^(?:vs|versus)\b/i.test(segment)) return undefined;
  const charged = chargedBy(segment, known);
  if (charged !== undefined) return charged;
  const found = PRICE_PAIR.exec(segment);
  if (found === null) return undefined;
  const { input, output } = found.groups ?? {};
  const price = `${input}/${output}`;
  const name = segment
    .replace(found[0], ' ')
    .replace(
      /\b(?:we|our|the|i|now|actually|price[ds]?|pays?|paying|costs?|is|are|at|for|of|us|negotiated|get|got|gets|rate|list|it's|it|they|them|gave|gives?|offer(?:s|ed)?|quoted?|me|new|have|has)\b/gi,
      ' ',
    )
    .replace(/[^\w.\-/ ]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  // "$2.70/$13.50" alone is the price of the one that has a price of its own.
  const [priced, ...others] = known.apis?.filter(hasPriceOfItsOwn) ?? [];
  // "they gave us 1.1/9" is of the one API that is there.
  const [one, ...more] = known.apis ?? [];
  const ours = OURS.test(segment) && more.length === 0 && one?.mix === undefined ? one?.id : undefined;
  const whose = name === '' && others.length === 0 ? (priced?.id ?? ours ?? '') : name;
  const apis = await onlyApisNamed(`${whose} at ${price}`, known);
  const [api] = apis ?? [];
  return apis?.length === 1 && api !== undefined && !api.id.startsWith('custom/')
    ? { kind: 'terms', apis, words: segment }
    : undefined;
};

const DISCOUNT =
  /(?<![\d.])(?<many>\d+(?:\.\d+)?) ?% ?(?:(?:reserved|committed|commitment|volume|enterprise|negotiated|partner|annual|loyalty|extra|spend|use) ){0,3}(?:off|discount|cheaper|rebate|reduction|less)(?: (?:on|for|from|with|at|of|by))?/i;
const BEFORE_ITS_NAME = String.raw`(?<=(?<![\d.])\d+(?:\.\d+)? ?%) (?!(?:of|off|on|for|from|with|at|by|in|and|or|more|less)\b)`;
/** "12% EA discount", "8% EDP discount": whatever it is called. */
const SO_CALLED = re`${BEFORE_ITS_NAME}(?:[a-z][\w-]{0,20} ){1,3}?(?=(?:discount|rebate|reduction)\b)`;
/** "20% sonnet discount": of what it is. */
const OF_WHAT = re`${BEFORE_ITS_NAME}(?<of>(?=[^,;]*(?:\/|\b(?:${API_FAMILY}|${API_SELLER_ALONE}|gpt)\b))[a-z][\w./ -]{1,48}?) (?:discount|rebate|reduction)$`;
/** "sonnet minus 20%", "sonnet list -20%" */
const LESS = /(?: at)?(?: list)?(?: prices?)? (?:minus|less|[-\u2212\u2013]) ?(?<many>\d+(?:\.\d+)?) ?%$/i;
const DISCOUNT_WORDS =
  /\b(?:we're|we are|paying|pay|we|our|us|i|they|the|a|an|now|get|got|have|with|has|negotiated|negotiate|gave|give|gives|offers?|offered|grants?|granted|committed|commitment|commit|spend|volume|enterprise|we've|on|for|from|of|at|by|is|are|price[ds]?|pricing|list|bill|parts?|share|portion|it's|its)\b/gi;

/** "with a 300k commit": a promise to spend changes no price beside the discount that it brings. */
const PROMISE =
  /\b(?:with|for|on|against|if we(?: make)?) (?:an? )?\$?\d[\d.,]*[km]? ?(?:a year |annual |yearly |spend )?commit(?:ment)?\b(?: (?:a year|annually))?/i;
/** Terms of machines, and of promises to spend. */
const LEASED = re`\b(?:(?:an?|${COUNT_WORD}|\d)[- ]?y(?:ea)?rs?|annual|yearly|multi[- ]year) (?:commit\w*|reserv\w*|contract|term|lease)\b|\b(?:commit|reserve|sign)(?:ting|ing)? (?:for|to) (?:an?|${COUNT_WORD}|\d) years?\b`;

/** As the price of the machines is said once it is known to be theirs. */
const OF_GPUS = /\bgpu price\b/i;

/** "30% off for a one year commit": of the GPUs, or of the API? */
const refuseWhose = (percent: string, known: SaidFields): void => {
  const ofGpus = known['selfHosted.procurement.kind'] === 'own' ? [] : [`gpu price -${percent}%`];
  throw notUnderstood(ask`Is ${quoted(`${percent}% off`)} off what the GPUs cost, or off the API?`, [
    ...ofGpus,
    `${percent}% off the api`,
  ]);
};

/** "azure gives us 12% EA discount": a seller's discount without the name that the seller has for it. */
export const withoutItsName = (segment: string): string => {
  const of = OF_WHAT.exec(segment)?.groups?.of;
  if (of !== undefined) return segment.replace(OF_WHAT, ` off ${of}`);
  const plain = segment.replace(SO_CALLED, ' ');
  const name = plain.replace(DISCOUNT, ' ').replace(DISCOUNT_WORDS, ' ').replace(/\s+/g, ' ').trim();
  return findTeamSeller(name) === undefined ? segment : plain;
};

/** "20% off sonnet", "we negotiated 30% off with anthropic": terms of that API, or of all that the seller sells. */
export const discountOf = async (segment: string, known: SaidFields): Promise<ApiEdit | undefined> => {
  const match = DISCOUNT.exec(segment) ?? LESS.exec(segment);
  if (match === null) return undefined;
  const name = segment
    .replace(match[0], ' ')
    .replace(PROMISE, ' ')
    .replace(DISCOUNT_WORDS, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const discount = Number(match.groups?.many) / 100;
  if (!(discount > 0 && discount < 1)) return undefined;
  if (LEASED.test(segment) && !OF_GPUS.test(segment)) refuseWhose(`${match.groups?.many}`, known);
  if (name === '') return undefined;
  const seller = sellerNamed(name)?.id ?? companyAmong(known.apis ?? [], name);
  if (seller !== undefined) return { kind: 'of-seller', seller, discount, words: segment };
  const apis = await onlyApisNamed(name, known);
  if (apis === undefined && sellerNamed(name.split(' ')[0] ?? '') !== undefined)
    throw notUnderstood(ask`${quoted(segment)}: on which API? ${quoted(name)} is none that we know.`, []);
  return apis === undefined || !areNamesAlone(apis)
    ? undefined
    : { kind: 'terms', apis: apis.map((api) => ({ ...api, discount })), words: segment };
};

const ONE_PRICE =
  /^(?:the |our )?(?<name>[a-z][\w ./-]{1,40}?)(?:'s)?(?: price)?(?: (?:is|at|costs?|now|only|charges|for|us|around|about))* (?<sign>\$ ?)?(?<usd>\d{1,2}(?:\.\d{1,4})?)(?<cents> ?(?:cents?|ct|¢))?(?: ?(?:per|an?|\/) ?(?:1 ?)?(?:m(?:illion|tok)?)(?: tok(?:en)?s?)?)?(?: now)?$/i;

/** "voyage is 0.06" below a card of embeddings, of which each token has one price. */
export const onePriceOf = (segment: string, known: SaidFields): ApiEdit | undefined => {
  if (known['workload.kind'] !== 'embedding') return undefined;
  const { name = '', usd = '', sign, cents } = ONE_PRICE.exec(segment)?.groups ?? {};
  const words = name.toLowerCase().split(/[^a-z0-9]+/);
  const [api, ...more] = (known.apis ?? []).filter(({ id }) => words.every((word) => id.includes(word)));
  // A whole number without a sign may be of anything.
  const isPrice = sign !== undefined || cents !== undefined || usd.includes('.');
  if (name === '' || api === undefined || more.length > 0 || !isPrice) return undefined;
  const price = Number(usd) * (cents === undefined ? 1 : 1 / 100);
  return {
    kind: 'terms',
    apis: [{ id: api.id, usdPerMillionInput: price, usdPerMillionOutput: price }],
    words: segment,
  };
};

/** "no discount on sonnet", "sonnet at list price" */
export const listedOf = async (segment: string, known: SaidFields): Promise<ApiEdit | undefined> => {
  const { name, isWhole = false } = listedIn(segment) ?? {};
  const apis = name === undefined ? undefined : await onlyApisNamed(name, known);
  return apis === undefined || !areNamesAlone(apis)
    ? undefined
    : { kind: 'listed', apis, isWhole, words: segment };
};
