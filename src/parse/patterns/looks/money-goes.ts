import { textBefore, textBehind } from '../../beside.ts';
import { re } from '../../expression.ts';
import { namesHardware } from '../../facts.ts';
import { notUnderstood, quoted, say } from '../../problems.ts';
import { markAt, type Quantity, unitAt } from '../../quantities.ts';
import type { Reading } from '../../reading.ts';
import { anyTest, isApi, isGpu, isHardware, isMark, isMarket } from './atom-kinds.ts';
import { PAYS } from './bill-words.ts';
import { leftOf, near, passesAt, rightOf } from './clause.ts';
import { hasPeople, isMachineBehind } from './money-look.ts';
import { hasNoun, hasPer } from './pattern.ts';

/** What money of a month goes to: hardware, or an API. */

const CONTRACT = /\b(?:contract|leas(?:e|ed|ing)|rental agreement|quote|offer)\b/i;

const FOR_ALL =
  /^,? ?\(?for (?:both|all(?: of them| \w+)?|the (?:lot|pair|set))\b(?! (?:users|calls|requests|tokens))/i;

/** "$25k/mo 8xH100 node", "a $1,500/mo L40S": hardware behind a price of a month, which it is one word with. */
const isPriceOfMachine = ({ first, end }: Quantity, { atoms, facts }: Reading): boolean => {
  const atom = atoms[end];
  if (atom === undefined || !(isGpu(atom, end) || facts.byFirst.get(end)?.unit === 'gpu')) return false;
  const behind = facts.byFirst.get(end)?.end ?? end + 1;
  return (
    markAt(atoms, first - 1, 'a') || unitAt(atoms, behind, 'server') || unitAt(atoms, behind - 1, 'server')
  );
};

/** "$20k a month on our 8 H100s": hardware stands behind the "on", a few words later at most. */
const isSpentOn = ({ end }: Quantity, reading: Reading): boolean => {
  const { atoms, facts } = reading;
  if (!markAt(atoms, end, 'on')) return false;
  let from = end + 1;
  while (from < end + 4 && (markAt(atoms, from, 'a') || atoms[from]?.kind === 'unknown')) from += 1;
  const counted = facts.byFirst.get(from)?.unit;
  return counted === 'gpu' || counted === 'server' || passesAt(reading, from, isHardware);
};

const AROUND = ['at', 'on', 'of', 'colon', 'comma'] as const;
const RENT_REACH = 3;

/** "8xH100, rent $9,800/mo", "8xH100, reserved 1yr, $9,800/mo": a way to rent stands right before it. */
const isRent = (quantity: Quantity, reading: Reading): boolean => {
  const { atoms, facts } = reading;
  const api = rightOf(reading, quantity.end, isApi);
  if (!namesHardware(facts) || hasNoun(quantity, 'bill') || (api !== null && api <= 4)) return false;
  let end = quantity.first;
  while (end > quantity.first - 3 && markAt(atoms, end - 1, ...AROUND)) end -= 1;
  const rent = leftOf(reading, end, anyTest(isMark('rent'), isMarket));
  return rent !== null && rent <= RENT_REACH;
};

const COSTS = /\b(?:costs?|costing|runs?|sets?)(?: (?:us|me|back|at|about|around|roughly))* ?$/i;

/** "8xA100 cost us $18.4k/mo": what stands before the verb costs it. */
const isCostOfGpus = (quantity: Quantity, reading: Reading): boolean => {
  if (!COSTS.test(textBefore(reading.text, quantity.number.start, 30))) return false;
  const gpu = leftOf(reading, quantity.first, isGpu);
  const api = leftOf(reading, quantity.first, isApi);
  return gpu !== null && (api === null || gpu < api);
};

/** "llama 70b (8xA100, $11k/mo)": GPUs are all that stands with it in its parentheses, or right before them. */
const isInParensOfGpus = ({ number, end }: Quantity, { text, atoms }: Reading): boolean => {
  const from = text.lastIndexOf('(', number.start);
  if (from < 0 || text.slice(from, number.start).includes(')')) return false;
  const to = text.indexOf(')', number.end);
  const within = atoms.filter(({ start }) => start > from && start < (to < 0 ? text.length : to));
  if (within.some(({ kind }) => kind === 'api') || to < 0 || atoms[end] === undefined) return false;
  return within.some((atom, at) => isHardware(atom, at));
};

const TOWARDS =
  /^[^;.!?\n]{0,40}?(?:\b(?:go|going|gone|move|moving|switch|switching|migrat(?:e|ing)|change|changing)(?: (?:over|back|away))? )?\bto (?:the )?$/i;
/** "on 8xA100 for $11k/mo and want to go to gpt-5-mini": hardware stands before it, and the API is where they would go. */
const isLeftFor = (quantity: Quantity, reading: Reading): boolean => {
  const { atoms, text } = reading;
  if (near(quantity, reading, PAYS) || hasNoun(quantity, 'bill')) return false;
  const hardware = atoms.findLastIndex((atom, at) => at < quantity.first && isHardware(atom, at));
  const paid = atoms.findLastIndex(({ kind }, at) => at < quantity.first && kind === 'api');
  const next = atoms.find(({ kind }, at) => at >= quantity.end && kind === 'api');
  if (hardware < 0 || hardware < paid || next === undefined) return false;
  return TOWARDS.test(text.slice(quantity.number.end, next.start));
};

/** "$20k a month for 8 H100": hardware is what the money goes to. */
const goesToGpus = (quantity: Quantity, reading: Reading): boolean => {
  const { end } = quantity;
  const { atoms, facts } = reading;
  if (unitAt(atoms, end, 'gpu') || isMachineBehind(quantity, reading) || isPriceOfMachine(quantity, reading))
    return true;
  // "2 nodes of 8 H100, $35k a month for both"
  const isForAll = FOR_ALL.test(textBehind(quantity, reading));
  if (isForAll && reading.quantities.some(({ unit }) => unit === 'gpu' || unit === 'server')) return true;
  // "contract: 24 months, 8x H100, $14,000 per month"
  const before = markAt(atoms, quantity.first - 1, 'comma') ? facts.byEnd.get(quantity.first - 1) : undefined;
  if (before?.unit === 'gpu' && facts.says(CONTRACT) && rightOf(reading, end, isApi) === null) return true;
  // "H100s cost us $1,450 each a month"
  if (quantity.each && leftOf(reading, quantity.first, isGpu) !== null) return true;
  return (
    isSpentOn(quantity, reading) ||
    isCostOfGpus(quantity, reading) ||
    isRent(quantity, reading) ||
    isInParensOfGpus(quantity, reading) ||
    isLeftFor(quantity, reading)
  );
};

/** Whether money stands beside GPUs in its own clause. */
export const gpuInClause = (quantity: Quantity, reading: Reading): boolean => {
  const counted =
    hasPer(quantity, 'gpu', 'server') ||
    quantity.per.some(({ what }) => what === 'gpu-named') ||
    quantity.unit === 'gpu';
  const near = leftOf(reading, quantity.first, isHardware) !== null || goesToGpus(quantity, reading);
  return counted || near || (quantity.each && !hasPeople(reading));
};

/** "buy 8 H100s or keep paying gpt-5 $22k/mo": money right behind an API is paid to it, whatever stands further off. */
const isBehindApi = ({ first }: Quantity, { atoms }: Reading): boolean => atoms[first - 1]?.kind === 'api';

const OR = /^,? or\b/i;

/** Whether money a month is a bill of an API, by what stands nearest. */
export const billBeside = (quantity: Quantity, reading: Reading): boolean => {
  if (goesToGpus(quantity, reading)) return false;
  const right = rightOf(reading, quantity.end, isApi);
  const gpu = leftOf(reading, quantity.first, isGpu);
  const hardware = leftOf(reading, quantity.first, isHardware);
  // "H100 at $1,450 a month against gpt-4.1", "server $180/month or haiku": what it is compared with.
  const isCompared =
    hardware !== null &&
    (markAt(reading.atoms, quantity.end, 'off', 'versus') || OR.test(textBehind(quantity, reading, 8)));
  return (
    hasNoun(quantity, 'bill') ||
    isBehindApi(quantity, reading) ||
    (right !== null && right <= 4 && !isCompared) ||
    (gpu === null && near(quantity, reading, PAYS))
  );
};

/** Words before a sum that is not to be passed; "claude max" is a plan. */
export const AT_MOST = String.raw`at most|no more than|not more than|less than|under|below|up to|(?<!\bclaude |\bcode )max(?:imum)?`;

const LIMITS = re`\b(?:what (?:can|could|would|do|will) (?:i|we|you) (?:get|buy|have|run|afford)|budget\w*|${AT_MOST}|cap(?:ped)?(?: at)?|limit\w*|ceiling)\b[^,;.]{0,30}$`;

/** "$3k a month cap", "what does $10k a month buy us": what says so may stand behind, too. */
const LIMIT_BEHIND =
  /^ (?:(?:buys?(?<!\bbuy(?= (?:\d|an?\b|one\b|two\b|our\b)))|gets?|affords?|brings?)(?: (?:me|us|you))?\b|(?:(?:api|spend(?:ing)?|hard|soft|cost|total) ){0,2}(?:budget|cap|ceiling|limit|max(?:imum)?|tops|at most|or less)\b(?! (?:prompt|input|output|context|tokens|length|of|model)))/i;

const wordsEnd = (text: string, words: string): number => text.indexOf(words) + words.length;

/** "budget is $10k a month", "at most $5000 a month": what may be spent is no bill. */
export const isLimit = ({ text }: Reading, words: string): boolean => {
  const end = wordsEnd(text, words);
  return (
    LIMITS.test(text.slice(Math.max(0, end - words.length - 30), end)) || LIMIT_BEHIND.test(text.slice(end))
  );
};

/** "spend cap is 20k a month", "budget: $10k a month": no bill, whoever is paid. */
const FIRM =
  /\b(?:budget\w*|cap|ceiling|limit)(?: (?:is|of|at|for))*:? ?$|\bwhat (?:can|could|would|do|will) (?:i|we|you) (?:get|buy|have|run|afford)(?: (?:for|with|at))? $/i;

/** Whether the words before a sum call it a limit. */
export const isFirmLimit = ({ number, words }: Quantity, { text }: Reading): boolean =>
  FIRM.test(textBefore(text, number.start, 24)) || LIMIT_BEHIND.test(text.slice(wordsEnd(text, words)));

/** Throws where a sum is what may be spent. */
export const refuseLimit = (reading: Reading, words: string): void => {
  if (!isLimit(reading, words)) return;
  const { text } = reading;
  const behind = LIMIT_BEHIND.exec(text.slice(wordsEnd(text, words)))?.[0] ?? '';
  throw notUnderstood(
    say`${quoted(words + behind)} is what may be spent, and changes no cost: leave it out, and compare it with the sums on the card. If it is what you pay today, say for which API.`,
    [],
  );
};
