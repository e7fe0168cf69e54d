/**
 * Compares the API prices of the installed package with the recorded ones and prints what changed.
 * `npm run prices` exits 1 where something did; `npm run prices -- --record` writes the new ones down. No network.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { API_PRICES_VERSION } from '../src/catalog/api-prices.ts';
import { API_SELLERS } from '../src/catalog/api-sellers.ts';
import { isStale } from '../src/catalog/dates.ts';
import { installedPrices, priceChanges, type RecordedPrice } from '../src/catalog/price-changes.ts';
import { RECORDED_API_PRICES, RECORDED_FROM, RECORDED_ON } from '../src/catalog/recorded-api-prices.ts';

const TABLE = fileURLToPath(new URL('../src/catalog/recorded-api-prices.ts', import.meta.url));

const amount = (value: number | null): string => (value === null ? 'none' : `$${value}`);

const difference = (before: number | null, after: number | null): string =>
  before === null || after === null || before === 0
    ? ''
    : ` (${after >= before ? '+' : ''}${(((after - before) / before) * 100).toFixed(1)} %)`;

const line = ([id, input, output, cached]: RecordedPrice): string =>
  `${id}  input ${amount(input)}, output ${amount(output)}, cached input ${amount(cached)}`;

const moves = (before: RecordedPrice, after: RecordedPrice): string =>
  (['input', 'output', 'cached input'] as const)
    .flatMap((what, index) => {
      const was = before[(index + 1) as 1 | 2 | 3];
      const is = after[(index + 1) as 1 | 2 | 3];
      return was === is ? [] : [`${what} ${amount(was)} → ${amount(is)}${difference(was, is)}`];
    })
    .join(', ');

const quoted = (value: string | number | null): string =>
  typeof value === 'string' ? `'${value}'` : String(value);

const table = (
  day: string,
  prices: readonly RecordedPrice[],
): string => `import type { RecordedPrice } from './price-changes.ts';

/**
 * API prices that answers rest on, as the package had them on a day, at 1,500 tokens in and 500 out. Written by
 * \`npm run prices -- --record\`: read what it prints before you record.
 */
export const RECORDED_ON = '${day}';
export const RECORDED_FROM = '${API_PRICES_VERSION}';

// biome-ignore format: one price a line
export const RECORDED_API_PRICES: readonly RecordedPrice[] = [
${prices.map((price) => `  [${price.map(quoted).join(', ')}],`).join('\n')}
];
`;

const today = new Date();
const day = today.toISOString().slice(0, 10);
const installed = installedPrices(day);
const { added, gone, changed } = priceChanges(RECORDED_API_PRICES, installed);

console.log(
  `Recorded ${RECORDED_ON} from ${RECORDED_FROM}; installed ${API_PRICES_VERSION}, prices of ${day}.`,
);
for (const { before, after } of changed) console.log(`changed  ${after[0]}  ${moves(before, after)}`);
for (const price of added) console.log(`added    ${line(price)}`);
for (const price of gone) console.log(`gone     ${line(price)}`);

const total = changed.length + added.length + gone.length;
console.log(
  total === 0
    ? `Nothing changed: ${installed.length} prices.`
    : `${total} of ${installed.length} prices differ.`,
);

const unchecked = API_SELLERS.filter(
  ({ kind, pricesLastChecked }) => kind !== 'router' && isStale(pricesLastChecked ?? 'undated', today),
);
console.log(
  `Not compared with the seller's own page for over 90 days: ${unchecked.map(({ id, pricesLastChecked }) => `${id} (${pricesLastChecked ?? 'never known'})`).join(', ') || 'none'}.`,
);

if (process.argv.includes('--record')) {
  writeFileSync(TABLE, table(day, installed));
  console.log(`Recorded ${installed.length} prices.`);
} else {
  process.exitCode = total === 0 ? 0 : 1;
}
