import {
  apiName,
  apiPrice,
  CHAT,
  closingOf,
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
  rentalPrice,
  sameModelPrices,
  servesTeams,
  vectorApiIds,
} from '../catalog/index.ts';
import { gigabytes, plain, plural, usdExact, usdPerMillion } from '../domain/format.ts';
import { weightGb } from '../engine/throughput/weights.ts';
import { LlmcostError } from '../errors.ts';

/**
 * What the catalog has under some words, as lines of text: `models qwen3`, `gpus 4090`, `instances p5`, `apis
 * kimi`.
 */

/** What of the catalog can be listed, as people type it. */
export const LISTS = ['models', 'gpus', 'instances', 'apis'] as const;
/** One of those lists. */
export type ListKind = (typeof LISTS)[number];

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

const searchInstances = (words: string): readonly InstanceRow[] => {
  const wanted = pieces(words);
  const rows = instances().filter((row) =>
    names(`${row.cloud} ${row.instance} ${row.gpu} ${row.region}`, wanted),
  );
  return withNamed(rows, words === '' ? undefined : findInstance(words));
};

const modelLine =
  (asOf: Date) =>
  (row: ModelRow): string => {
    const size =
      row.activeParamsB < row.totalParamsB * 0.99
        ? `${plain(row.totalParamsB)}B, ${plain(row.activeParamsB)}B active`
        : `${plain(row.totalParamsB)}B`;
    const weights = `${gigabytes(weightGb(row, row.ownPrecision))} at ${row.ownPrecision}`;
    const prices = sameModelPrices(row.id, CHAT, CHAT, asOf);
    const [cheapest] = prices;
    const sold =
      cheapest === undefined
        ? 'nobody sells it per token, as far as we know'
        : `${plural(prices.length, 'seller')} from ${usdPerMillion(cheapest.blendedUsdPerMillion)}`;
    const unsure = row.assumed === undefined ? '' : `; assumed: ${row.assumed.join(', ')}`;
    return `${row.id}  ${row.name} (${row.maker}, ${row.year}): ${size}; ${weights}; ${sold}; ${row.licence}; read ${row.date}${unsure}`;
  };

const gpuLine =
  (asOf: Date) =>
  (row: GpuRow): string => {
    const price = rentalPrice(row.id, { market: 'on-demand' }, asOf);
    const rent =
      price === undefined
        ? 'no rental price known'
        : `${usdExact(price.usdPerGpuHour)}/hr, median of ${plural(price.sellers, 'seller')}, ${price.date}`;
    const engines = servesTeams(row)
      ? ''
      : `; ${(row.servingEngines ?? []).join(' and ')} only: a few requests at once`;
    return `${row.id}  ${row.name} (${row.year}): ${gigabytes(row.memoryGb)}, ${plain(row.memoryBandwidthGbPerSecond)} GB/s; ${rent}${engines}`;
  };

const instanceLine = (row: InstanceRow): string => {
  const price =
    row.onDemandUsdPerHour === undefined
      ? 'no price on demand known'
      : `${usdExact(row.onDemandUsdPerHour)}/hr`;
  return `${row.instance}  ${row.cloud}, ${row.region}: ${plain(row.gpuCount)}x ${row.gpu}; ${price}; read ${row.date}`;
};

const closingWords = (id: string, asOf: Date): string => {
  const closing = closingOf(id);
  if (closing === undefined) return '';
  const { on, replacement } = closing;
  return `; ${isClosed(id, asOf) ? 'closed' : 'closes'} on ${on}${replacement === undefined ? '' : `, then ${replacement}`}`;
};

/** Those that are still sold stand first. */
const apiLines = (words: string, asOf: Date): readonly string[] => {
  const wanted = pieces(words);
  const found = words === '' ? undefined : findApi(words)?.id;
  const ids = [...newestApis(), ...vectorApiIds()].filter((id) => names(`${id} ${apiName(id)}`, wanted));
  const [open, closed] = [false, true].map((gone) =>
    withNamed(ids, found).filter((id) => isClosed(id, asOf) === gone),
  );
  return [...(open ?? []), ...(closed ?? [])].flatMap((id) => {
    const price = apiPrice(id, CHAT, asOf);
    if ('noPrice' in price) return [];
    const { usdPerMillionInput, usdPerMillionOutput, stale } = price;
    const asks = `${usdExact(usdPerMillionInput)} in, ${usdExact(usdPerMillionOutput)} out per 1M`;
    const seen = `confirmed on ${price.confirmed ?? price.date}${stale ? ', stale' : ''}`;
    return [`${id}  ${apiName(id)}: ${asks}; ${seen}${closingWords(id, asOf)}`];
  });
};

/** A line for each row of a kind whose name has every word: its id, two spaces, and what is known. */
export const rowsListed = (kind: ListKind, words: string, asOf: Date): readonly string[] => {
  switch (kind) {
    case 'models':
      return searchModels(words).map(modelLine(asOf));
    case 'gpus':
      return searchGpus(words).map(gpuLine(asOf));
    case 'instances':
      return searchInstances(words).map(instanceLine);
    case 'apis':
      return apiLines(words, asOf);
  }
};

const LIST = new RegExp(`^\\s*(${LISTS.join('|')})(?:\\s+(.{1,80}))?\\s*$`, 'i');

/** What is sold per token only is no open model; whoever asks for models of that name sees what is sold. */
const listedOrSold = (kind: ListKind, words: string, asOf: Date): readonly string[] => {
  const lines = rowsListed(kind, words, asOf);
  if (kind !== 'models' || lines.length > 0) return lines;
  const sold = rowsListed('apis', words, asOf);
  return sold.length === 0 ? [] : [`No open model is called "${words}"; these are sold per token:`, ...sold];
};

const CALLED: Readonly<Record<ListKind, string>> = {
  models: 'models',
  gpus: 'GPUs',
  instances: 'instances',
  apis: 'APIs',
};

const SHOWN_CHARS = 60;

/** What is said where a list holds nothing of a name. */
export const nothingCalled = (kind: ListKind, words: string): string => {
  const shown = words.length > SHOWN_CHARS ? `${words.slice(0, SHOWN_CHARS)}…` : words;
  return `Nothing among the ${CALLED[kind]} that we know is called "${shown}".`;
};

/** Words that can only be a name: at most three, of which the first is no figure and none says of what one is. */
const NAME = /^(?!\d)(?:(?!(?:tokens?|requests?|users?)\b)\S+(?: |$)){1,3}$/i;

/**
 * What a line such as "models qwen3" lists, at most `most` lines; undefined for a line that asks for something else.
 * Throws LlmcostError `unknown-name` where nothing of the catalog has the name.
 */
export const catalogList = (line: string, asOf: Date, most: number): readonly string[] | undefined => {
  const match = LIST.exec(line);
  const kind = LISTS.find((name) => name === match?.[1]?.toLowerCase());
  if (kind === undefined) return undefined;
  const words = match?.[2]?.trim() ?? '';
  const lines = listedOrSold(kind, words, asOf);
  if (lines.length === 0 && NAME.test(words))
    throw new LlmcostError('unknown-name', nothingCalled(kind, words), [kind]);
  if (lines.length === 0) return undefined;
  const left = lines.length - most;
  return left <= 0 ? lines : [...lines.slice(0, most), `and ${left} more: add a word to narrow the list`];
};
