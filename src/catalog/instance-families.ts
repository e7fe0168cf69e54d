import { lazy } from '../lazy.ts';
import { type InstanceRow, instances } from './instances.ts';

/** Machines that a cloud calls by one name with a size behind it: they differ in how many GPUs they have. */
export interface InstanceFamily {
  /** The seller, as `RENTAL_SELLERS` spells it. */
  readonly cloud: string;
  /** Id of the GPU that all of them have. */
  readonly gpu: string;
  /** The smallest machine of each number of GPUs, the fewest first. */
  readonly sizes: readonly { readonly instance: string; readonly gpus: number }[];
}

/** "g5" of g5.12xlarge, "a3-highgpu" of a3-highgpu-8g. */
const FAMILY = /^([a-z]+\d+[a-z\d]*)\.[a-z\d]+$|^(a\d+-[a-z]+|g\d+-standard)-\d+g?$/;

/** Azure puts the GPU and a version behind the size: NC24ads_A100_v4, of the series "NC A100 v4". */
const AZURE = /^(?:standard[ _])?(n[cdv])\d*([a-z]*?)[ _-]?(?:ndr_)?([ahlt]\d{1,3}|mi\d+x|gb\d+)[ _-](v\d)$/;

/** "nd a100 v4" for ND96asr_A100_v4, "ndm a100 v4" for the one with more memory a GPU. */
const azureSeries = (name: string): string | undefined => {
  const [, kind, features = '', gpu, version] = AZURE.exec(name) ?? [];
  if (kind === undefined) return undefined;
  return `${kind}${kind === 'nd' && features.includes('m') ? 'm' : ''} ${gpu} ${version}`;
};

const familyOf = (instance: string): string | undefined => {
  const name = instance.toLowerCase();
  const [, dotted, dashed] = FAMILY.exec(name) ?? [];
  return dotted ?? dashed ?? azureSeries(name);
};

/** What machines with the same GPU are together; undefined where their GPUs differ. */
const together = (members: readonly InstanceRow[]): InstanceFamily | undefined => {
  const [first] = members;
  if (first === undefined || members.some(({ gpu }) => gpu !== first.gpu)) return undefined;
  const byCount = new Map<number, string>();
  for (const { gpuCount, instance } of members) if (!byCount.has(gpuCount)) byCount.set(gpuCount, instance);
  const sizes = [...byCount].map(([gpus, instance]) => ({ instance, gpus })).sort((a, b) => a.gpus - b.gpus);
  return { cloud: first.cloud, gpu: first.gpu, sizes };
};

/** Whole machines by the family that their names begin with. */
const byFamily = lazy((): ReadonlyMap<string, readonly InstanceRow[]> => {
  const found = new Map<string, InstanceRow[]>();
  for (const row of instances()) {
    const family = row.gpuCount < 1 ? undefined : familyOf(row.instance);
    if (family !== undefined) found.set(family, [...(found.get(family) ?? []), row]);
  }
  return found;
});

/** The family of machines with that name, all with one GPU; undefined for any other words. */
export const findFamily = (words: string): InstanceFamily | undefined => {
  const name = words.trim().toLowerCase();
  return together(byFamily().get(azureSeries(name) ?? name) ?? []);
};

/**
 * The largest machine of each family that the words begin the name of: p4d.24xlarge and p4de.24xlarge for "p4". Empty
 * for words that are none of a letter with a digit.
 */
export const machinesBeginning = (words: string): readonly string[] => {
  const name = words.trim().toLowerCase();
  if (!/^[a-z]\d$/.test(name)) return [];
  return [...byFamily()]
    .filter(([family]) => family.startsWith(name) && family !== name)
    .flatMap(([, members]) => together(members)?.sizes.at(-1)?.instance ?? []);
};
