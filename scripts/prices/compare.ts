import { calcPrice } from '@pydantic/genai-prices';
import { listedBy, packagedEntry } from '../../src/catalog/price-list.ts';
import type { CarriedPrice } from '../../src/catalog/types.ts';
import type { Witness, WitnessPrice } from './witness.ts';

/** What the witness says of each price of ours: by equality of ids alone, since its names and ours are not the same. */

/** Where both have an id at different prices: which one holds, and why. */
const DECIDED: Readonly<Record<string, { readonly holds: 'witness' | 'package'; readonly why: string }>> = {
  'cloudflare/@cf/zai-org/glm-4.7-flash': { holds: 'witness', why: 'the package has it rounded' },
  'mistral/mistral-small-latest': {
    holds: 'witness',
    why: 'the alias moved to Mistral Small 4, whose own id both list at 0.15/0.6',
  },
  'zai/glm-5.3-flash': {
    holds: 'witness',
    why: 'the later of the two, and Together, Fireworks, Baseten and Cloudflare ask the same 0.15/0.5',
  },
};

export interface Compared {
  /** Ids of the package on which both agree. */
  readonly confirmed: readonly string[];
  /** Rows that the package lacks, or that hold against it. */
  readonly carried: readonly CarriedPrice[];
  /** Both have it, at different prices. */
  readonly differing: readonly { readonly id: string; readonly text: string }[];
}

const within = (a: number, b: number): boolean => Math.abs(a - b) <= 0.005 * Math.max(a, b);

const pair = (price: { readonly input: number; readonly output: number }): string =>
  `${price.input}/${price.output}`;

const asCarried = ({ id, name, input, output, cached, cacheWrite, tier }: WitnessPrice): CarriedPrice =>
  tier === undefined
    ? [id, name, input, output, cached, cacheWrite]
    : [id, name, input, output, cached, cacheWrite, [tier.above, tier.input, tier.output, tier.cached]];

/** USD per million tokens at short requests; where the price depends on the hour, that of each hour of the day. */
interface PackagedPrices {
  readonly id: string;
  readonly byHour: readonly { readonly input: number; readonly output: number }[];
}

const REQUEST = { input_tokens: 1000, output_tokens: 1000 };

/** The package's own prices of an id on a day, whatever we carry beside it; undefined where it has none. */
export const packagedPrices = (id: string, day: Date): PackagedPrices | undefined => {
  const known = packagedEntry(id);
  if (known === undefined) return undefined;
  const byHour = Array.from({ length: 24 }, (_, hour) => {
    const timestamp = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), hour, 45));
    const price = calcPrice(REQUEST, known.info.id, { provider: known.provider, timestamp });
    return price === null ? [] : [{ input: price.input_price * 1000, output: price.output_price * 1000 }];
  }).flat();
  return byHour.some(({ input, output }) => input + output > 0) ? { id: known.listed.id, byHour } : undefined;
};

export const compare = (
  { prices }: Witness,
  packaged: (id: string) => PackagedPrices | undefined,
): Compared => {
  const confirmed: string[] = [];
  const carried: CarriedPrice[] = [];
  const differing: { id: string; text: string }[] = [];
  for (const price of prices) {
    if (price.input + price.output <= 0) continue;
    const ours = packaged(price.id);
    if (ours === undefined) {
      carried.push(asCarried(price));
      continue;
    }
    const agrees = ours.byHour.some(
      ({ input, output }) => within(input, price.input) && within(output, price.output),
    );
    if (agrees) {
      confirmed.push(ours.id);
      continue;
    }
    const decided = DECIDED[ours.id.toLowerCase()];
    if (decided?.holds === 'witness') carried.push(asCarried({ ...price, id: ours.id }));
    differing.push({
      id: ours.id,
      text: `${ours.byHour.slice(0, 1).map(pair).join('')} in the package, ${pair(price)} at the witness: ${decided === undefined ? 'undecided' : `${decided.holds} holds, ${decided.why}`}`,
    });
  }
  return { confirmed: confirmed.sort(), carried, differing };
};

/** Models of a seller that sell text and that the witness does not list. */
export const unlisted = (seller: string, { prices }: Witness): readonly string[] => {
  const known = new Set(prices.map(({ id }) => id.toLowerCase()));
  return listedBy(seller)
    .filter(({ id, sellsText }) => sellsText && !known.has(id.toLowerCase()))
    .map(({ id }) => id);
};
