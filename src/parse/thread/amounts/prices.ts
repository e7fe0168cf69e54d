import { type Draft, fieldsIn, type SaidFields } from '../../../domain/draft.ts';
import { usdExact } from '../../../domain/format.ts';
import { toType } from '../../../domain/round.ts';
import { re } from '../../expression.ts';
import { API_SELLER_ALONE } from '../../names/seller-name.ts';
import { ask, notUnderstood, quoted, say } from '../../problems.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import type { ThreadChange } from '../read-change.ts';
import { ARTICLE, BY_PERCENT, FACTOR } from './factors.ts';

/** Prices that change by a factor: those of GPUs, those of the APIs, and those of which nobody says whose they are. */

const HARDWARE = String.raw`(?:gpus?|cards|rent|hardware|[a-z]+\d{2,4}\w{0,3}s?|b\d00s?)`;

/** "10% cheaper gpus" is a price, and no count. */
export const CHEAPER: readonly string[] = [
  String.raw`\b${HARDWARE}\s+(?:(?:is|are|was|were|cost|costs|at|for|go|goes|get|drop|fall)\s+)*(?:to\s+)?(?<times>half)\s+(?:the\s+|of\s+the\s+|that\s+)?(?:price|cost|rate)s?\b`,
  String.raw`\b${HARDWARE}\s+(?:prices?\s+|rates?\s+)?(?:(?:is|are|was|were|become|becomes|get|got|gets|at|for)\s+)?${BY_PERCENT}\s*(?<way>cheaper|dearer|more expensive|less expensive|off)\b`,
  String.raw`\b(?:gpu|rental|hardware|[a-z]+\d{2,4}\w{0,3})\s+(?:prices?|rates?|costs?)\s+(?<way>drops?|falls?|rises?|(?:go|goes)\s+(?:up|down)|came down|went (?:up|down)|dropped|fell|rose)\s+(?:by\s+)?${BY_PERCENT}`,
  String.raw`\b${HARDWARE}\s+(?:prices?|rates?|costs?)\s+(?<way>[+-]) ?${BY_PERCENT}`,
  String.raw`\b${BY_PERCENT}\s*(?<way>cheaper|dearer)\s+${ARTICLE}(?:gpus?|cards|rent|hardware|[a-z]?\d{2,4}s)\b`,
];

/** Whose prices: those of every API, or of the one that is named by its id. */
const WHOSE = String.raw`(?:(?:if|the)\s+){0,2}(?:(?:api|token|vendor)(?:'s)?\s+(?:prices?|pricing|rates?|costs?)|(?:${API_SELLER_ALONE}|they|the\s+vendors?|[a-z][a-z-]*(?:\/[\w.:-]*\w)+)(?:'s)?(?:\s+(?:prices?|pricing|rates?|costs?))?)\s+(?:(?:will|would|may|could)\s+)?`;
const ITS = String.raw`(?:\s+(?:(?:its|their|the)\s+)?(?:api\s+)?(?:prices?|rates?|pricing))?`;

/** "API prices rise 10%", "sonnet costs double": of everything that is compared with, or of one. */
export const API_PRICE_WORDS: readonly string[] = [
  String.raw`\b${WHOSE}(?<way>rises?|rose|(?:goes?|went)\s+(?:up|down)|raises?d?|increases?d?|climbs?|ups|hikes?d?|(?:are|is|get|gets)\s+(?:higher|up|down)|falls?|fell|drops?|dropped|cuts?)${ITS}\s+(?:by\s+)?${BY_PERCENT}`,
  String.raw`\b${WHOSE}(?<way>[+-]) ?${BY_PERCENT}`,
  String.raw`\b${WHOSE}(?:is|are|was|were|gets?|becomes?|costs?)\s+${BY_PERCENT}\s*(?<way>more(?:\s+expensive)?|dearer|higher)\b`,
  // "they double" may be of users, or of whatever was spoken of.
  String.raw`\b(?!they\s+(?:(?:will|would|may|could)\s+)?[a-z]+\s*(?:$|[,.;?]))${WHOSE}(?:(?:is|are|was|were|gets?|becomes?|costs?)\s+)?${FACTOR}(?:\s+(?:as\s+(?:much|expensive|dear)|the\s+price))?${ITS}(?=\s*(?:$|[,.;]|and\b))`,
];

/** Prices that go up or down, and nobody says whose. */
const WHOSE_PRICES =
  /^(?:if )?(?:all |the |our )*prices? (?:(?:will|would|may|could) )?(?<way>drops?|falls?|(?:goes?|go) (?:down|up)|rises?|increase|climb|double|halve|triple|are cut|come down)(?: (?:by )?(?<many>\d+(?:\.\d+)? ?%))?(?<often> (?:every|each|a|per) (?:year|quarter|month))?(?: (?:next|this|by|in|every|each|a|per) [\w ]{1,20})?$/i;

const THEY_CHANGE =
  /^(?:(?:what )?if )?they (?:(?:will|would|may|could) )?(?<way>double|triple|quadruple|halve)(?: (?:next|this|by|in) [\w ]{1,20})?$/i;

/** Throws a question where nobody says whose prices change, or whether "they" are prices. */
export const refuseUnownedPrices = (line: string): void => {
  const they = THEY_CHANGE.exec(line)?.groups?.way;
  if (they !== undefined)
    throw notUnderstood(ask`${quoted(line)}: what does, the traffic or the prices of the API?`, [
      `${they} the traffic`,
      `API prices ${they}`,
    ]);
  const { way, many, often = '' } = WHOSE_PRICES.exec(line)?.groups ?? {};
  if (way === undefined) return;
  const what = many === undefined ? way : `${way} ${many}${often}`;
  throw notUnderstood(ask`${quoted(line)}: whose prices, of the API or of the GPUs?`, [
    `API prices ${what}`,
    `GPU prices ${what}`,
  ]);
};

const AGE = /\b(?<years>\d{1,2})[ -]years?[ -]old\b/i;
/** Machines that are kept longer than assumed are written off over that long. */
const USUAL_YEARS = 4;

/** Throws a question about machines that are said to be old: that makes them paid, or leaves them fewer years. */
export const refuseAge = (line: string): void => {
  const years = Number(AGE.exec(line)?.groups?.years ?? 0);
  if (years === 0) return;
  const left = Math.max(1, USUAL_YEARS - years);
  throw notUnderstood(
    ask`${quoted(line)}: are they paid already, or written off over the years that are left?`,
    ['already paid', `over ${left} ${left === 1 ? 'year' : 'years'}`],
  );
};

const MAY_BE =
  /\b(?:is|are|would be|sounds|works)(?: (?:also|just|totally|all))*(?: (?:ok(?:ay)?|fine|allowed|good|possible))?\b/i;

/** "azure is ok" below machines of one's own: that they are given up for rented ones is not said. Throws the question. */
export const refuseToRent = (line: string, { fields, said }: Draft, before: Draft | undefined): void => {
  const kind = 'selfHosted.procurement.kind';
  const had = before?.fields[kind];
  if (fields[kind] !== 'rent' || (had !== 'own' && had !== 'paid') || !MAY_BE.test(line)) return;
  if (/\brent|\blease/i.test(line)) return;
  const seller = fields['selfHosted.procurement.seller'];
  const isRuled = before?.fields['constraints.dataResidency'] === 'own-infrastructure';
  throw notUnderstood(
    ask`${quoted(line)}: are the GPUs to be rented then, instead of your own${isRuled ? ', or may the data leave your network' : ''}?`,
    [
      seller === undefined ? 'rent' : `rent from ${said['selfHosted.procurement.seller']?.words ?? seller}`,
      ...(isRuled ? ['no residency'] : []),
    ],
  );
};

const NO_RENT =
  /^(?:[^,;\d]{1,40}[,;] ?)?(?:(?:so|and|but|then|there is|there'?s|we (?:pay|have)) )*no (?:gpu |more )?(?:rent(?:al)?|leas(?:e|ing))(?: (?:at all|then|for us|here|costs?))*$/i;

/** "our DC, so no rent": GPUs that are bought, or that were paid long ago? Throws the question. */
export const refuseNoRent = (line: string): void => {
  if (NO_RENT.test(line))
    throw notUnderstood(ask`${quoted(line)}: are the GPUs bought, or paid for already?`, [
      'own',
      'already paid',
    ]);
};

const SPARE_TERMS = /^(?=[^,;]*\bspares?\b)[^,;]*?\b(?<how>spot|preemptible|reserved|on[- ]demand)\b[^,;]*$/i;
const ITS_OWN =
  /\b(?:for|on|as) (?:the |a |our |its )?(?:spares?)\b|\bspares? (?:(?:is|are|on|as|at|in|to|be|can|could|only) )+(?:spot|preemptible|reserved|on[- ]demand)\b/i;

/** "spot for the spare": all GPUs of a card are paid for in one way. Throws the question. */
export const refuseSpareTerms = (line: string, before: Draft | undefined): void => {
  const how = ITS_OWN.test(line) ? SPARE_TERMS.exec(line)?.groups?.how : undefined;
  if (how === undefined || before === undefined) return;
  throw notUnderstood(
    say`${quoted(line)}: a card pays for all of its GPUs in one way, spares too. Type that of all, or leave the spare out.`,
    [how.toLowerCase(), 'no spare'],
  );
};

const SAYS_PRICE = /\$|\blist(?:ed)? prices?\b|\d\.\d/i;

/** What a GPU was said to cost, as it is typed. */
const ownPrice = (fields: SaidFields | undefined): string | undefined => {
  const hour = fields?.['selfHosted.procurement.usdPerGpuHour'];
  const month = fields?.['selfHosted.procurement.usdPerGpuMonth'];
  if (hour !== undefined) return `${usdExact(hour)}/hr`;
  return month === undefined ? undefined : `$${month} per GPU a month`;
};

/**
 * "3 year commit, 30% off": what is committed to are GPUs, and a discount that names nothing may be theirs; so may
 * "30% off then" behind such a mention. Throws the question.
 */
export const refuseTermDiscount = (line: string, { fields, said }: Draft, before?: Draft): void => {
  const discount = fields['apis.discount'] ?? 0;
  const words = said['apis.discount']?.words ?? '';
  const isOfTerm = fields['selfHosted.procurement.market'] === 'reserved';
  const isOfLast =
    before !== undefined && fieldsIn(fields).length === 1 && OF_GPUS.some((field) => before.fields[field]);
  if (discount === 0 || !(isOfTerm || isOfLast) || fields.apis !== undefined || /\bapis?\b/i.test(line))
    return;
  const { words: term = 'reserved' } =
    said['selfHosted.procurement.termMonths'] ?? said['selfHosted.procurement.market'] ?? {};
  const percent = toType(100 * discount);
  const lead = isOfTerm ? `${term}, ` : '';
  throw notUnderstood(ask`Is ${quoted(words)} off what the GPUs cost, or off the API?`, [
    `${lead}gpu price -${percent}%`,
    `${lead}${percent}% off the api`,
  ]);
};

const THEY_RAISE = re`^(?:(?:${LEAD_IN}|what if|if)[\s,]+)*they (?:(?:will|would|may|could) )?(?<way>raise|increase|hike|up|lower|cut|drop|reduce)s? (?:(?:it|their|the|prices?|rates?|by)(?: |$))*(?<many>\d{1,2}(?:\.\d)? ?%)`;

/** "they raise 10%" behind a seller of GPUs is as likely of its rent. Throws the question. */
export const refuseTheirPrices = (line: string, before: Draft | undefined): void => {
  const { way = '', many } = THEY_RAISE.exec(line)?.groups ?? {};
  const isOfGpus = before !== undefined && OF_GPUS.some((field) => before.fields[field] !== undefined);
  if (many === undefined || !isOfGpus) return;
  const sign = /^(?:raise|increase|hike|up)/i.test(way) ? '+' : '-';
  throw notUnderstood(ask`${quoted(line)}: whose prices, of the API or of the GPUs?`, [
    `gpu price ${sign}${many}`,
    `API prices ${sign}${many}`,
  ]);
};

/** What says of which seller and on which terms GPUs are rented. */
const OF_GPUS = [
  'selfHosted.procurement.market',
  'selfHosted.procurement.termMonths',
  'selfHosted.procurement.seller',
  'selfHosted.procurement.usdPerGpuHour',
  'selfHosted.instance',
] as const;

/** "12 month commit" below GPUs at a price of their own: at that price, or at the one of the list? Throws the question. */
export const refuseTermPrice = (
  line: string,
  { outright: { fields }, relatives }: Pick<ThreadChange, 'outright' | 'relatives'>,
  before: Draft | undefined,
): void => {
  const [now, known = 'on-demand'] = [fields, before?.fields].map(
    (one) => one?.['selfHosted.procurement.market'],
  );
  const price = ownPrice(before?.fields);
  const isPriced =
    SAYS_PRICE.test(line) ||
    relatives.some(({ target }) => target === 'price') ||
    fields['selfHosted.procurement.seller'] !== undefined ||
    fields['selfHosted.gpu'] !== undefined;
  const [term, termBefore] = [fields, before?.fields].map(
    (one) => one?.['selfHosted.procurement.termMonths'],
  );
  const isSameTerm = known === now && (term === undefined || term === termBefore);
  if (now !== 'reserved' || isSameTerm || price === undefined || isPriced) return;
  const isDiscounted = before?.fields.apis?.some(({ discount }) => discount !== undefined) === true;
  throw notUnderstood(ask`${quoted(line)}: is ${price} the price with that term, or is it another?`, [
    price.endsWith('month') ? `${price}, ${line}` : `${line} at ${price}`,
    // "list price" is of the APIs as well.
    ...(isDiscounted ? [] : [`list price, ${line}`]),
  ]);
};

const CACHED_AT = re`^(?:(?:${LEAD_IN}|the|our)[\s,]+)*cached? (?:input|reads?|prompts?|tokens?|input tokens?)(?: (?:is|are|comes?|priced))? ?(?:at|for|@|costs?) (?<many>0?\.\d{1,3})[.!]*$`;

/** "cached input at 0.20" below APIs: how much of it is cached, or what a million of it costs? Throws the question. */
export const refuseCachedAt = (line: string, { apis = [] }: SaidFields): void => {
  const many = CACHED_AT.exec(line)?.groups?.many;
  if (many === undefined || apis.length === 0) return;
  throw notUnderstood(ask`${quoted(line)}: a share of the input, or the price of a million of it?`, [
    ...apis.slice(0, 2).map(({ id }) => `${id} cached input $${many}`),
    `${toType(100 * Number(many))}% cached`,
  ]);
};
