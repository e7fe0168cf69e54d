import { exactly } from '../../domain/round.ts';
import type { LlmcostError } from '../../errors.ts';
import { wordsOf } from '../beside.ts';
import { addPrice } from '../patterns/money/whose-price.ts';
import { ask, notUnderstood, OUTPUT_OVER_INPUT, offered, pricePair, quoted } from '../problems.ts';
import { addApi, type PricePart, type Reading } from '../reading.ts';

/** The sides of an API's price. */

const isOther = (a: PricePart, b: PricePart): boolean =>
  (a.side === 'input' && b.side === 'output') || (a.side === 'output' && b.side === 'input');

/** "$0.003 in, $0.015 out per 1k": what follows the second is for both. */
const inSame = (part: PricePart, other: PricePart): number =>
  part.sure || !other.sure ? part.usdPerMillion : exactly((part.usdPerMillion * 1e6) / other.tokens);

/** "sonnet $3/$15 cached $0.30, haiku $1/$5": the API named last before the price, else the last of all. */
const whoseCached = ({ apis, apiWords }: Reading, { first }: PricePart): string | undefined =>
  apiWords.filter(({ at }) => at < first).sort((a, b) => b.at - a.at)[0]?.id ?? apis.at(-1)?.id;

const cachedPrice = (reading: Reading, part: PricePart): void => {
  const id = whoseCached(reading, part);
  if (id === undefined)
    throw notUnderstood(
      ask`Whose cached price is ${quoted(part.words)}? Name the API first, such as "vs $3/$15 $0.30 cached".`,
      ['vs $3/$15 $0.30 cached'],
    );
  addApi(reading, { id, usdPerMillionCachedInput: part.usdPerMillion }, part.words, part.first);
};

const exampleOf = ({ side, usdPerMillion }: PricePart): string =>
  pricePair(side === 'output' ? usdPerMillion / OUTPUT_OVER_INPUT : usdPerMillion);

/** Asks for the other side: what was said stays the side that it is, and of the API that stands before it. */
const oneHalf = ({ apiWords }: Reading, part: PricePart): LlmcostError => {
  const other = part.side === 'output' ? 'input' : 'output';
  const isNamed = apiWords.some(({ at }) => at < part.first);
  return notUnderstood(
    ask`${quoted(part.words)} is one half of a price: what does a million ${other} tokens cost? Type both, such as ${offered(exampleOf(part))} for input and output.`,
    [`${isNamed ? '' : 'vs '}${exampleOf(part)}`],
  );
};

/** Sides of a price that stand together become one price. */
export const setApiPrices = (reading: Reading): void => {
  const parts = reading.priceParts.filter(({ side }) => side !== 'cached');
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at];
    const next = parts[at + 1];
    if (part === undefined) continue;
    if (part.side === null) {
      addPrice(reading, part, part.usdPerMillion, part.usdPerMillion, part.words);
      continue;
    }
    if (next === undefined || !isOther(part, next)) throw oneHalf(reading, part);
    const [input, output] = part.side === 'input' ? [part, next] : [next, part];
    const words = wordsOf(reading, part.first, next.end);
    addPrice(reading, { ...part, end: next.end }, inSame(input, output), inSame(output, input), words);
    at += 1;
  }
  for (const part of reading.priceParts) if (part.side === 'cached') cachedPrice(reading, part);
};
