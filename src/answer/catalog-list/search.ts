import {
  apiName,
  findApi,
  findGpu,
  findInstance,
  findModel,
  type GpuRow,
  type InstanceRow,
  instances,
  isClosed,
  type ModelRow,
  newestApis,
  newestGpus,
  newestModels,
  vectorApiIds,
} from '../../catalog/index.ts';

/** Rows of the catalog whose names have the words that were typed. */

const pieces = (words: string): readonly string[] => words.toLowerCase().match(/[a-z\d.]+/g) ?? [];

/** Whether each word that was typed begins a word of the name: "qwen3 32" finds "qwen3-32b". */
const names = (name: string, wanted: readonly string[]): boolean => {
  const own = pieces(name);
  return wanted.every((piece) => own.some((part) => part.startsWith(piece)));
};

/** What was named outright stands first. */
const withNamed = <T>(rows: readonly T[], named: T | undefined): readonly T[] =>
  named === undefined ? rows : [named, ...rows.filter((row) => row !== named)];

/** Newest first, by maker, repository, name or alias; the row that the words name outright is always among them. */
export const searchModels = (words: string): readonly ModelRow[] => {
  const wanted = pieces(words);
  const rows = newestModels().filter((row) =>
    [row.maker, row.hub, ...row.aliases].some((name) => names(name, wanted)),
  );
  return withNamed(rows, findModel(words));
};

/** Newest first, by name, maker or alias; the row that the words name outright is always among them. */
export const searchGpus = (words: string): readonly GpuRow[] => {
  const wanted = pieces(words);
  const rows = newestGpus().filter((row) =>
    [row.id, row.name, row.vendor, ...row.aliases].some((name) => names(name, wanted)),
  );
  return withNamed(rows, findGpu(words));
};

/** By cloud, name, GPU or region; the row that the words name outright is always among them. */
export const searchInstances = (words: string): readonly InstanceRow[] => {
  const wanted = pieces(words);
  const rows = instances().filter((row) =>
    names(`${row.cloud} ${row.instance} ${row.gpu} ${row.region}`, wanted),
  );
  return withNamed(rows, words === '' ? undefined : findInstance(words));
};

/** Ids, the newest first and those that are still sold before all others; the one that the words name is among them. */
export const searchApis = (words: string, asOf: Date): readonly string[] => {
  const wanted = pieces(words);
  const found = words === '' ? undefined : findApi(words)?.id;
  const ids = [...newestApis(), ...vectorApiIds()].filter((id) => names(`${id} ${apiName(id)}`, wanted));
  return [false, true].flatMap((gone) => withNamed(ids, found).filter((id) => isClosed(id, asOf) === gone));
};
