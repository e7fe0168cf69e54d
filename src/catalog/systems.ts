import { fold } from './fold.ts';
import type { Sourced } from './types.ts';

/** A machine or a rack by its maker's name: its GPUs and how many, and no seller. */
export interface SystemRow extends Sourced {
  /** Folded phrases; each belongs to one system. */
  readonly names: readonly string[];
  readonly gpu: string;
  readonly gpus: number;
  /** A board that people count by its GPUs: "8x HGX H100" is one. */
  readonly board?: true;
}

const MAKERS =
  'nvidia.com product pages (DGX, HGX, GB200 NVL72), as instances of clouds with the same boards confirm';
const DATE = '2026-11-26';

const system = (names: readonly string[], gpu: string, gpus: number): SystemRow => ({
  names: names.flatMap((name) => [name, `nvidia ${name}`]),
  gpu,
  gpus,
  source: MAKERS,
  date: DATE,
});

const dgx = (gpu: string, id: string, gpus = 8): SystemRow =>
  system([`dgx ${gpu}`, `${gpu} dgx`, `dgx ${gpu} system`, `dgx ${gpu} server`], id, gpus);

const hgx = (gpu: string, id: string, gpus: number, ...names: readonly string[]): SystemRow => ({
  ...system([...names, `hgx ${gpu} ${gpus} gpu`, `hgx ${gpu} x${gpus}`], id, gpus),
  board: true,
});

const rack = (gpu: string, gpus: number): SystemRow => ({
  ...system([`${gpu} nvl${gpus}`, `${gpu} nvl ${gpus}`, `nvl${gpus} ${gpu}`], gpu, gpus),
  board: true,
});

export const SYSTEMS: readonly SystemRow[] = [
  dgx('h100', 'h100-sxm'),
  dgx('h200', 'h200'),
  dgx('a100', 'a100-80gb'),
  system(['dgx a100 640gb'], 'a100-80gb', 8),
  system(['dgx a100 320gb'], 'a100-40gb', 8),
  dgx('b200', 'b200'),
  dgx('b300', 'b300'),
  dgx('gb200', 'gb200', 72),
  dgx('gb300', 'gb300', 72),
  system(['dgx station a100', 'dgx station a100 320gb'], 'a100-80gb', 4),
  system(['dgx station gb300'], 'gb300', 1),
  hgx('h100', 'h100-sxm', 8, 'hgx h100'),
  hgx('h100', 'h100-sxm', 4),
  hgx('h200', 'h200', 8, 'hgx h200'),
  hgx('h200', 'h200', 4),
  hgx('h20', 'h20', 8, 'hgx h20'),
  hgx('a100', 'a100-80gb', 8, 'hgx a100'),
  hgx('a100', 'a100-80gb', 4),
  hgx('b200', 'b200', 8, 'hgx b200'),
  hgx('b300', 'b300', 8, 'hgx b300'),
  rack('gb200', 72),
  rack('gb200', 36),
  rack('gb200', 4),
  rack('gb300', 72),
  rack('gh200', 2),
];

/** Their names are a word and a number, which is no name where anything stands between the two. */
const BY_NUMBER: readonly SystemRow[] = [
  system(['dgx-1', 'dgx1'], 'v100', 8),
  system(['dgx-2', 'dgx2'], 'v100-32gb', 16),
];

/** The machine that these words name, spelled as its maker does; never by likeness. */
export const findSystem = (words: string): SystemRow | undefined => {
  const exact = words.trim().toLowerCase();
  return (
    BY_NUMBER.find(({ names }) => names.includes(exact)) ??
    SYSTEMS.find(({ names }) => names.includes(fold(words)))
  );
};
