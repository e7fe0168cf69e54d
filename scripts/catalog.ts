import { DEFAULTS, GPUS, gpuById, instances, MODELS } from '../src/catalog/index.ts';
import { isStale } from '../src/domain/dated.ts';
import { isoDay } from '../src/domain/day.ts';
import { gpuFindings, modelFindings } from './catalog/findings.ts';

/**
 * `npm run catalog` checks the rows of the catalog: counts against the shape, the published size and the published
 * files, names that belong to one row, sources and dates. It prints what is stale on `--as-of` (today) and fails where
 * something is wrong.
 */

const asked = process.argv.indexOf('--as-of');
const asOf = asked < 0 ? new Date() : new Date(process.argv[asked + 1] ?? '');

const shared = (rows: readonly { readonly id: string; readonly aliases: readonly string[] }[]): string[] => {
  const owner = new Map<string, string>();
  return rows.flatMap(({ id, aliases }) =>
    [...new Set(aliases)].flatMap((name) => {
      const other = owner.get(name);
      owner.set(name, id);
      return other === undefined ? [] : [`"${name}" belongs to ${other} and to ${id}`];
    }),
  );
};

const wrong = [
  ...MODELS.flatMap(modelFindings),
  ...GPUS.flatMap(gpuFindings),
  ...shared(MODELS),
  ...shared(GPUS),
  ...instances()
    .filter(({ gpu }) => gpuById(gpu) === undefined)
    .map(({ instance, gpu }) => `${instance}: no GPU is called ${gpu}`),
];

const stale = [
  ...instances()
    .filter(({ date }) => isStale(date, asOf))
    .map(({ cloud, instance, region, date }) => `${cloud} ${instance} (${region}): ${date}`),
  ...Object.entries(DEFAULTS).flatMap(([name, { date }]) =>
    isStale(date, asOf) ? [`default ${name}: ${date}`] : [],
  ),
];

console.log(`${MODELS.length} models, ${GPUS.length} GPUs, ${instances().length} prices of instances`);
console.log(`${stale.length} stale on ${isoDay(asOf)}`);
for (const line of stale) console.log(`  ${line}`);
console.log(wrong.length === 0 ? 'nothing wrong' : `${wrong.length} wrong`);
for (const line of wrong) console.log(`  ${line}`);
process.exitCode = wrong.length === 0 ? 0 : 1;
