import type { ModelSpec } from '../domain/hardware.ts';
import { lazy } from '../lazy.ts';
import { fold } from './fold.ts';
import { completed } from './model-shape.ts';
import { AI21 } from './models/ai21.ts';
import { COHERE } from './models/cohere.ts';
import { DEEPSEEK } from './models/deepseek.ts';
import { GOOGLE } from './models/google.ts';
import { IBM } from './models/ibm.ts';
import type { ModelLine } from './models/line.ts';
import { META } from './models/meta.ts';
import { MICROSOFT } from './models/microsoft.ts';
import { MINIMAX } from './models/minimax.ts';
import { MISTRAL } from './models/mistral.ts';
import { MOONSHOT } from './models/moonshot.ts';
import { NEMOTRON } from './models/nvidia.ts';
import { OPENAI } from './models/openai.ts';
import { OTHERS } from './models/others.ts';
import { QWEN_2 } from './models/qwen-2.ts';
import { QWEN_3 } from './models/qwen-3.ts';
import { QWEN_3_5 } from './models/qwen-3-5.ts';
import { RETRIEVAL } from './models/retrieval.ts';
import { ZAI } from './models/zai.ts';
import { namesInside, shorterNames, spellingsOf } from './names.ts';
import { familyNames, isFamilyName, newestOfFamily, servedUnder } from './open-families.ts';

/** An open model with what people call it. */
export interface ModelRow extends ModelSpec, Omit<ModelLine, keyof ModelSpec | 'aliases'> {
  /** Every spelling of its names (see `names.ts`); each belongs to one model. */
  readonly aliases: readonly string[];
}

const LINES: readonly ModelLine[] = [
  ...DEEPSEEK,
  ...QWEN_3_5,
  ...QWEN_3,
  ...QWEN_2,
  ...MOONSHOT,
  ...ZAI,
  ...MINIMAX,
  ...MISTRAL,
  ...META,
  ...GOOGLE,
  ...MICROSOFT,
  ...OPENAI,
  ...NEMOTRON,
  ...IBM,
  ...COHERE,
  ...AI21,
  ...OTHERS,
  ...RETRIEVAL,
];

interface Claims {
  /** Names that a line has beside its id, its name and its repository: its own, and those of its family. */
  readonly byId: ReadonlyMap<string, readonly string[]>;
  readonly byName: ReadonlyMap<string, string>;
}

const claims = lazy((): Claims => {
  const families = familyNames(LINES);
  const named = LINES.map(({ id, aliases = [] }) => {
    const ofFamily = families.filter(([, newest]) => newest === id).map(([words]) => words);
    return [id, [...aliases, ...ofFamily]] as const;
  });
  return {
    byId: new Map(named),
    byName: new Map(
      named.flatMap(([id, names]) => spellingsOf([], names).map((name) => [name, id] as const)),
    ),
  };
});

/** A spelling that another line claims outright is left to it: "llama 70b" is 3.3, as people mean it. */
const aliasesOf = (line: ModelLine): readonly string[] => {
  const { byId: claimed, byName: explicitly } = claims();
  // Routers put the account before a name of their own: "moonshotai/kimi-k2-0905".
  const account = line.hub.replace(/\/.*$/, '');
  const own = [...(claimed.get(line.id) ?? []), line.id, line.name, line.hub, `${account}/${line.id}`];
  const names = own.flatMap((name) => [name, name.replace(/^.*\//, '')]);
  return spellingsOf([], names).filter((name) => (explicitly.get(name) ?? line.id) === line.id);
};

/** A start needs no spelling: they are made when the first words are read. */
const rowOf = (line: ModelLine): ModelRow => {
  const aliases = lazy(() => aliasesOf(line));
  return {
    ...completed(line, LINES),
    get aliases() {
      return aliases();
    },
  };
};

export const MODELS: readonly ModelRow[] = LINES.map(rowOf);

/**
 * What we host when the hardware was fixed and the usual model (Llama 3.3 70B) does not fit it: the first of
 * these that fits. Widely served, permissively licensed, one of each size, largest first.
 */
export const DEFAULT_MODELS: readonly string[] = [
  'qwen3-32b',
  'gemma-3-27b',
  'gpt-oss-20b',
  'qwen3-14b',
  'llama-3.1-8b',
  'qwen3-4b',
];

/** What we host where a request is longer than all of those take, by how much these do, the least first. */
export const LONG_MODELS: readonly string[] = ['gemma-4-31b', 'mistral-small-4-119b', 'llama-4-scout'];

/** What we host unless somebody says otherwise. */
export const DEFAULT_MODEL = 'llama-3.3-70b';

/** What is hosted where the work is vectors and nobody named a model: open, small and the most used of its kind. */
export const DEFAULT_EMBEDDING_MODEL = 'bge-m3';

const byId = lazy(() => new Map(MODELS.map((model) => [model.id, model])));
const byName = lazy(
  () => new Map(MODELS.flatMap((model) => model.aliases.map((name) => [name, model] as const))),
);

/** By the id of its row alone; `findModel` takes what people type. */
export const modelById = (id: string): ModelRow | undefined => byId().get(id);

const SIZE_BEHIND = /^(.+)[ :](\d+(?:\.\d+)?)([bt])$/;
/** Makers round, and count draft layers that our totals leave out. */
const SIZE_TOLERANCE = 0.03;

/** Whether a model has about so many billions of parameters. */
export const isOfSize = ({ totalParamsB }: Pick<ModelRow, 'totalParamsB'>, billions: number): boolean =>
  Math.abs(billions / totalParamsB - 1) <= SIZE_TOLERANCE;

/** "deepseek-r1:671b", "glm 4.6 355b": a model with the size behind its name that it has. */
const ofItsSize = (folded: string): ModelRow | undefined => {
  const [, name = '', size, unit] = SIZE_BEHIND.exec(folded) ?? [];
  const model = size === undefined ? undefined : byName().get(name);
  const billions = Number(size) * (unit === 't' ? 1000 : 1);
  return model && isOfSize(model, billions) ? model : undefined;
};

/**
 * The open model that these words name: by id, alias or repository, also with what says how a copy was tuned, packed
 * or narrowed ("…-Instruct-AWQ"), and under another account. Never by likeness.
 */
export const findModel = (words: string): ModelRow | undefined => {
  const exact = modelById(words.trim().toLowerCase());
  if (exact !== undefined) return exact;
  if (servedUnder(words).length > 0) return undefined;
  for (const name of shorterNames(words)) {
    const found = byName().get(name);
    // "deepseek v2.7" is a generation of its own, and not the newest of its family.
    if (found !== undefined && isFamilyName(name) && /\bv\d/.test(fold(words).replace(name, '')))
      return undefined;
    if (found !== undefined) return found;
  }
  return ofItsSize(fold(words));
};

/** The weights that a host's id means, whatever stands around their name: what is sold may be another's edition. */
export const modelOfId = (id: string): ModelRow | undefined => {
  for (const name of [id, ...namesInside(id.slice(id.lastIndexOf('/') + 1))]) {
    const found = findModel(name);
    if (found !== undefined) return found;
  }
  return undefined;
};

const GENERATIVE = MODELS.filter(({ kind }) => kind !== 'embedding' && kind !== 'rerank');

/**
 * Ids that a family's bare name may mean, at most three to choose from: what most people host of it, then the newest
 * generation from its largest to its smallest. Empty for words that name no family.
 */
export const sizesOfFamily = (words: string): readonly string[] => {
  const ids = newestOfFamily(words, GENERATIVE).map(({ id }) => id);
  const usual = ids.length > 0 && DEFAULT_MODEL.startsWith(`${words}-`) ? [DEFAULT_MODEL] : [];
  const ends = ids.filter((_, at) => [0, ids.length >> 1, ids.length - 1].includes(at));
  return [...new Set([...usual, ...ends])].slice(0, 3);
};
