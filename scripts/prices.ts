/**
 * Compares the API prices of the installed package with the recorded ones, and with an independent catalogue that npm
 * fetches, at development time only. `npm run prices` prints what changed, what is confirmed and what is not, and
 * exits 1 where something changed; `npm run prices -- --record` writes it down, and is run once more with `--offline`
 * where the other catalogue was newer: its prices count from the next start on. `--offline` leaves the registry out.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { apiPrice } from '../src/catalog/api-prices.ts';
import { API_SELLERS } from '../src/catalog/api-sellers.ts';
import { installedPrices, priceChanges, type RecordedPrice } from '../src/catalog/price-changes.ts';
import { API_PRICES_VERSION } from '../src/catalog/price-list.ts';
import { RECORDED_API_PRICES, RECORDED_FROM, RECORDED_ON } from '../src/catalog/recorded-api-prices.ts';
import { WITNESS } from '../src/catalog/witness-api-prices.ts';
import { isStale } from '../src/domain/dated.ts';
import { isoDay } from '../src/domain/day.ts';
import { compare, packagedPrices, unlisted } from './prices/compare.ts';
import { recordedTable, witnessTable } from './prices/tables.ts';
import { fetchWitness, newestWitness, WITNESS_PACKAGE, type Witness } from './prices/witness.ts';

const inCatalog = (file: string): string =>
  fileURLToPath(new URL(`../src/catalog/${file}.ts`, import.meta.url));

const amount = (value: number | null): string => (value === null ? 'none' : `$${value}`);

const difference = (before: number | null, after: number | null): string =>
  before === null || after === null || before === 0
    ? ''
    : ` (${after >= before ? '+' : ''}${(((after - before) / before) * 100).toFixed(1)}%)`;

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

const today = new Date();
const day = isoDay(today);
const records = process.argv.includes('--record');

/** Which listed ids nobody confirmed of late, seller by seller. */
const printUnconfirmed = (): void => {
  for (const [id] of RECORDED_API_PRICES) {
    const price = apiPrice(id, { inputTokens: 1500, outputTokens: 500 }, today);
    if ('noPrice' in price || !price.stale) continue;
    const last = price.confirmed === undefined ? 'never' : `last on ${price.confirmed}`;
    console.log(`unconfirmed  ${id}  published ${price.published}, confirmed ${last}`);
  }
};

const compareWithWitness = (witness: Witness): void => {
  const { confirmed, carried, differing } = compare(witness, (id) => packagedPrices(id, today));
  console.log(
    `${WITNESS_PACKAGE} ${witness.version} of ${witness.date}: ${confirmed.length} prices agree, ${carried.length} are only there or hold against the package, ${differing.length} differ.`,
  );
  for (const { id, text } of differing) console.log(`differs      ${id}  ${text}`);
  for (const { id, kind } of API_SELLERS) {
    if (kind === 'router' || !witness.prices.some((price) => price.id.startsWith(`${id}/`))) continue;
    const missing = unlisted(id, witness);
    if (missing.length > 0) console.log(`not listed   ${id}: ${missing.length} models of the package`);
  }
  if (records) writeFileSync(inCatalog('witness-api-prices'), witnessTable(witness, confirmed, carried));
};

const witnessed = async (): Promise<void> => {
  if (process.argv.includes('--offline')) return;
  try {
    compareWithWitness(await fetchWitness(await newestWitness()));
  } catch (error) {
    console.log(
      `No newer witness than ${WITNESS}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
};

await witnessed();
const installed = installedPrices(day);
const { added, gone, changed } = priceChanges(RECORDED_API_PRICES, installed);

console.log(
  `Recorded ${RECORDED_ON} from ${RECORDED_FROM}; installed ${API_PRICES_VERSION}, prices of ${day}.`,
);
for (const { before, after } of changed) console.log(`changed      ${after[0]}  ${moves(before, after)}`);
for (const price of added) console.log(`added        ${line(price)}`);
for (const price of gone) console.log(`gone         ${line(price)}`);
printUnconfirmed();

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

if (records) {
  writeFileSync(inCatalog('recorded-api-prices'), recordedTable(day, installed));
  console.log(`Recorded ${installed.length} prices.`);
} else {
  process.exitCode = total === 0 ? 0 : 1;
}
