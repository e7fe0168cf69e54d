import { findCurrency } from '../../../catalog/index.ts';
import { textBefore, textBehind } from '../../beside.ts';
import { CARD_MOST } from '../../price-bounds.ts';
import { ask, impossible, notUnderstood, offered, quoted, say } from '../../problems.ts';
import { markAt, type Quantity, unitAt } from '../../quantities.ts';
import type { HardwarePrice, Reading } from '../../reading.ts';
import { isGpu, isPerson } from './atom-kinds.ts';
import { leftOf, rightOf } from './clause.ts';
import { hasNoun, hasPer } from './pattern.ts';
import { isBesidePeople, isPaidToHave, paidForLeft } from './running-costs.ts';
import { engineersUseIt } from './team.ts';

/** What the words beside a sum say of it: whether it is of a person or of hardware, and of one GPU or of all. */

/** Throws `impossible-value` for a price of nothing, with `example` as what to type. */
export const refuseZero = (quantity: Quantity, example: string): void => {
  if (quantity.number.value === 0)
    throw impossible(
      say`${quoted(quantity.words)} is not a price: type one above $0, such as ${offered(example)}.`,
      [example],
    );
};

/** Whether a price is of one GPU. */
export const isOfEachGpu = (quantity: Quantity): boolean =>
  quantity.each ||
  hasPer(quantity, 'gpu') ||
  quantity.per.some(({ what }) => what === 'gpu-named') ||
  quantity.unit === 'gpu';

/** Behind a price: it is of all that was said. */
const TOTAL =
  /^,? ?\(?(?:(?:in|all) )?(?:total|altogether|together)\b|^ capex\b|^,? ?\(?(?:the|per) (?:pair|set|lot)\b|^,? ?\(?for (?:all|both|the (?:lot|pair|set)|(?:an?|one|the|this|that) (?:\w+ )?(?:node|server|box|cluster|machine|rig|workstation|pc)|everything|\d{1,4}(?!\d) ?x? ?(?:$|[,;.)]|(?:gpus?|cards?|accelerators?|of them|dgx|hgx)\b|(?:nvidia |amd |rtx |tesla )?[a-z]{0,3}\d))/i;
/** In front of a price: it is of a machine or of machines. */
const ALL_BEFORE =
  /\b(?:servers?|nodes?|box(?:es)?|machines?|clusters?|rigs?|racks?|dgx|hgx|setups?|capex)(?: (?:at|for|of|costs?|is|@|rented|rental|price|used|new|bought))*:? ?$/i;

/** Words of one machine, of which there may be several. */
const ONE_MACHINE_BEFORE =
  /\b(?:server|node|box|machine)(?: (?:at|for|costs?|is|@|rented|rental|price))*:? ?$/i;
/** "a server with 2x A5000 for": one machine, and what is in it. */
const MACHINE_WITH =
  /(?<!\d ?x? ?)\b(?:server|box|node|machine|vps|vm|rig|workstation|pc)(?: (?:with|w\/|of|has|incl\.?|mit|avec|con)|:)? ?\(?(?:\d{1,2} ?x? ?|(?:two|three|four|six|eight|ten|sixteen) )(?:(?:nvidia|geforce|rtx|tesla|amd|radeon|instinct) )*[a-z]{0,3}\d{2,4}[a-z]{0,3}(?: (?:ti|super|ada|pcie|sxm\d?|\d{2,3} ?gb?|gpus?|cards?))*\)?(?: from [a-z]{3,14})?(?:,? (?:at|for|costs?|is|@|rented|rental))*,? ?$/i;
const IN_TOTAL =
  /^,? ?\(?(?:(?:in|all) )?(?:total|altogether|together)\b(?! (?:tokens|requests|vram|memory|gb))/i;
const MACHINE = /\b(?:servers?|nodes?|box(?:es)?|machines?|rigs?|racks?|workstations?|dgx|hgx)\b[^,;.+]*$/i;

/** "$350k total": its own words say that it is for everything. */
export const isInTotal = (quantity: Quantity, reading: Reading): boolean => {
  return quantity.total || IN_TOTAL.test(textBehind(quantity, reading, 32));
};

/** Whether a price to buy is that of whole machines, in which the host of each GPU is paid for. */
const withHost = (quantity: Quantity, reading: Reading): boolean => {
  if (hasPer(quantity, 'server') || quantity.unit === 'server') return true;
  if (isOfEachGpu(quantity)) return false;
  const { start } = quantity.number;
  return isInTotal(quantity, reading) || MACHINE.test(textBefore(reading.text, start, 40));
};

/** "8 H100 for $240k": no card costs so much. */
const isForAll = (quantity: Quantity, reading: Reading, front: string): boolean =>
  leftOf(reading, quantity.first, isGpu) !== null &&
  /\bfor $/i.test(front) &&
  quantity.perMonth === null &&
  (reading.facts.units.get('gpu') ?? 0) > 0 &&
  quantity.number.value > CARD_MOST;

/** "$184/mo server", "$200/month dedicated box": a machine right behind a price, or a word behind that says which. */
export const isMachineBehind = ({ end }: Quantity, { atoms }: Reading): boolean =>
  unitAt(atoms, end, 'server') || (atoms[end]?.kind === 'unknown' && unitAt(atoms, end + 1, 'server'));

/** Whether a price is of one GPU or of all, where its own words say so. */
export const ofWhich = (quantity: Quantity, reading: Reading): HardwarePrice['of'] => {
  const isOfNode = hasPer(quantity, 'server', 'replica') || quantity.unit === 'server';
  if (isOfNode || isMachineBehind(quantity, reading)) return 'node';
  if (isOfEachGpu(quantity))
    return quantity.each && quantity.unit !== 'gpu' && !hasPer(quantity, 'gpu') ? 'each' : 'one';
  const first = reading.atoms[quantity.first]?.start ?? 0;
  const behind = textBehind(quantity, reading, 24);
  const front = textBefore(reading.text, first, 30);
  if (
    /^ ?\(?(?:\/ ?\d+ )?(?:each|apiece|per (?:gpu|card))\b|^, ?(?:each|apiece|per (?:gpu|card))(?=\s*(?:$|[,;.)]))/i.test(
      behind,
    )
  )
    return 'one';
  if (ONE_MACHINE_BEFORE.test(front)) return 'node';
  if (quantity.total || TOTAL.test(behind) || ALL_BEFORE.test(front)) return 'all';
  // By the hour it is mostly one GPU's, whatever it stands in.
  if (
    quantity.perMonth !== null &&
    quantity.period !== 'hour' &&
    MACHINE_WITH.test(textBefore(reading.text, first, 60))
  )
    return 'all';
  return isForAll(quantity, reading, front) ? 'all' : 'unsaid';
};

/** Whether money is what a person costs. */
export const isOfPerson = (quantity: Quantity, reading: Reading): boolean => {
  if (isPaidToHave(quantity, reading)) return false;
  if (reading.facts.units.has('fte') && engineersUseIt(reading)) return false;
  if (hasNoun(quantity, 'ops', 'setup') || hasPer(quantity, 'fte') || quantity.unit === 'fte') return true;
  if (isBesidePeople(quantity, reading)) return false;
  if (/^ ?(?:salary|salaries|wage|gross|(?:a |of )?pay\b|comp\b)/i.test(textBehind(quantity, reading, 12)))
    return true;
  const left = paidForLeft(quantity, reading, isPerson);
  // "api spend is $12k a month and 0.5 FTE"
  const isJoined = hasNoun(quantity, 'bill') && markAt(reading.atoms, quantity.end, 'and', 'plus');
  const right = isJoined ? null : rightOf(reading, quantity.end, isPerson);
  const gpu = leftOf(reading, quantity.first, isGpu);
  if (left === null && (right === null || right > 3)) return false;
  return gpu === null || (left !== null && left < gpu) || (right !== null && right <= 2 && gpu > 3);
};

/** Whether the line counts people who use the model. */
export const hasPeople = (reading: Reading): boolean =>
  (reading.facts.units.get('user') ?? 0) > 0 || (reading.facts.units.has('fte') && engineersUseIt(reading));

/** Whether it is money without a period, and no pair of prices. */
export const isSumWithoutPeriod = (quantity: Quantity): boolean =>
  quantity.number.money && quantity.second === null && quantity.perMonth === null;

/** Whether the line, or a word behind the price, says that hardware is bought. */
export const saysBought = (quantity: Quantity, reading: Reading): boolean =>
  reading.facts.marks.has('own') ||
  /\b(?:used|second[- ]?hand|refurb\w*|new)\b/i.test(
    reading.text.slice(quantity.number.end, quantity.number.end + 14),
  );

/** Money that a line names or counts in, and what only Indians count in. */
const otherMoney = (figure: string, { atoms, quantities }: Reading): string | undefined => {
  const codes = [
    ...atoms.map((atom) => (atom.kind === 'unknown' ? findCurrency(atom.text)?.code : undefined)),
    ...quantities.map(({ number }) => number.currency),
    /lakh|lac|crore|cr\b/i.test(figure) ? 'INR' : undefined,
  ];
  return codes.find((code) => code !== undefined && code !== 'USD');
};

/** "EUR 2x H100 at 2.10/hr", "4.5 lakhs a month": a figure without a sign, in a line that names another money. */
export const refuseUnsigned = ({ number, words }: Quantity, reading: Reading): void => {
  if (number.money) return;
  const figure = reading.text.slice(number.start, number.end);
  const code = otherMoney(figure, reading);
  if (code !== undefined)
    throw notUnderstood(
      ask`Is ${quoted(words)} in ${code} or in US dollars?`,
      [`${code} `, '$'].map((sign) => words.replace(figure, () => `${sign}${figure}`)),
    );
};

/** Notes a price of hardware: of which GPUs it is follows from the whole line. */
export const addHardwarePrice = (
  quantity: Quantity,
  reading: Reading,
  per: HardwarePrice['per'],
  usd: number,
  loose = false,
): void => {
  refuseUnsigned(quantity, reading);
  reading.prices.push({
    usd,
    per,
    of: ofWhich(quantity, reading),
    withHost: per === 'once' && withHost(quantity, reading),
    loose,
    words: quantity.words,
  });
};
