import type { RecordedPrice } from '../../src/catalog/price-changes.ts';
import { API_PRICES_VERSION } from '../../src/catalog/price-list.ts';
import type { CarriedPrice } from '../../src/catalog/types.ts';
import { WITNESS_PACKAGE, type Witness } from './witness.ts';

/** The tables of the catalog that `npm run prices -- --record` writes. */

type Cell = string | number | null | undefined | readonly Cell[];

const cell = (value: Cell): string => {
  if (typeof value === 'string') return `'${value.replaceAll("'", '’')}'`;
  if (Array.isArray(value)) return `[${value.map(cell).join(', ')}]`;
  return String(value);
};

const rows = (values: readonly Cell[]): string => values.map((value) => `  ${cell(value)},`).join('\n');

export const recordedTable = (
  day: string,
  prices: readonly RecordedPrice[],
): string => `import type { RecordedPrice } from './price-changes.ts';

/**
 * API prices that answers rest on, as the list had them on a day, at 1,500 tokens in and 500 out. Written by
 * \`npm run prices -- --record\`: read what it prints before you record.
 */
export const RECORDED_ON = '${day}';
export const RECORDED_FROM = '${API_PRICES_VERSION}';

// biome-ignore format: one price a line
export const RECORDED_API_PRICES: readonly RecordedPrice[] = [
${rows(prices)}
];
`;

export const witnessTable = (
  { version, date }: Witness,
  confirmed: readonly string[],
  carried: readonly CarriedPrice[],
): string => `import type { CarriedPrice } from './types.ts';

/** What an independent catalogue says of our prices. Written by \`npm run prices -- --record\`. */
export const WITNESS = '${WITNESS_PACKAGE} ${version}';
export const WITNESS_DATE = '${date}';

/** Ids of the price package at whose price it agrees, within 0.5%. */
// biome-ignore format: one id a line
export const CONFIRMED_IDS: readonly string[] = [
${rows(confirmed)}
];

/** Prices of sellers' own ids that the package lacks, or that hold against it. No router's. */
// biome-ignore format: one price a line
export const CARRIED_PRICES: readonly CarriedPrice[] = [
${rows(carried)}
];
`;
