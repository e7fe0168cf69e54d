import { defined } from '../defined.ts';
import { withoutDust } from '../domain/round.ts';
import { lazy } from '../lazy.ts';
import { fold } from './fold.ts';
import { AWS } from './instances/aws.ts';
import { AZURE } from './instances/azure.ts';
import type { InstanceBlock, InstanceTuple } from './instances/block.ts';
import { GCP } from './instances/gcp.ts';
import { OTHER_CLOUDS } from './instances/others.ts';
import { sageMakerOverEc2 } from './instances/sagemaker.ts';
import { machineCalled } from './instances/schemes.ts';
import { standsIn } from './rental-places.ts';
import type { Sourced } from './types.ts';

/** A machine of a cloud by its name, in one region. Prices are USD an hour of the whole machine. */
export interface InstanceRow extends Sourced {
  /** The seller, as `RENTAL_SELLERS` spells it. */
  readonly cloud: string;
  readonly instance: string;
  /** Id of its GPU. */
  readonly gpu: string;
  /** GPUs in it; below 1 it is a slice of one. */
  readonly gpuCount: number;
  readonly region: string;
  readonly onDemandUsdPerHour?: number;
  readonly reserved1yUsdPerHour?: number;
  readonly reserved3yUsdPerHour?: number;
  readonly spotUsdPerHour?: number;
  readonly note?: string;
}

const rowOf = (
  { cloud, region, source, date }: InstanceBlock,
  [instance, gpu, gpuCount, onDemand, more]: InstanceTuple,
): InstanceRow => ({
  cloud,
  instance,
  gpu,
  gpuCount,
  region,
  ...defined({ onDemandUsdPerHour: onDemand ?? undefined }),
  ...defined({
    reserved1yUsdPerHour: more?.reserved1y,
    reserved3yUsdPerHour: more?.reserved3y,
    spotUsdPerHour: more?.spot,
    note: more?.note,
  }),
  source,
  date,
});

/** Every machine in every region that a source prices. */
export const instances = lazy((): readonly InstanceRow[] =>
  [...AWS, ...AZURE, ...GCP, ...OTHER_CLOUDS].flatMap((block) =>
    block.rows.map((tuple) => rowOf(block, tuple)),
  ),
);

/** Where a price is from unless a region was said. */
const HOME_REGIONS = ['us-east-1', 'eastus', 'eastus2', 'us-central1', 'any', 'all regions'];

const nearHome = ({ region }: InstanceRow): number => {
  const place = HOME_REGIONS.indexOf(region);
  return place < 0 ? HOME_REGIONS.length : place;
};

/** Azure's names come with and without "Standard_", SageMaker's are EC2's behind "ml.", and "p5.48xl" is short. */
const bareName = (words: string): string =>
  fold(words)
    .replace(/^standard /, '')
    .replace(/^ml\./, '')
    .replace(/(?<=[. ]\d{0,2})xl$/, 'xlarge');

/** "p4d", Azure's "NC40ads": where one machine's name begins so, that alone is enough. */
const familyOf = (name: string): string | undefined =>
  /^([a-z]+\d+[a-z\d -]*)\.[a-z\d]+$/.exec(name)?.[1] ?? /^(n[cdv]\d+[a-z]+) [a-z\d]+ v\d+$/.exec(name)?.[1];

const byName = lazy((): ReadonlyMap<string, readonly InstanceRow[]> => {
  const found = new Map<string, InstanceRow[]>();
  const add = (name: string, row: InstanceRow): void => {
    found.set(name, [...(found.get(name) ?? []), row]);
  };
  for (const row of instances()) {
    const name = bareName(row.instance);
    // "p5 48xlarge", as people say it.
    for (const spelled of new Set([name, name.replace(/\./g, ' ')])) add(spelled, row);
  }
  const families = new Map<string, Set<string>>();
  for (const name of found.keys()) {
    const family = familyOf(name);
    if (family !== undefined) families.set(family, (families.get(family) ?? new Set()).add(name));
  }
  for (const [family, [name, ...others]] of families)
    if (name !== undefined && others.length === 0 && !found.has(family))
      for (const row of found.get(name) ?? []) add(family, row);
  return found;
});

/** The same machine in every region that is priced, the home region first; empty for an unknown name. */
const instancesCalled = (words: string): readonly InstanceRow[] => {
  const found = byName().get(bareName(words)) ?? [];
  return found.toSorted((a, b) => nearHome(a) - nearHome(b));
};

/** A machine that no list has and whose name says what it is; it has no price of its own. */
const byItsName = (words: string): InstanceRow | undefined => {
  const { cloud, gpu, gpuCount } = machineCalled(words) ?? {};
  if (cloud === undefined || gpu === undefined || gpuCount === undefined) return undefined;
  const source = `its name, as ${cloud} names its machines`;
  return { cloud, instance: words.trim(), gpu, gpuCount, region: 'any', source, date: NAMED_ON };
};

/** When the clouds' ways of naming were read. */
const NAMED_ON = '2026-11-26';

/** SageMaker sells EC2's machines on demand for so much more; a family without a known factor has no price. */
const atSageMaker = (row: InstanceRow, instance: string): InstanceRow => {
  const { cloud, gpu, gpuCount, region, onDemandUsdPerHour, date } = row;
  const over = sageMakerOverEc2(instance);
  const usd = over && onDemandUsdPerHour && withoutDust(onDemandUsdPerHour * over.times);
  const source =
    over === undefined
      ? row.source
      : `EC2's price times ${over.times}, as SageMaker lists it (${over.source}, ${over.date}); ${row.source}`;
  return { cloud, instance, gpu, gpuCount, region, ...defined({ onDemandUsdPerHour: usd }), source, date };
};

/**
 * The machine that these words name, in `region` (a cloud's own, or a jurisdiction such as `eu`) or else at home
 * (us-east-1, eastus, us-central1): the row says where. By its name only, never by likeness. SageMaker's machines cost
 * more than EC2's. A size that is on no list is known by how its cloud names them, and comes without a price.
 */
export const findInstance = (words: string, region?: string): InstanceRow | undefined => {
  const found = instancesCalled(words);
  const there = (other: InstanceRow): boolean =>
    region !== undefined && (other.region === region || standsIn(other.cloud, other.region, region));
  const row = found.find(there) ?? found[0];
  if (row === undefined) return byItsName(words);
  const name = words.trim().toLowerCase();
  return name.startsWith('ml.') ? atSageMaker(row, name) : row;
};
