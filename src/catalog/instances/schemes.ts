import { defined } from '../../defined.ts';
import { valueIn } from '../../keys.ts';
import { findGpu, gpuById } from '../gpus.ts';

/**
 * Clouds whose names of machines say the GPU and how many: one row a way of naming, so that every size is known. Such a
 * machine has no price of its own here: that of its seller for the GPU is taken, else the market's.
 */

interface Scheme {
  /** As `RENTAL_SELLERS` spells it, where it is one of them; absent where several clouds name alike. */
  readonly cloud?: string;
  /** Groups: `gpu`, and `count`, `memory` (GB of one) or `total` (GB of all) where the name says them. */
  readonly pattern: RegExp;
  /** What this cloud means by a short name. */
  readonly means?: Readonly<Record<string, string>>;
  /** GPUs by what else the name says; undefined: there is no such size. */
  readonly count?: (groups: Groups, memoryGb: number) => number | undefined;
}

type Groups = Readonly<
  Partial<Record<'gpu' | 'count' | 'memory' | 'total' | 'cores' | 'size', string | undefined>>
>;

const whole = (count: number): number | undefined =>
  Number.isInteger(count) && count >= 1 && count <= 1024 ? count : undefined;

/** Memory of a virtual machine with one GPU, GB: OVHcloud names its machines by it. */
const OVH_GB: Readonly<Record<string, number>> = {
  l4: 90,
  l40s: 90,
  h100: 380,
  h200: 240,
  a100: 180,
  a10: 45,
  t1: 45,
  t2: 45,
  rtx5000: 28,
};

/** GPUs of Alibaba Cloud's families. */
const ALIBABA: Readonly<Record<string, string>> = {
  gn5: 'p100',
  gn6i: 't4',
  gn6v: 'v100',
  gn7: 'a100-40gb',
  gn7e: 'a100-80gb',
  gn7i: 'a10',
};

/** Cores of a chip, which Google counted in names up to v5p. */
const CORES_A_CHIP = 2;

const SCHEMES: readonly Scheme[] = [
  {
    cloud: 'Lambda',
    pattern: /^gpu_(?<count>\d+)x_(?<gpu>[a-z0-9]+(?:_[a-z0-9]+)*?)(?:_n|_gdr)?$/,
    means: {
      a100: 'a100-40gb',
      'a100 sxm4': 'a100-40gb',
      'a100 pcie': 'a100-40gb',
      rtx6000: 'quadro-rtx-6000',
    },
  },
  {
    cloud: 'DigitalOcean',
    pattern: /^gpu-(?<gpu>[a-z0-9]+?)x(?<count>\d+)-(?<total>\d+)gb(?:-[a-z0-9-]+)?$/,
  },
  { cloud: 'DigitalOcean', pattern: /^(?<gpu>[ahlpv]\d+)-(?<memory>\d+)gx(?<count>\d+)$/ },
  {
    cloud: 'Crusoe',
    pattern: /^(?<gpu>[a-z]+\d+[a-z]*(?:-\d+gb)?(?:-sxm|-pcie|-nvl)?)(?:-ib|-roce)?\.(?<count>\d+)x$/,
  },
  {
    cloud: 'Verda',
    pattern: /^(?<count>\d+)(?<gpu>[a-z]+\d*[a-z0-9]*?)(?:\.(?<memory>\d+)s)?\.\d+v$/,
  },
  {
    cloud: 'Hyperstack',
    pattern: /^n\d-(?<gpu>[a-z0-9-]+?)x(?<count>\d+)(?:-nvlink)?$/,
    means: { h100: 'h100-pcie', a100: 'a100-pcie-80gb', 'rtx pro6000 se': 'rtx-pro-6000' },
  },
  { cloud: 'CoreWeave', pattern: /^gd-(?<count>\d+)x(?<gpu>[a-z0-9]+?)(?:ib)?-i\d+$/ },
  {
    cloud: 'CoreWeave',
    pattern: /^(?<gpu>[a-z]+\d+[a-z]*)-(?<count>\d+)x(?:-i\d+)?$/,
    means: { rtxp6000: 'rtx-pro-6000' },
  },
  {
    cloud: 'Scaleway',
    pattern: /^(?<gpu>[a-z]+\d+[a-z]*(?:-sxm)?)-(?<count>\d+)-(?<memory>\d+)g$/,
    means: { h100: 'h100-pcie' },
  },
  {
    cloud: 'OVHcloud',
    pattern: /^(?<gpu>l4|l40s|h200|h100|a100|a10|t1|t2|rtx5000)-(?<total>\d+)$/,
    means: {
      h100: 'h100-pcie',
      a100: 'a100-pcie-80gb',
      t1: 'v100',
      t2: 'v100-32gb',
      rtx5000: 'quadro-rtx-5000',
    },
    count: ({ gpu = '', total }) => whole(Number(total) / (valueIn(OVH_GB, gpu) ?? Number.NaN)),
  },
  {
    cloud: 'Nebius',
    pattern: /^gpu-(?<gpu>[a-z]+\d+[a-z]*(?:-sxm|-pcie)?)(?:-[ad])?(?:[_ ](?<count>\d+)gpu-\d+vcpu-\d+gb)?$/,
  },
  { cloud: 'OCI', pattern: /^[bv]m\.gpu\.(?<gpu>[a-z]+\d+[a-z]*)(?:-nc)?\.(?<count>\d+)$/ },
  {
    cloud: 'IBM Cloud',
    pattern: /^gx\d+d?-\d+x\d+x(?<count>\d+)(?<gpu>[a-z]+\d+[a-z]*)$/,
    means: { a100p: 'a100-pcie-80gb' },
  },
  {
    cloud: 'Alibaba Cloud',
    pattern: /^ecs\.(?<gpu>gn\d+[a-z]*)-c(?<cores>\d+)g1\.(?<size>\d*)xlarge$/,
    means: ALIBABA,
    count: ({ cores, size }) => whole(((size === '' ? 1 : Number(size)) * 4) / Number(cores)),
  },
  {
    cloud: 'Hugging Face',
    pattern: /^(?:aws-|gcp-)?nvidia-(?<gpu>[a-z]+\d+[a-z]*)-x(?<count>\d+)$/,
  },
  {
    cloud: 'Hugging Face',
    pattern: /^(?<gpu>t4|l4|l40s|a10g|a100|h100|h200)-(?:small|medium|large)(?:-?x(?<count>\d+))?$/,
  },
  {
    cloud: 'Vultr',
    pattern: /^vcg-(?<gpu>[a-z0-9]+)-\d+c-\d+g-(?<total>\d+)vram$/,
    count: ({ total }, memoryGb) => whole(Number(total) / memoryGb),
  },
  {
    cloud: 'Linode',
    pattern: /^g\d-gpu-(?<gpu>rtx4000)a(?<count>\d+)-[a-z]+$/,
    means: { rtx4000: 'rtx-4000-ada' },
  },
  {
    cloud: 'RunPod Secure',
    pattern: /^(?<count>\d+)x_(?<gpu>[a-z0-9-]+?)_secure$/,
  },
  {
    cloud: 'GCP',
    pattern: /^(?<gpu>ct5lp|ct5l|ct5p|ct4p|ct6e|tpu7x)-(?:hightpu|standard|ultranet)-(?<count>\d+)t$/,
    means: {
      ct5lp: 'tpu-v5e',
      ct5l: 'tpu-v5e',
      ct5p: 'tpu-v5p',
      ct4p: 'tpu-v4',
      ct6e: 'tpu-v6e',
      tpu7x: 'tpu-v7',
    },
  },
  {
    cloud: 'GCP',
    pattern: /^(?:tpu[ -]?)?(?<gpu>v5litepod|v5e|v6e)-(?<count>\d+)$/,
    means: { v5litepod: 'tpu-v5e', v5e: 'tpu-v5e', v6e: 'tpu-v6e' },
  },
  {
    cloud: 'GCP',
    pattern: /^(?:tpu[ -]?)?(?<gpu>v5p|v4)-(?<cores>\d+)$/,
    means: { v5p: 'tpu-v5p', v4: 'tpu-v4' },
    count: ({ cores }) => whole(Number(cores) / CORES_A_CHIP),
  },
  // "rtxa6000-pcie-48gb", as TensorDock writes it, and "H100x8".
  { pattern: /^(?<gpu>[a-z]+\d+[a-z]*\d*)-(?:pcie|sxm\d)-(?<memory>\d+)gb$/ },
  { pattern: /^(?<gpu>[a-z]+\d+[a-z]*(?:-\d+gb)?)x(?<count>\d+)$/ },
];

/** What a name of a machine says. */
export interface NamedMachine {
  readonly cloud?: string;
  readonly gpu: string;
  readonly gpuCount: number;
}

const gpuOf = ({ means = {} }: Scheme, { gpu = '', memory }: Groups): string | undefined => {
  const words = gpu.replace(/[_-]/g, ' ');
  const meant = means[words] ?? means[gpu];
  if (meant !== undefined) return meant;
  const sized = memory === undefined ? undefined : findGpu(`${words} ${memory}gb`);
  return (sized ?? findGpu(words) ?? findGpu(words.replace(/ ?\d+gb/, '')))?.id;
};

const readBy = (scheme: Scheme, name: string): NamedMachine | undefined => {
  const groups: Groups | undefined = scheme.pattern.exec(name)?.groups;
  if (groups === undefined) return undefined;
  const gpu = gpuOf(scheme, groups);
  const memoryGb = gpu === undefined ? undefined : gpuById(gpu)?.memoryGb;
  if (gpu === undefined || memoryGb === undefined) return undefined;
  const gpuCount =
    scheme.count === undefined ? whole(Number(groups.count ?? 1)) : scheme.count(groups, memoryGb);
  if (gpuCount === undefined) return undefined;
  return { ...defined({ cloud: scheme.cloud }), gpu, gpuCount };
};

/** The machine that a cloud's naming scheme describes; undefined for any other name, and for an unknown GPU. */
export const machineCalled = (words: string): NamedMachine | undefined => {
  const name = words.trim().toLowerCase();
  if (name.length > 60 || !/\d/.test(name)) return undefined;
  for (const scheme of SCHEMES) {
    const found = readBy(scheme, name);
    if (found !== undefined) return found;
  }
  return undefined;
};
