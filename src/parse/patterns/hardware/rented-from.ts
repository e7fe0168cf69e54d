import { findTeamSeller } from '../../../catalog/index.ts';
import { textBefore, wordsOf } from '../../beside.ts';
import { sellerNamed } from '../../names/rival-seller.ts';
import { markAt, unitAt } from '../../quantities.ts';
import { attempt, type Reading, setField, use } from '../../reading.ts';
import { clauseAround } from '../looks/clause.ts';
import { refuseDenial } from '../looks/denied.ts';
import { freeSellerAt } from '../looks/seller-at.ts';
import { priceBehind } from '../looks/sold.ts';
import type { WordReader } from '../phrases.ts';

/** Who rents the GPUs out. */

const DISCOUNT = /\d ?% ?(?:off|discount|rebate)/i;

/** "leaving AWS", "moving off azure": who is left rents us nothing. */
const LEAVES =
  /\b(?:leav(?:e|ing)|mov(?:e|ing) (?:off|from|out of|away from)|get(?:ting)? (?:off|away from|out of)|off|away from|out of) $/i;

/** "15% off from azure" is a discount on what azure sells, which may be GPUs or tokens. */
const sellsAtDiscount = (reading: Reading, [from, to]: readonly [number, number]): boolean =>
  DISCOUNT.test(wordsOf(reading, from, to + 1)) && !reading.facts.kinds.has('gpu');

/** What stands behind a word and the number of what it has: "8x" of "nebius 8x h200". */
const behindCount = ({ atoms }: Reading, at: number): number => {
  const next = atoms[at + 1]?.kind === 'number' ? at + 2 : at + 1;
  return markAt(atoms, next, 'times') ? next + 1 : next;
};

/** How machines are let. */
const HOW =
  /^(?:dedicated|reserved|rented|on[- ]?demand|gpus?|endpoints?|deployments?|instances?|clusters?|hosting|inference)$/i;
const MOST_HOW = 3;

const isBeforeGpu = (reading: Reading, at: number): boolean => {
  let last = at;
  while (last < at + MOST_HOW && HOW.test(wordsOf(reading, last + 1, last + 2))) last += 1;
  return reading.atoms[behindCount(reading, last)]?.kind === 'gpu';
};

const SIZE_BEHIND = /^ \d{1,4}(?:\.\d)?b\b(?! ?tok)/i;

const SIZE_BEFORE = /(?<![\d.])\d{1,4}(?:\.\d)?b $/i;

/** "lambda 70b", "llama 70b lambda": right beside what is hosted, an everyday word is the name of a seller. */
const isBesideModel = ({ atoms, text }: Reading, at: number, isLast: boolean): boolean => {
  const end = atoms[at]?.end ?? 0;
  return (
    (atoms[at + 1]?.kind === 'model' && atoms[at + 1]?.start === end + 1) ||
    SIZE_BEHIND.test(text.slice(end, end + 8)) ||
    (isLast &&
      (atoms[at - 1]?.kind === 'model' || SIZE_BEFORE.test(textBefore(text, atoms[at]?.start ?? 0, 8))))
  );
};

/** "on AWS", "from RunPod", "Lambda H100", or all of a clause. */
export const landlord: WordReader = (reading, at, atom) => {
  if (atom.kind !== 'seller') return false;
  const { atoms } = reading;
  if (atoms[at + 1]?.kind === 'api' || markAt(atoms, at - 1, 'versus')) return false;
  if (LEAVES.test(textBefore(reading.text, atom.start, 20))) return false;
  // "Azure PTU at $21k a month": whose capacity it is, and none of whose GPUs.
  if (
    reading.fixed !== null &&
    /^ ?(?:ptus?|provisioned|reserved)\b/i.test(reading.text.slice(atom.end, atom.end + 12))
  ) {
    use(reading, at);
    return true;
  }
  const clause = clauseAround(reading, at);
  if (markAt(atoms, at - 1, 'from', 'on', 'at') && sellsAtDiscount(reading, clause)) return false;
  const near = [at - 1, at - 2, at + 1, behindCount(reading, at)].some(
    (index) =>
      atoms[index]?.kind === 'gpu' ||
      atoms[index]?.kind === 'instance' ||
      markAt(atoms, index, 'rent') ||
      unitAt(atoms, index, 'gpu'),
  );
  const placed = markAt(atoms, at - 1, 'on', 'at', 'from', 'in', 'of', 'rent');
  const isAlone = clause[0] === at && clause[1] === at && atoms.length > 1;
  const isBeside =
    isBesideModel(reading, at, clause[1] === at) && sellerNamed(wordsOf(reading, at, at + 1)) === undefined;
  if (atom.needsPreposition && !placed && !near && !isAlone && !isBeside) return false;
  use(reading, at);
  refuseDenial(reading, at);
  // "NC H100 v5": whose machine it is stands in the name of the machine.
  const from = atom.start === atom.end ? at - 1 : at;
  setField(reading, 'selfHosted.procurement.seller', atom.name, wordsOf(reading, from, at + 1));
  return true;
};

/** "2x h100 at fireworks", "on deepinfra 2x h100", or in front of it in a clause that is compared with nothing. */
const letsGpu = (reading: Reading, at: number): boolean => {
  const { atoms } = reading;
  const isPlace = markAt(atoms, at - 1, 'from', 'on', 'at');
  if (isPlace && atoms[at - 2]?.kind === 'gpu') return true;
  const opens = clauseAround(reading, at)[0] === at && !markAt(atoms, at - 1, 'versus');
  return (isPlace || opens) && isBeforeGpu(reading, at);
};

/**
 * "on deepinfra 2x h100", "2x h100 at fireworks", "fireworks on-demand H100": a seller of tokens right beside a card
 * rents it out, unless a price of tokens stands behind it. Read before rivals are.
 */
export const readLandlordsOfTokens = (reading: Reading): void => {
  for (const at of reading.atoms.keys()) {
    const found = freeSellerAt(reading, at);
    if (found === undefined || !letsGpu(reading, at) || priceBehind(reading, at)) continue;
    const team = findTeamSeller(found.words);
    use(reading, at);
    attempt(reading, () => {
      setField(reading, 'selfHosted.procurement.seller', team?.rentals[0] ?? found.seller.name, found.words);
    });
  }
};
