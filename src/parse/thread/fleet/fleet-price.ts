import type { Draft, SaidFields } from '../../../domain/draft.ts';
import { toType } from '../../../domain/round.ts';
import { re } from '../../expression.ts';
import { GPU_NAME } from '../../names/gpu-name.ts';
import { companyAmong, sellerNamed } from '../../names/rival-seller.ts';
import { GPUS_OF_SERVER } from '../../patterns/hardware/nodes.ts';
import { A_MONTH, AN_HOUR } from '../../period-names.ts';
import { ask, notUnderstood, quoted, say } from '../../problems.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import { COUNT_WORD, countIn } from '../../text/figures/number-words.ts';
import { scaledNumber } from '../../text/figures/short-number.ts';
import { LOWER, RAISE } from '../wording/verbs.ts';

/** What the seller of the GPUs takes off, or puts on top of, what they cost. */

const OFF = /(?<![\d.])(?<percent>\d{1,2}(?:\.\d+)?) ?% (?:off|discount|cheaper|less|rebate)\b/i;
const WRAPS =
  /\b(?:we|they|us|our|i|the|a|an|it'?s|got|get|gets|gave|gives?|give|offers?|offered|now|have|has|is|are|negotiated|from|at|by|with|on|for|of|would)\b/gi;

const DOWN = `(?:${LOWER}|drop|fall|fell|dropp|(?:go|goes|went) down)`;
const UP = `(?:${RAISE}|rise|rose|hike|climb|up|(?:go|goes|went) up)`;
const PRICES = '(?: (?:(?:its|their|the|all|gpu|rental|hourly) )*(?:prices?|rates?|pricing))?';
const MOVES = re`^(?:if )?(?<name>[a-z][\w.-]{1,20}(?: [a-z]+)??)(?:'s)?${PRICES} (?:would |will )?(?:(?<down>${DOWN})|${UP})(?:e?s|e?d)?(?: (?:up|down))?${PRICES}(?: by)? (?<percent>\d+(?:\.\d+)?) ?%$`;

const PRICE_ALONE =
  /^(?:(?:we|i|they|what if|if|could|can) )*(?<rents>(?:lease|rent) (?:(?:it|them|these|those|the (?:gpus|cards)) )?)?(?:at|for) (?<usd>\d{1,2}\.\d{1,2})(?: (?:now|then|instead))*$/i;

/** "lease at 2.4", "at 1.20" below GPUs: what one of them costs an hour. Throws the question where nobody says of what. */
export const withPriceAlone = (line: string, { fields }: Draft): string => {
  const { rents, usd } = PRICE_ALONE.exec(line)?.groups ?? {};
  if (usd === undefined || fields['selfHosted.gpu'] === undefined) return line;
  const price = `GPUs at $${usd}/hr`;
  if (rents !== undefined) return `rent, ${price}`;
  throw notUnderstood(ask`${quoted(line)}: of what? Say what costs that much.`, [price]);
};

const PRICE_MOVED =
  /^(?:the |our |new )?(?:(?<gpu>gpu|hourly|rental|rent)(?: price| rate)?|price|rate|quote|offer) (?:(?:is|was|went|goes|up|down|to|now|at|dropped|rose|fell|came|back|more like|actually|only|of) )+\$?(?<usd>\d{1,2}\.\d{1,2})(?: (?:now|then|instead|today))*$/i;
const WITH_TERM = re`^(?:(?:at|for|take|try|use|say|make it) )*\$?(?<usd>\d{1,2}\.\d{1,2})${AN_HOUR}?,? (?:(?:for|on|with|at|an?) )*(?<years>[123]|${COUNT_WORD}) ?-?(?:y|yr|year)s?(?: (?:commit(?:ment)?|term|reserved|reservation|contract))*$`;

/** "price went to 2.35", "$2.39 1 year" below GPUs that are rented: no API has one price so small. */
export const withRentMoved = (line: string, { fields }: Draft): string => {
  const kind = fields['selfHosted.procurement.kind'] ?? 'rent';
  if (kind !== 'rent' || fields['selfHosted.gpu'] === undefined) return line;
  const term = WITH_TERM.exec(line)?.groups;
  const years = countIn(term?.years ?? '1');
  if (term?.usd !== undefined)
    return `GPUs at $${term.usd}/hr, reserved ${years} year${years === 1 ? '' : 's'}`;
  const { usd } = PRICE_MOVED.exec(line)?.groups ?? {};
  return usd === undefined ? line : `GPUs at $${usd}/hr`;
};

const BOUGHT_AT =
  /^(?:(?:the|our|new|an?|one) )*(?:[a-z]{1,5}\d{2,4}[a-z]{0,3}s?|\d{4}s?|gpus?|cards?) (?:(?:is|are|was|were|costs?|now|around|about|at|go(?:es)? for|went for|sell for|up to|down to) )+\$?(?<usd>\d{3,6}|\d{1,3}(?:\.\d+)?k)(?: (?:now|used|new|today|each|apiece|a piece))*$/i;

const EACH_AT =
  /^(?:(?:at|for|they(?:'re| are)|it'?s|each|costs?|about|around|bought) )*\$?(?<usd>\d{4,6}|\d{1,3}(?:\.\d+)?k) (?:each|apiece|a piece|per (?:card|gpu|piece))$/i;

/** Whose the price of a card is, and whether its part of the server is in it. */
const PRICE_EACH = re`^(?:(?:the|our|list|new|quoted) )*(?:price|cost|quote)s? (?:per|of|for|of each) (?:(?:an?|one|the|each) )?(?:${GPU_NAME}|gpu|card) (?:(?:is|are|was|now|around|about|at|would be|comes? to) )+\$?(?<usd>\d{4,6}|\d{1,3}(?:\.\d+)?k)(?<host>,? (?:incl\.?|including|with|inclusive of) (?:(?:the|its|a|our) )*(?:servers?|hosts?|chassis)(?: (?:share|part|cost|portion))?)?(?:,? (?:according to|from|says|said|per|by|at) [a-z][a-z ]{1,24})?$`;

const SERVER = '(?:chassis|(?:host )?servers?|hosts?|rest of the (?:machine|box|rig|server|build))';
const USD = String.raw`\$(?<usd>\d[\d.,]*k?)`;
/** What holds the cards, beside what those cost: "the chassis is another $6k", "plus $6k for the server". */
const HOLDS_THEM: readonly RegExp[] = [
  re`^(?:(?:and|plus|add|the|our|a) )*(?:chassis|hosts?|rest of the (?:machine|box|rig|server|build)) (?:(?:is|are|was|costs?|comes? to|adds?|for|about|around|another|an? (?:extra|additional)) )*${USD}(?: (?:more|extra|on top|in total|total))*$`,
  re`^(?:(?:and|the|our|a) )*${SERVER} (?:(?:is|are|was|costs?|comes? to|adds?|about|around) )*(?:another|an? (?:extra|additional)) ${USD}(?: (?:in total|total))*$`,
  re`^(?:(?:and|also) )*(?:plus|add|another|an? extra|\+) ?${USD} (?:more )?(?:for|on) (?:(?:the|our|a|one) )*${SERVER}$`,
];

/** What one GPU bears of a server that holds as many as the card counts, at most those of one. */
const withServer = (line: string, { 'selfHosted.gpuCount': count }: SaidFields): string => {
  const usd = HOLDS_THEM.map((pattern) => pattern.exec(line)?.groups?.usd).find((one) => one !== undefined);
  if (usd === undefined || count === undefined) return line;
  return `host $${toType(scaledNumber(usd.replace(/,/g, '')) / Math.min(count, GPUS_OF_SERVER))} per gpu`;
};

const PAID_FOR_ALL =
  /^(?:(?:we|i)(?:'ve| have)? )?(?:(?:really|actually|only|just) )*paid \$?(?<usd>\d[\d.,]*k) for (?:(?:the|our|this|that|whole|entire) )*(?:box|server|machine|node|rig|cluster|lot|all of (?:them|it))(?: (?:in total|in all|together|back then|altogether))*$/i;

/**
 * "4090s are 1900", "h100 are 27k now" below machines that are bought: what one of them costs. "We paid 310k for the
 * box" is of all the GPUs that the card counts, and "the chassis is another $6k" what each of them bears of it.
 */
export const withPurchase = (typed: string, { fields }: Draft): string => {
  const line = withServer(typed, fields);
  const all = PAID_FOR_ALL.exec(line)?.groups?.usd;
  const { 'selfHosted.gpu': gpu, 'selfHosted.gpuCount': count } = fields;
  if (all !== undefined && gpu !== undefined && count !== undefined)
    return `own, ${count}x ${gpu} for $${all} total`;
  const isOwn = fields['selfHosted.procurement.kind'] === 'own';
  const priced = PRICE_EACH.exec(line)?.groups;
  if (priced?.usd !== undefined && isOwn)
    return `own at $${priced.usd} each${priced.host === undefined ? '' : ', host $0 per gpu'}`;
  const usd = (BOUGHT_AT.exec(line) ?? EACH_AT.exec(line))?.groups?.usd;
  return usd !== undefined && isOwn ? `own at $${usd} each` : line;
};

const HOURLY = re`^(?:(?:${LEAD_IN}|make it|it'?s|the|our|box|node|machine|server|rent|is|costs?|at|for|they (?:want|ask|offer)|we (?:got|get|pay)|down to|up to|only) )*\$? ?(?<usd>\d+(?:\.\d+)?)${AN_HOUR}(?: (?:now|instead|then))*(?: if [a-z ]+)?$`;

/** "$14/hr" below "8 H100 for $16/hr", which was the price of all of them. */
export const withFleetHour = (line: string, { fields, said }: Draft): string => {
  const usd = HOURLY.exec(line)?.groups?.usd;
  const each = fields['selfHosted.procurement.usdPerGpuHour'];
  const count = fields['selfHosted.gpuCount'] ?? 1;
  if (usd === undefined || each === undefined || count < 2) return line;
  const words = said['selfHosted.procurement.usdPerGpuHour']?.words ?? '';
  const numbers = [...words.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number));
  const isOfAll = numbers.includes(toType(each * count)) && !numbers.includes(each);
  const isBox = count <= GPUS_OF_SERVER && /\b(?:box|node|machine|server)\b/i.test(line);
  return isOfAll || isBox ? `${count} GPUs at $${usd}/hr total` : line;
};

const MONTHLY = re`^(?:(?:${LEAD_IN}|make it|it'?s|the|our|box|node|rent|is|costs?|at|for|now|to|down|up|only|about|(?:we|he|she|they)(?:'d|'ll|'s)?|would|will|came|went|gets?|got|pays?|wants?|asks?|offers?|does?|do)[\s,]+)*\$?(?<usd>\d{1,3}(?:\.\d+)?k?)(?<month>${A_MONTH})?(?: (?:now|instead|then|flat))*(?<term> if (?:we|you) (?:prepay|pay|sign|commit|take|reserve)(?: (?:for|to|the|a|one|1|whole|it|up front|upfront))* year(?: up ?front)?)?$`;
/** How near a price must be to the one that it takes the place of. */
const AS_NEAR = 1.5;

/** "8.5 if we prepay the year" below GPUs of which all cost $9.2k a month: thousands, where that is near. */
export const withFleetMonth = (line: string, { fields }: Draft): string => {
  const { usd, term } = MONTHLY.exec(line)?.groups ?? {};
  const each = fields['selfHosted.procurement.usdPerGpuMonth'];
  const count = fields['selfHosted.gpuCount'] ?? 1;
  if (usd === undefined || each === undefined) return line;
  const all = `${usd.replace(/k$/i, '')}k`;
  const ratio = scaledNumber(all) / (each * count);
  if (ratio > AS_NEAR || ratio < 1 / AS_NEAR) return line;
  return `${count} GPUs at $${all} a month in total${term === undefined ? '' : ', reserved for 1 year'}`;
};

/** Whose prices move, and by how much. */
const moveIn = (segment: string) => {
  const { name, down, percent } = MOVES.exec(segment)?.groups ?? {};
  if (name !== undefined) return { name, percent, sign: down === undefined ? '+' : '-' };
  const off = OFF.exec(segment)?.groups?.percent;
  const rest = segment.replace(OFF, ' ').replace(WRAPS, ' ').replace(/\s+/g, ' ').trim();
  return { name: rest, percent: off, sign: '-' };
};

/** A seller of the GPUs that sells tokens on the card too: the prices of which, or of both? Throws the question. */
const refuseBoth = (segment: string, name: string, known: SaidFields, by: string): void => {
  const seller = sellerNamed(name)?.id;
  const [api, ...more] = (known.apis ?? []).filter(({ id }) => id.startsWith(`${seller}/`));
  if (api === undefined) return;
  const tokens = more.length > 0 ? `API prices ${by}` : `${api.id} ${by}`;
  throw notUnderstood(ask`${quoted(segment)}: of the GPUs, of the API, or of both?`, [
    `gpu price ${by}, ${tokens}`,
    `gpu price ${by}`,
    tokens,
  ]);
};

/**
 * "lambda gives us 15% off", "lambda raises its prices 20%" below GPUs of Lambda: what they cost, in words that say so;
 * undefined elsewhere. Throws a question where that seller's tokens are on the card too, and where the GPUs are another's.
 */
export const priceOfFleet = async (
  segment: string,
  known: SaidFields,
  sellerIn: (words: string) => Promise<string | undefined>,
): Promise<string | undefined> => {
  const { name, percent, sign } = segment.includes('%') ? moveIn(segment) : {};
  const seller =
    percent === undefined || name === undefined || name === '' ? undefined : await sellerIn(name);
  if (name === undefined || seller === undefined) return undefined;
  const by = `${sign}${percent}%`;
  if (seller === known['selfHosted.procurement.seller']) {
    refuseBoth(segment, name, known, by);
    return `gpu price ${by}`;
  }
  if (sellerNamed(name) !== undefined || companyAmong(known.apis ?? [], name) !== undefined) return undefined;
  throw notUnderstood(
    say`${quoted(segment)}: the GPUs of the card are not of ${seller}. Say whose prices change.`,
    [`gpu price ${by}`, name],
  );
};

const YEARS_ALONE = re`^(?:(?:no|or|rather|make (?:it|that)|say|for|take|better)[\s,]+)*(?<many>\d{1,2}|${COUNT_WORD}) (?<unit>month|year)s?(?: (?:then|instead))*$`;

/** "3 years" below a term of one: how long the GPUs are reserved, and how long they last where they are bought. */
export const withTerm = (line: string, { fields }: Draft): string => {
  const { many, unit = '' } = YEARS_ALONE.exec(line)?.groups ?? {};
  if (many === undefined) return line;
  const isYear = /^year/i.test(unit);
  if (fields['selfHosted.procurement.termMonths'] !== undefined)
    return `reserved for ${(isYear ? 12 : 1) * countIn(many)} months`;
  return isYear && fields['selfHosted.procurement.kind'] === 'own' ? `over ${countIn(many)} years` : line;
};
