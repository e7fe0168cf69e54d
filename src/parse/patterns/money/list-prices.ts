import { textBefore } from '../../beside.ts';
import { namesHardware } from '../../facts.ts';
import type { Reading } from '../../reading.ts';
import { isApi, isHardware } from '../looks/atom-kinds.ts';
import { clauseAround } from '../looks/clause.ts';
import { rentsGpus, sellerAt } from '../looks/seller-at.ts';
import type { Sentence } from '../looks/sentence.ts';
import { saysProvisioned } from './fixed.ts';

/** "bedrock on demand", "PTUs vs pay as you go": the list price of an API, which says nothing of how GPUs are rented. */

const LIST_PRICE =
  /\b(?:on[- ]?demand|pay(?:ing)?[- ]as[- ](?:you|we)[- ]go|pay ?go|payg|pay(?:ing)?[- ]per[- ]tokens?|per[- ]token|standard)\b(?: (?:pricing|rates?|prices?|tokens?|usage|deployment|tier|billing)\b)?/i;

const OPPOSED =
  /\b(?:vs\.?|versus|against|or|to|with|instead of)(?: (?:just|simply|the|plain|normal|regular))? $/i;

/** Whether an API, or one who sells tokens alone, is named in the clause around a place, and no hardware. */
const isOfApi = (reading: Reading, start: number): boolean => {
  const { atoms } = reading;
  const at = atoms.findIndex(({ end }) => end > start);
  if (at < 0) return false;
  const [first, last] = clauseAround(reading, at);
  const places = atoms.slice(first, last + 1).map((atom, place) => [atom, first + place] as const);
  if (places.some(([atom, place]) => isHardware(atom, place))) return false;
  return places.some(([atom, place]) => {
    const seller = sellerAt(reading, place);
    return isApi(atom, place) || (seller !== undefined && !rentsGpus(seller.words));
  });
};

const isOfDeal = ({ text, facts }: Reading, start: number): boolean =>
  saysProvisioned(text) && (!namesHardware(facts) || OPPOSED.test(textBefore(text, start, 24)));

/** The row, which is read before words say how GPUs are rented. */
export const LIST_PRICES: readonly Sentence[] = [
  {
    name: 'the list price of an API',
    holds: /demand|go\b|payg|token|standard/i,
    pattern: LIST_PRICE,
    closes: true,
    applies: ({ index, 0: words }, reading) =>
      isOfDeal(reading, index) || (/demand|go\b|payg/i.test(words) && isOfApi(reading, index)),
    says: ({ 0: words, index }, reading) => {
      if (isOfDeal(reading, index)) reading.listPrice = words.trim();
    },
  },
];
