import type { Draft, SaidFields } from '../../../domain/draft.ts';
import { toType } from '../../../domain/round.ts';
import { re } from '../../expression.ts';
import { A_MONTH } from '../../period-names.ts';
import { ask, notUnderstood, quoted, say } from '../../problems.ts';
import { scaledNumber } from '../../text/figures/short-number.ts';
import { LOWER, RAISE } from '../wording/verbs.ts';
import type { Sum } from './sums.ts';

/** So much more or less money of what was said: "20 cents cheaper per hour", "the bill goes up 3k". */

const RATE = 'selfHosted.procurement.usdPerGpuHour';

const MONEY = String.raw`(?:\$ ?(?<usd>\d[\d.,]*k?)|(?<bare>\d[\d.,]*k?)(?: ?(?<cents>cents?|ct|¢))?(?: ?(?:dollars?|bucks|usd))?)`;
const LESS = /\b(?:cheaper|less|down|drops?|falls?|fell|sinks?|lower|dropped|off)\b/i;
const WAY = '(?:cheaper|less|more|dearer|more expensive)';
const MOVES =
  '(?:(?:has|have|is|are|went|goes|go|going|gone|drops?|dropped|falls?|fell|rises?|rose|grows?|grew|comes?|came|up|down|by|now) )+';

const AN_HOUR = '(?:per|an?|each|every|\\/) ?(?:gpu[ -]?)?(?:hour|hr|h)';
const RENT = '(?:(?:hourly|gpu|rental) (?:price|rate|cost|rent)s?|rent(?:al)?|gpus?)';

const HOURLY: readonly RegExp[] = [
  re`^(?:(?:it'?s|they'?re|now|only|make (?:it|them|that)|get (?:it|them)|(?:the |our )?${RENT}(?: (?:is|are))?) )*${MONEY} ${WAY} ${AN_HOUR}$`,
  re`^(?:${LOWER}|${RAISE}|drop|take|bring|put) (?:the |our )?${RENT}(?: (?:down|up))? by ${MONEY}(?: ${AN_HOUR})?$`,
  re`^${MONEY} off(?: (?:of )?(?:the |our )?${RENT}| ${AN_HOUR}| (?:the |our )?${RENT} ${AN_HOUR})$`,
  re`^(?:${LOWER}|take) ${MONEY} off (?:the |our )?(?:hourly|gpu|hour|rental|rent)(?: (?:price|rate|cost|gpu))*$`,
  re`^(?:the |our )?(?:hourly|gpu|rental|rent)(?: (?:price|rate|cost))? ${MOVES}${MONEY}$`,
];
const EACH: readonly RegExp[] = [
  re`^(?:the )?(?:price|cost)s? (?:per|of (?:a|an|each)|for each|for an?) (?:card|gpu) ${MOVES}${MONEY}$`,
  re`^(?:the |our )?(?:cards|gpus) (?:(?:will|would) )?(?:are|get|costs?|come|be) ${MONEY} ${WAY}(?: each| a ?piece)*$`,
];
const BILLED: readonly RegExp[] = [
  re`^(?:the |our |my )?(?:bill|spend|invoice)(?:'s)? ${MOVES}${MONEY}${A_MONTH}?$`,
  re`^(?:we |i )?(?:pay|spend) ${MONEY} (?:more|less)(?: (?:a|per) month| now)*$`,
];
/** Looked for first: most mentions speak of no money that moves. */
const MAY_MOVE = /\b(?:cheaper|dearer|expensive|less|more|off|up|down|by)\b/i;

const amountIn = (line: string, patterns: readonly RegExp[]): number | undefined => {
  const found = patterns.map((pattern) => pattern.exec(line)?.groups).find((groups) => groups !== undefined);
  if (found === undefined) return undefined;
  const amount = scaledNumber(found.usd ?? found.bare ?? '') * (found.cents === undefined ? 1 : 1 / 100);
  return (LESS.test(line) || re`^(?:${LOWER}|take)\b`.test(line) ? -1 : 1) * amount;
};

const summed = (line: string, known: number | undefined, by: number, example: string): string => {
  const sum = (known ?? 0) + by;
  if (known !== undefined && sum > 0) return String(toType(sum));
  throw notUnderstood(ask`${quoted(line)}: of what? Type what it is then, such as "${example}".`, []);
};

const PRICES = [
  RATE,
  'selfHosted.procurement.usdPerGpu',
  'selfHosted.ops.usdPerHour',
  'selfHosted.power.usdPerKwh',
] as const;
const SO_MUCH_LESS =
  /\d[\d.,]*k? ?(?:cents?|ct|¢|dollars?|bucks|usd)?(?: (?:each|an hour|per hour|a kwh))? (?:cheaper|dearer|less|more)\b/i;

/** "$1k less each" that is read as a price: it is by how much one differs. Throws a question. */
export const refuseDifference = (line: string, { fields }: Draft): void => {
  if (!SO_MUCH_LESS.test(line) || PRICES.every((field) => fields[field] === undefined)) return;
  throw notUnderstood(say`${quoted(line)}: that is a difference, not a price. Type what it is then.`, []);
};

const OF_ANY = re`^(?<way>${LOWER}|${RAISE}|drop) (?:the |our )?(?:price|rate|cost)s?(?: (?:down|up))? by (?<money>${MONEY})$`;

/** "lower the price by 20 cents": 20 cents is no price. Throws the question whose it is. */
export const refusePriceMoved = (line: string): void => {
  const { way, money } = OF_ANY.exec(line)?.groups ?? {};
  if (way === undefined) return;
  throw notUnderstood(ask`${quoted(line)}: whose price?`, [`${way} the rent by ${money}`]);
};

/** Whether GPUs are rented at a price that nobody said. */
const isOfList = (fields: SaidFields): boolean =>
  fields[RATE] === undefined && (fields['selfHosted.procurement.kind'] ?? 'rent') === 'rent';

/** So much more or less of what a GPU costs by the hour, where that price is of the list; undefined for other words. */
export const hourlySumOf = (segment: string, known: SaidFields): Sum | undefined => {
  const by = MAY_MOVE.test(segment) && isOfList(known) ? amountIn(segment, HOURLY) : undefined;
  return by === undefined ? undefined : { field: RATE, by, words: segment };
};

/** The words with what they add to a price or a bill, or take off it, as that price or bill. */
export const withMoneySums = (line: string, { fields }: Draft): string => {
  if (!MAY_MOVE.test(line)) return line;
  const hourly = amountIn(line, HOURLY);
  if (hourly !== undefined && isOfList(fields)) return line;
  if (hourly !== undefined) return `GPU price $${summed(line, fields[RATE], hourly, '$2.10/hr')}/hr`;
  const each = amountIn(line, EACH);
  if (each !== undefined)
    return `own, $${summed(line, fields['selfHosted.procurement.usdPerGpu'], each, '$8k each')} each`;
  const billed = amountIn(line, BILLED);
  const bill = fields['workload.bill'];
  return billed === undefined || bill === undefined
    ? line
    : `bill $${summed(line, bill.usdPerMonth, billed, '$20k a month')} a month`;
};
