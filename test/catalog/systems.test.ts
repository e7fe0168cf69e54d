import { expect, it } from 'vitest';
import { gpuById } from '../../src/catalog/index.ts';
import { findSystem, SYSTEMS } from '../../src/catalog/systems.ts';

it.each([
  ['DGX H100', 'h100-sxm', 8],
  ['dgx-h100', 'h100-sxm', 8],
  ['GB200 NVL72', 'gb200', 72],
  ['hgx h200', 'h200', 8],
  ['DGX-1', 'v100', 8],
  ['dgx2', 'v100-32gb', 16],
  ['DGX A100 320GB', 'a100-40gb', 8],
])('%s holds %s, %d of them', (words, gpu, gpus) => {
  expect(findSystem(words)).toMatchObject({ gpu, gpus });
});

it.each(['dgx', 'dgx h1000', 'h100', 'dgx 2', 'nvl72'])('%s names none: nothing is guessed', (words) => {
  expect(findSystem(words)).toBeUndefined();
});

it('knows no rack of a GPU whose row says that its links end at a server of eight', () => {
  const beyond = SYSTEMS.filter(({ gpu, gpus }) => gpus > (gpuById(gpu)?.linkedGpus ?? 8));
  expect(beyond.map(({ names }) => names[0])).toEqual([]);
});

it('holds GPUs of the catalog, and no two have one name', () => {
  expect(SYSTEMS.filter(({ gpu }) => gpuById(gpu) === undefined)).toEqual([]);
  const names = SYSTEMS.flatMap((row) => row.names);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
