import type { ListKind } from '../domain/catalog-lists.ts';
import { gigabytes, plain, plural, usdExact, usdPerMillion } from '../domain/format.ts';
import { clip } from './text.ts';

/** What the catalog knows of a model, a GPU, an instance or an API, in a line; and that it knows none of a name. */

/** Parameters in billions, memory in GB, USD per million tokens. */
export interface ModelFacts {
  readonly name: string;
  readonly maker: string;
  readonly year: number;
  readonly totalParamsB: number;
  readonly activeParamsB: number;
  readonly weightGb: number;
  readonly precision: string;
  /** Who sells it per token, and what the cheapest asks; none where nobody is known to. */
  readonly sellers: number;
  readonly fromUsdPerMillion: number | undefined;
  readonly licence: string;
  /** ISO day on which it was read. */
  readonly date: string;
  /** What of its shape is not published. */
  readonly assumed: readonly string[] | undefined;
}

/** From here on all of them are as good as active. */
const ALL_ACTIVE = 0.99;

/** "Llama 3.3 70B (Meta, 2024): 70.5B; 141 GB at fp16; 3 sellers from $0.18/M; …" */
export const modelWords = (facts: ModelFacts): string => {
  const { totalParamsB, activeParamsB, fromUsdPerMillion, assumed } = facts;
  const active = activeParamsB < totalParamsB * ALL_ACTIVE ? `, ${plain(activeParamsB)}B active` : '';
  const sold =
    fromUsdPerMillion === undefined
      ? 'nobody sells it per token, as far as we know'
      : `${plural(facts.sellers, 'seller')} from ${usdPerMillion(fromUsdPerMillion)}`;
  const unsure = assumed === undefined ? [] : [`assumed: ${assumed.join(', ')}`];
  const all = [
    `${plain(totalParamsB)}B${active}`,
    `${gigabytes(facts.weightGb)} at ${facts.precision}`,
    sold,
    facts.licence,
    `read ${facts.date}`,
    ...unsure,
  ];
  return `${facts.name} (${facts.maker}, ${facts.year}): ${all.join('; ')}`;
};

/** Memory in GB, bandwidth in GB a second, USD an hour. */
export interface GpuFacts {
  readonly name: string;
  readonly year: number;
  readonly memoryGb: number;
  readonly memoryBandwidthGbPerSecond: number;
  /** The median of its sellers; undefined where none is known. */
  readonly rent: { readonly usdPerHour: number; readonly sellers: number; readonly date: string } | undefined;
  /** The only engines that serve on it, a few requests at once; empty where those of servers do. */
  readonly deskEngines: readonly string[];
}

/** "H100 SXM (2022): 80 GB, 3,350 GB/s; $3.90/hr, median of 13 sellers, 2026-11-09" */
export const gpuWords = ({ name, year, rent, deskEngines, ...facts }: GpuFacts): string => {
  const memory = `${gigabytes(facts.memoryGb)}, ${plain(facts.memoryBandwidthGbPerSecond)} GB/s`;
  const price =
    rent === undefined
      ? 'no rental price known'
      : `${usdExact(rent.usdPerHour)}/hr, median of ${plural(rent.sellers, 'seller')}, ${rent.date}`;
  const engines =
    deskEngines.length === 0 ? '' : `; ${deskEngines.join(' and ')} only: a few requests at once`;
  return `${name} (${year}): ${memory}; ${price}${engines}`;
};

/** USD an hour on demand. */
export interface InstanceFacts {
  readonly cloud: string;
  readonly region: string;
  readonly gpu: string;
  readonly gpuCount: number;
  readonly usdPerHour: number | undefined;
  readonly date: string;
}

/** "AWS, us-east-1: 8x h100-sxm; $55.04/hr; read 2026-10-10" */
export const instanceWords = ({ cloud, region, gpu, gpuCount, usdPerHour, date }: InstanceFacts): string => {
  const price = usdPerHour === undefined ? 'no price on demand known' : `${usdExact(usdPerHour)}/hr`;
  return `${cloud}, ${region}: ${plain(gpuCount)}x ${gpu}; ${price}; read ${date}`;
};

/** USD per million tokens. */
export interface ApiFacts {
  readonly name: string;
  readonly usdPerMillionInput: number;
  readonly usdPerMillionOutput: number;
  /** ISO day on which the price was last seen to hold. */
  readonly confirmed: string;
  readonly stale: boolean;
  /** The day on which its seller ends it, and what it names instead. */
  readonly closing:
    | { readonly isOver: boolean; readonly on: string; readonly replacement: string | undefined }
    | undefined;
}

const closingWords = (closing: ApiFacts['closing']): string => {
  if (closing === undefined) return '';
  const { isOver, on, replacement } = closing;
  return `; ${isOver ? 'closed' : 'closes'} on ${on}${replacement === undefined ? '' : `, then ${replacement}`}`;
};

/** "Kimi K3: $0.60 in, $2.50 out per 1M; confirmed on 2026-11-20; closes on …, then …" */
export const apiWords = (facts: ApiFacts): string => {
  const asks = `${usdExact(facts.usdPerMillionInput)} in, ${usdExact(facts.usdPerMillionOutput)} out per 1M`;
  const seen = `confirmed on ${facts.confirmed}${facts.stale ? ', stale' : ''}`;
  return `${facts.name}: ${asks}; ${seen}${closingWords(facts.closing)}`;
};

const CALLED: Readonly<Record<ListKind, string>> = {
  models: 'models',
  gpus: 'GPUs',
  instances: 'instances',
  apis: 'APIs',
};

const SHOWN_CHARS = 61;

/** What is said where a list holds nothing of a name. */
export const nothingCalled = (kind: ListKind, words: string): string =>
  `None of the ${CALLED[kind]} that we know is called "${clip(words, SHOWN_CHARS)}".`;

/** Above what is sold per token, for whoever asks for open models of such a name. */
export const soldInstead = (words: string): string =>
  `No open model is called "${words}"; these are sold per token:`;

/** Below a list that is cut. */
export const moreListed = (many: number): string => `and ${many} more: add a word to narrow the list`;
