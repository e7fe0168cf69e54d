import {
  API_SELLERS,
  apiName,
  apiPrice,
  CHAT,
  DEFAULT_MODEL,
  DEFAULT_MODELS,
  fastLine,
  findApi,
  findGpu,
  findModel,
  findRentalSeller,
  frontierApis,
  gpuById,
  modelById,
  nearestApi,
  nearestGpu,
  nearestModel,
  nearestSeller,
  newestApis,
  newestGpus,
  newestModels,
  perEdition,
  RENTAL_SELLERS,
  sellerName,
  USUAL_GPUS,
} from '../../catalog/index.ts';
import { defined } from '../../defined.ts';
import { gigabytes, plain, usdPrice } from '../../domain/format.ts';
import { lazy } from '../../lazy.ts';
import type { InputName } from '../../wire/form.ts';
import { codePoints, MENU } from '../../wire/limits.ts';

/** The menus that are searched as one types: the catalog's names, best match first. */

/** An option of a search menu: `value` is what the form keeps. */
export interface Suggestion {
  readonly value: string;
  readonly label: string;
  readonly note?: string;
}

interface Entry {
  readonly value: string;
  readonly label: string;
  /** Folded spellings, one after another. */
  readonly words: string;
}

const fold = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .trim();

const entryOf = (value: string, label: string, others: readonly string[] = []): Entry => ({
  value,
  label,
  words: ` ${[label, value, ...others].map(fold).join(' | ')} `,
});

/** 0 is a whole name, then the beginning of one, beginnings of its words, any part; null where a word is missing. */
const distance = ({ words }: Entry, wanted: string, parts: readonly string[]): number | null => {
  if (words.includes(`| ${wanted} |`) || words.startsWith(` ${wanted} |`)) return 0;
  if (words.startsWith(` ${wanted}`) || words.includes(`| ${wanted}`)) return 1;
  if (parts.every((part) => words.includes(` ${part}`))) return 2;
  return parts.every((part) => words.includes(part)) ? 3 : null;
};

/** The matching entries, the best first; `entries` come in the order of their weight. */
const matching = (entries: readonly Entry[], typed: string): Entry[] => {
  const wanted = fold(typed);
  if (wanted === '') return [...entries];
  const parts = wanted.split(' ');
  return entries
    .map((entry) => ({ entry, away: distance(entry, wanted, parts) }))
    .filter(({ away }) => away !== null)
    .sort((a, b) => (a.away ?? 0) - (b.away ?? 0))
    .map(({ entry }) => entry);
};

interface Menu {
  /** The newest first. */
  readonly entries: () => readonly Entry[];
  /** What most people take: first where nothing is typed yet. */
  readonly usual?: readonly string[];
  /** What the words mean in a line. */
  readonly meant: (words: string) => string | undefined;
  /** For a slip of the finger. */
  readonly nearest: (words: string) => readonly string[];
  readonly note: (value: string, asOf: Date) => string | undefined;
  /** Whether a name of one's own may be chosen. */
  readonly own: boolean;
}

const byWeight = <T extends { readonly id: string }>(rows: readonly T[], first: readonly string[]): T[] => [
  ...first.flatMap((id) => rows.find((row) => row.id === id) ?? []),
  ...rows.filter(({ id }) => !first.includes(id)),
];

/** Frontier and fast first, then the newest of makers, direct sellers, clouds and routers. */
const allApis = perEdition((): readonly Entry[] =>
  [...new Set([...frontierApis(), ...fastLine(), ...newestApis()])].map((id) =>
    entryOf(id, apiName(id), API_SELLERS.find((seller) => id.startsWith(`${seller.id}/`))?.aliases),
  ),
);

const apiNote = (id: string, asOf: Date): string | undefined => {
  const price = apiPrice(id, CHAT, asOf);
  return 'noPrice' in price
    ? undefined
    : `${usdPrice(price.usdPerMillionInput)} in, ${usdPrice(price.usdPerMillionOutput)} out per 1M · ${id}`;
};

const MENUS: Readonly<Partial<Record<InputName, Menu>>> = {
  'selfHosted.model': {
    entries: lazy(() =>
      byWeight(newestModels(), [DEFAULT_MODEL]).map(({ id, name, aliases }) => entryOf(id, name, aliases)),
    ),
    usual: [DEFAULT_MODEL, ...DEFAULT_MODELS],
    meant: (words) => findModel(words)?.id,
    nearest: nearestModel,
    note: (id) => {
      const row = modelById(id);
      return row === undefined
        ? undefined
        : `${plain(row.totalParamsB)}B parameters${row.activeParamsB < row.totalParamsB ? `, ${plain(row.activeParamsB)}B active` : ''}`;
    },
    own: true,
  },
  'selfHosted.gpu': {
    entries: lazy(() => newestGpus().map(({ id, name, aliases }) => entryOf(id, name, aliases))),
    usual: USUAL_GPUS,
    meant: (words) => findGpu(words)?.id,
    nearest: nearestGpu,
    note: (id) => {
      const row = gpuById(id);
      return row === undefined ? undefined : gigabytes(row.memoryGb);
    },
    own: true,
  },
  'selfHosted.procurement.seller': {
    entries: () => RENTAL_SELLERS.map(({ name, aliases }) => entryOf(name, name, aliases)),
    meant: (words) => findRentalSeller(words)?.name,
    nearest: nearestSeller,
    note: () => undefined,
    own: false,
  },
  apis: {
    entries: allApis,
    meant: (words) => findApi(words)?.id,
    nearest: nearestApi,
    note: apiNote,
    own: false,
  },
};

/** What a chosen value is called; the value itself for a name of one's own. */
export const nameOfChoice = (input: InputName, value: string): string => {
  switch (input) {
    case 'selfHosted.model':
      return modelById(value)?.name ?? value;
    case 'selfHosted.gpu':
      return gpuById(value)?.name ?? value;
    case 'apis':
      return apiName(value);
    case 'apis.discount':
      return sellerName(value);
    default:
      return value;
  }
};

type SearchMenu = NonNullable<(typeof MENUS)[InputName]>;

/** What is meant, near or usual, then all that matches. */
const valuesFor = (menu: SearchMenu, words: string): readonly string[] => {
  const found = matching(menu.entries(), words).map(({ value }) => value);
  if (words === '') return [...new Set([...(menu.usual ?? []), ...found])];
  const meant = menu.meant(words);
  const near = found.length > 0 ? [] : menu.nearest(words);
  return [...new Set([...(meant === undefined ? [] : [meant]), ...near, ...found])];
};

/** At most 100 options for what is typed so far; for an API every one has a price. `asOf` dates the prices. */
export const suggestionsFor = (input: InputName, typed: string, asOf: Date): readonly Suggestion[] => {
  const menu = MENUS[input];
  const words = typed.trim();
  // Slack allows no option as long as this.
  if (menu === undefined || codePoints(words) > MENU.optionValue) return [];
  const values = valuesFor(menu, words);
  const shown: Suggestion[] = [];
  for (const value of values) {
    if (shown.length === MENU.options) break;
    if (codePoints(value) > MENU.optionValue) continue;
    const note = menu.note(value, asOf);
    if (input === 'apis' && note === undefined) continue;
    shown.push({ value, label: nameOfChoice(input, value), ...defined({ note }) });
  }
  const isOwn = menu.own && words !== '' && !values.includes(words) && menu.meant(words) === undefined;
  const own: Suggestion = { value: words, label: words, note: 'a name of your own' };
  return isOwn ? [...shown.slice(0, MENU.options - 1), own] : shown;
};
