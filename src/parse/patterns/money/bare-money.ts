import type { Unit } from '../../atoms.ts';
import { textBefore, textBehind } from '../../beside.ts';
import { re } from '../../expression.ts';
import { A_CARD } from '../../names/gpu-name.ts';
import { perMonthOf } from '../../period-names.ts';
import { CARD_LEAST, CARD_MOST, GPU_HOUR_MOST } from '../../price-bounds.ts';
import { markAt, type Quantity } from '../../quantities.ts';
import { type Reading, use } from '../../reading.ts';
import { takenForDollars } from '../../taken-for-dollars.ts';
import { isGpu } from '../looks/atom-kinds.ts';
import { PAYS } from '../looks/bill-words.ts';
import { clauseOf, leftOf, rightOf } from '../looks/clause.ts';
import { gpuInClause, isLimit, refuseLimit } from '../looks/money-goes.ts';
import { addHardwarePrice, hasPeople, isInTotal, isSumWithoutPeriod } from '../looks/money-look.ts';
import { hasNoun, isUnsigned, isYear, type Pattern } from '../looks/pattern.ts';
import { addRunningCost, isFee, isOfRunning, OTHER, runningCostOf } from '../looks/running-costs.ts';
import { readMonthlyMoney } from './money-monthly.ts';

/** Money of a period where the sign is missing, or where the period stands in front. */

const COSTS = /\b(?:costs?|rents?|lease|pay|paying|is|for|at)(?: us| me)?(?: (?:about|around|roughly|~))? $/i;

/** USD a month or a year: as much as that is a count of tokens. */
const MOST_OF_MACHINES = 1e7;

/** "our 8xH100 node costs 15k a month": behind hardware and a word that says money. */
const isBareMachinePrice = (quantity: Quantity, reading: Reading): boolean => {
  const { period, first } = quantity;
  if (!isUnsigned(quantity) || (period !== 'month' && period !== 'year')) return false;
  if (quantity.number.value >= MOST_OF_MACHINES) return false;
  const start = reading.atoms[first]?.start ?? 0;
  return leftOf(reading, first, isGpu) !== null && COSTS.test(textBefore(reading.text, start, 24));
};

const BOUGHT =
  /\b(?:bought|purchased|paid|got|cost|costs|capex)(?: (?:it|them|us|me|used|new|second[- ]hand|last \w+|in 20\d\d|\w+ (?:years?|months?) ago))*(?: (?:for|of|about|around|at|is))*:? $/i;

const OF_MACHINE = re`\b(?:server|node|box|machine|rig|workstation|dgx|hgx|pair)s?(?: ${A_CARD})? (?:for|at|is|costs?)(?: (?:about|around|roughly)| ?~)* ?$`;
const MOST_OF_A_MACHINE = 2e6;

/** Right before a sum of what is owned, and right behind one. */
const MACHINE_BEFORE = /\b(?:servers?|nodes?|box(?:es)?|machines?|rigs?|workstations?|dgx|hgx|cluster),? $/i;
const ALL_IN = /^,? ?\(?all[- ]in(?:clusive)?\b/i;

/** "8xH200 box for 290k", "2x 5090 for 5200 total"; of what is owned "8xH100 server 265k" and "60k all in" too. */
const isOfMachines = (quantity: Quantity, reading: Reading): boolean => {
  if (isInTotal(quantity, reading)) return true;
  if (quantity.number.value >= MOST_OF_A_MACHINE) return false;
  const before = reading.text.slice(0, reading.atoms[quantity.first]?.start);
  if (OF_MACHINE.test(before) || (quantity.each && MACHINE_BEFORE.test(before))) return true;
  const behind = textBehind(quantity, reading);
  if (!quantity.number.scaled || !owns(reading)) return false;
  // "own 8xA100 90k": no card costs so much.
  const reach = leftOf(reading, quantity.first, isGpu);
  const isAtOnce = reach === 1 || (reach === 2 && markAt(reading.atoms, quantity.first - 1, 'own'));
  const isRightBehind = isAtOnce && quantity.number.value > CARD_MOST;
  return isRightBehind || MACHINE_BEFORE.test(before) || ALL_IN.test(behind);
};

const FOR = /\bfor (?:about |around |~ ?)?$/i;

/** What only owners count with. */
const WRITES_OFF = /\b(?:depreciat|amorti[sz]|residual|salvage|capex)/i;

const owns = (reading: Reading): boolean => reading.facts.marks.has('own') || reading.facts.says(WRITES_OFF);

const SECOND_HAND = /\b(?:used|second[- ]hand|refurb\w*|buy|buying|bought)\b/i;

/** "used 3090s (650 each)", "16 L40S at 7.5k each": no hour and no token costs thousands. */
const isOfCard = ({ first, number }: Quantity, reading: Reading): boolean => {
  const reach = leftOf(reading, first, isGpu);
  if (number.scaled && number.value < CARD_MOST && !hasPeople(reading))
    return owns(reading) || reach !== null;
  // "4x 5090 at 2,400 each": no hour costs so much, and requests have a size.
  const isAtGpu = reach === 2 && markAt(reading.atoms, first - 1, 'at') && number.value > GPU_HOUR_MOST;
  if (isAtGpu && !reading.facts.units.has('request')) return true;
  // "4 used 3090s from ebay (650 each)"
  const isBracketed =
    markAt(reading.atoms, first - 1, 'open') || /\($/.test(textBefore(reading.text, number.start, 1));
  return (reach === 1 || (reach !== null && isBracketed)) && reading.facts.says(SECOND_HAND);
};

/** Whether it is of a period or of something else than hardware. */
const isOfOthers = (quantity: Quantity): boolean =>
  quantity.per.some(({ what }) => what !== 'server') ||
  quantity.behind.some((noun) => noun !== 'fleet') ||
  quantity.number.value >= 1e8 ||
  isYear(quantity);

const BEHIND_CARD = re`\b${A_CARD}s?(?: (?:gpus?|cards?))? (?<link>for|at) (?:about |around |~ ?)?$`;
const WEIGHED = /\b(?:worth|pays? (?:off|for)|makes? sense|good (?:deal|price))\b/i;

/** "is a 4090 for 1600 worth it", "buy a 5090 at 2500": at once behind a card, and more than an hour of one costs. */
const isPriceOfCard = (quantity: Quantity, reading: Reading): boolean => {
  const { first, number } = quantity;
  if (!isUnsigned(quantity) || isOfOthers(quantity)) return false;
  if (number.value < CARD_LEAST || number.value > CARD_MOST) return false;
  const start = reading.atoms[first]?.start ?? 0;
  const link = BEHIND_CARD.exec(textBefore(reading.text, start, 40))?.groups?.link;
  // "H100 at 1600" may be of a month.
  const isBought = owns(reading) || reading.facts.says(SECOND_HAND) || reading.facts.says(WEIGHED);
  return link === undefined ? false : /for/i.test(link) || isBought;
};

/** "4x RTX 6000 Ada bought for 38k": behind hardware and a word that says that it was bought. */
const isBarePurchase = (quantity: Quantity, reading: Reading): boolean => {
  const { number, first } = quantity;
  if (!isUnsigned(quantity) || isOfOthers(quantity)) return false;
  const start = reading.atoms[first]?.start ?? 0;
  const isBought = BOUGHT.test(textBefore(reading.text, start, 48));
  if (number.value < (quantity.each || isBought ? CARD_LEAST : 1000)) return false;
  if (quantity.each && isOfCard(quantity, reading)) return true;
  // "buy 4 H100 at 28k", "buy 8 H100 for 240k"
  const isOwned = owns(reading) || reading.facts.says(SECOND_HAND);
  const isAt = markAt(reading.atoms, first - 1, 'at') || FOR.test(reading.text.slice(0, start));
  if (leftOf(reading, first, isGpu) !== null)
    return isBought || (number.scaled && isOwned && isAt) || isOfMachines(quantity, reading);
  return isBought && number.scaled && rightOf(reading, quantity.end, isGpu) !== null;
};

/** "annual contract of $120k with anthropic": what is paid for tokens, unless hardware stands beside it. */
const CONTRACT = /\b(?:contract|agreement|deal|subscription)\b/i;

/** "annual openai contract 240k for gpt-5" */
const isContract = (quantity: Quantity, reading: Reading): boolean =>
  isUnsigned(quantity) && quantity.number.scaled && CONTRACT.test(reading.text) && reading.named.size > 0;

/** "monthly openai bill is $8.4k", "our yearly spend: $90k". */
const periodInFront = (
  { first }: Quantity,
  reading: Reading,
): { readonly at: number; readonly unit: Unit } | null => {
  const at = first - (leftOf(reading, first, ({ kind }) => kind === 'period') ?? first + 1);
  const atom = reading.atoms[at];
  return atom?.kind === 'period' ? { at, unit: atom.unit } : null;
};

/** "colo 1.2k a month": behind a word for what is paid for. */
const isBareFee = (quantity: Quantity, reading: Reading): boolean => {
  const { number, period } = quantity;
  if (!isUnsigned(quantity) || (period !== 'month' && period !== 'year')) return false;
  return (isOfRunning(quantity) && number.value < CARD_MOST) || isFee(quantity, reading);
};

const HAD =
  /\b(?:rent|rentals?|leas(?:e|es|ing)|hosting|hardware|infra(?:structure)?|electricity|power)(?: (?:costs?|fees?|bill|is|are|at|of|about|around|~|runs?))*:? ?$/i;

/** "rent 9k/mo, gpt-4.1 spend 12k/mo": behind a word for having machines. */
const isForMachines = (quantity: Quantity, reading: Reading): boolean => {
  const { number, period, at } = quantity;
  if (!isUnsigned(quantity) || !number.scaled || (period !== 'month' && period !== 'year')) return false;
  return number.value < CARD_MOST && HAD.test(textBefore(reading.text, reading.atoms[at]?.start ?? 0, 40));
};

/** "below 5k a month": a sum without its sign, behind words of a limit. */
const isBareLimit = (quantity: Quantity, reading: Reading): boolean =>
  isUnsigned(quantity) &&
  quantity.perMonth !== null &&
  quantity.perMonth <= 1 &&
  quantity.number.value < 1e6 &&
  isLimit(reading, quantity.words);

/** Money a month without its sign, where other words say that it is money. */
export const BARE_MONEY: readonly Pattern[] = [
  {
    name: 'a fee a month, without its sign',
    fits: isBareFee,
    says: (quantity, reading) => addRunningCost(reading, runningCostOf(quantity, reading) ?? OTHER, quantity),
  },
  {
    name: 'what may be spent, without its sign',
    fits: isBareLimit,
    says: (quantity, reading) => refuseLimit(reading, quantity.words),
  },
  {
    name: 'the price of machines a month, without its sign',
    fits: (quantity, reading) => isBareMachinePrice(quantity, reading) || isForMachines(quantity, reading),
    says: (quantity, reading) => {
      readMonthlyMoney(quantity, reading);
      reading.notes.push(takenForDollars(quantity.words));
    },
  },
  {
    name: 'a bill whose period stands in front',
    fits: (quantity, reading) =>
      (isSumWithoutPeriod(quantity) || isContract(quantity, reading)) &&
      quantity.unit === null &&
      periodInFront(quantity, reading) !== null &&
      (hasNoun(quantity, 'bill') ||
        leftOf(reading, quantity.first, PAYS) !== null ||
        (CONTRACT.test(clauseOf(quantity, reading)) && !gpuInClause(quantity, reading))),
    says: (quantity, reading) => {
      const period = periodInFront(quantity, reading);
      if (period === null) return;
      use(reading, period.at);
      const perMonth = perMonthOf(period.unit);
      readMonthlyMoney({ ...quantity, period: period.unit, perMonth }, reading);
    },
  },
  {
    name: 'a price to buy, without its sign',
    fits: (quantity, reading) => isBarePurchase(quantity, reading) || isPriceOfCard(quantity, reading),
    says: (quantity, reading) => {
      addHardwarePrice(quantity, reading, 'once', quantity.number.value);
      reading.notes.push(takenForDollars(quantity.words));
    },
  },
];
