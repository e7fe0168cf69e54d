import {
  editDistance,
  findModel,
  MODELS,
  modelById,
  shapeForFineTune,
  totalsOf,
} from '../../../catalog/index.ts';
import { defined } from '../../../defined.ts';
import type { ModelSpecInput } from '../../../domain/scenario.ts';
import { valueIn } from '../../../keys.ts';
import { lazy } from '../../../lazy.ts';
import { whichModelIs } from '../../problems.ts';
import { matchAt } from '../figures/numbers.ts';
import { modelOfSlip } from './model-slips.ts';
import { phrases } from './products.ts';

/** A model that the catalog does not know and whose name says its size: "vicuna-13b-v1.5", "qwen2-72b". */

/** A model by a name that says its size: "acme-7b". */
export interface SizedName {
  /** What it is called, without the account that publishes it. */
  readonly id: string;
  /** Its figures; none for a model of the catalog with its size behind its name. */
  readonly spec?: ModelSpecInput;
  readonly end: number;
}

/** No model is published whole above this; "Ascend 910B" is a chip. */
const LARGEST_B = 800;
/** What says its active parameters too is no chip. */
const LARGEST_SPARSE_B = 5000;
const isSize = (total: string, largest = LARGEST_B): boolean => Number(total) > 0 && Number(total) <= largest;
/** "llama-5-900b": behind the name of a family that we know a size is no chip either. */
const largestOf = (name: string): number =>
  knownFamilies().has(familyOf(name)) ? LARGEST_SPARSE_B : LARGEST_B;

/** Millions count the weights of a name with a version in it, "LFM2.5-350M"; "peak-350m" is an amount. */
const isSmallModel = (chunk: string): boolean => /^[a-z]+\d/.test(chunk);

const CHUNK = /[a-z][a-z0-9._:-]{0,100}/y;
const SIZE = /[-_:](\d{1,4}(?:\.\d{1,3})?)([bmt])(?:[-_]a(\d{1,3}(?:\.\d{1,3})?)b)?(?![a-z0-9])/;
const IN_A_BILLION: Readonly<Record<string, number>> = { m: 1e3, t: 1e-3 };
/** How a copy is narrowed or packed says its precision, and is read as that. */
const PACKED =
  /[-_.:](?:fp\d+|b?f16|int[48]|awq|gptq|gguf|mlx|bnb|nvfp4|mxfp4|[48]-?bit|w\d+a\d+|q\d(?:_[a-z0-9]+)*)(?![a-z0-9])/;

/** "Hermes-3-Llama-3.1-70B": the model that it was made of, where its name ends with one. */
const madeOf = (name: string): ModelSpecInput | undefined => {
  for (let at = name.indexOf('-'); at > 0; at = name.indexOf('-', at + 1)) {
    const base = findModel(name.slice(at + 1));
    if (base !== undefined) return shapeForFineTune(base);
  }
  return undefined;
};

/** The letters that a name in lower case begins with: "glm" of glm-4.7-flash. */
export const familyOf = (name: string): string => /^[a-z]+/.exec(name)?.[0] ?? '';
/** Families of their own that are a letter away from another. */
const ALIKE: ReadonlySet<string> = new Set(['llava', 'molmo', 'pixtral']);

/** Words that names of the catalog begin with, but for the shortest, which are words of their own. */
export const knownFamilies = lazy(
  (): ReadonlySet<string> =>
    new Set(MODELS.map(({ id }) => familyOf(id)).filter((family) => family.length > 3)),
);

/** "lama-70b", "qwem-32b": a letter away from a known family. It is asked about, not hosted as it is typed. */
const isSlip = (name: string): boolean => {
  const family = familyOf(name);
  if (family.length < 3 || knownFamilies().has(family) || ALIKE.has(family)) return false;
  return [...knownFamilies()].some((known) => editDistance(known, family, 1) === 1);
};

/** A family and its version are written together or apart. */
const joinedVersion = (id: string): string => id.replace(/([a-z])[- ](?=\d+(?:\.\d+)?-)/, '$1');

/** "qwen2.5-73b": of a family that we know in other sizes this one is asked about. */
const isOfKnownFamily = (id: string, size: string): boolean => {
  const family = joinedVersion(id).slice(0, joinedVersion(id).lastIndexOf(size));
  return MODELS.some((model) => {
    const known = joinedVersion(model.id);
    return known.startsWith(family) && /\d/.test(known[family.length] ?? '');
  });
};

/** "glm-4.5", "llama 4", "claude": a name that is whole is no part of another, whatever size is put behind it. */
export const isWhole = (name: string): boolean => {
  const known = phrases().longest(name, 0);
  const isName = known?.meaning.kind === 'model' || known?.meaning.kind === 'api';
  return isName && known.end === name.length && totalsOf(name) === undefined;
};

/** How far what people call a size may be from a count: "671b" is 671.03, "70b" 70.55, "8b" 8.03. */
const ROUNDED = 0.1;
/** Whether so many billions are what people call a model of that many. */
export const isAbout = (billions: number, totalParamsB: number): boolean =>
  Math.abs(billions / totalParamsB - 1) < ROUNDED;

/** Of fewer nothing follows: the maker may well have others. */
const FAMILY = 3;

/** A family with nothing but a size behind it: a version or an edition, "glm-4-9b", may be one that we do not have. */
const BARE = /^([a-z]+)[- ]?[\d.]+ ?[bt]$/;

/**
 * "minimax 456b", "minimax 30b": whether a family has experts at that size, or at every size. Its size alone would be
 * costed as a dense model, ten times too dear or too cheap.
 */
export const isOfSparseFamily = (name: string, billions: number): boolean => {
  const family = BARE.exec(name)?.[1];
  const known = family === undefined ? [] : MODELS.filter(({ id }) => familyOf(id) === family);
  const sparse = known.filter(({ experts }) => experts !== undefined);
  return (
    (known.length >= FAMILY && sparse.length === known.length) ||
    sparse.some(({ totalParamsB }) => isAbout(billions, totalParamsB))
  );
};

/** Whether another than a new model is meant: a known one, one of a known family, or one that is spelled with a slip. */
const isTaken = (id: string, name: string, size: string): boolean =>
  isWhole(name) || isOfKnownFamily(id, size) || isSlip(id) || modelOfSlip(id) !== undefined;

/** Throws where a name in one piece is that of a model but for a slip: its size alone would be that of any model. */
const refuseSlip = (id: string): void => {
  const meant = modelOfSlip(id);
  if (meant !== undefined) throw whichModelIs(id, [meant]);
};

/** What a name says of the model, in billions of parameters; null where its family leaves what is active open. */
const specOf = (id: string, total: number, active: number | undefined): ModelSpecInput | null => {
  const base = madeOf(id);
  if (base !== undefined) return base;
  if (active === undefined && isOfSparseFamily(id, total)) return null;
  return { totalParamsB: total, ...defined({ activeParamsB: active }) };
};

/** "qwen3-vl-235b": the one model of the catalog that goes on from here. */
const isBegun = (id: string): boolean => MODELS.some((model) => model.id.startsWith(`${id}-a`));

/** Whether so many billions may stand in that name, and no longer name of the catalog begins with it. */
const mayBe = (id: string, billions: string): boolean => isSize(billions, largestOf(id)) && !isBegun(id);

/** The sized name that begins at `start` of the lower-cased text; null where a known name says as much. */
export const sizedNameAt = (lower: string, start: number): SizedName | null => {
  const chunk = matchAt(CHUNK, lower, start)?.[0].replace(/[.:_-]+$/, '');
  const size = chunk === undefined ? null : SIZE.exec(chunk);
  if (chunk === undefined || size === null) return null;
  const sizeEnd = size.index + size[0].length;
  const known = phrases().longest(lower, start);
  if (known && known.end >= start + sizeEnd) return null;
  const packed = PACKED.exec(chunk.slice(sizeEnd));
  const id = packed === null ? chunk : chunk.slice(0, sizeEnd + packed.index);
  const [, figure = '', scale, active] = size;
  const total = String(Number(figure) / (valueIn(IN_A_BILLION, scale) ?? 1));
  if (scale === 'm' && !isSmallModel(chunk)) return null;
  const named = findModel(id);
  if (named !== undefined) return { id: named.id, end: start + id.length };
  refuseSlip(id);
  if (!mayBe(id, total) || isTaken(id, id.slice(0, size.index), `${figure}${scale}`)) return null;
  const spec = specOf(id, Number(total), active === undefined ? undefined : Number(active));
  return spec === null ? null : { id, spec, end: start + id.length };
};

/** Lines of fine-tunes that people name with their version and what they were made of. */
const TUNED = /(?:nous[ -])?(?:hermes|dolphin|tulu|smaug|openbuddy|airoboros|wizardlm)[ -]\d(?:\.\d+)*[ -]/y;

/** "dolphin 2.9 llama 3 8b": a fine-tune named before its base has the base's shape, and no seller of its own. */
export const tunedNameAt = (lower: string, start: number): SizedName | null => {
  const name = matchAt(TUNED, lower, start)?.[0];
  const base = name === undefined ? null : phrases().longest(lower, start + name.length);
  if (base?.meaning.kind !== 'model') return null;
  const known = phrases().longest(lower, start);
  const model = modelById(base.meaning.id);
  if (model === undefined || (known !== null && known.end >= base.end)) return null;
  const id = lower.slice(start, base.end).replace(/[ _]/g, '-');
  return { id, spec: shapeForFineTune(model), end: base.end };
};

const DASHED = /[a-z]{1,40}-[a-z][a-z0-9.-]{0,60} (?=\d{1,4}(?:\.\d{1,3})? ?b(?![a-z0-9]))/y;
const SPACED_SIZE = /\d{1,4}(?:\.\d{1,3})? ?b/y;
const COUNTED = /^ ?(?:tok|req|call|quer|message|a |per |\/|input|output|in\b|out\b)/;

/** "gpt-j 6b": a name that goes on behind a hyphen where a known one ends, and says its size. */
export const dashedNameAt = (lower: string, start: number): SizedName | null => {
  const name = matchAt(DASHED, lower, start)?.[0];
  if (name === undefined) return null;
  const sizeAt = start + name.length;
  const size = matchAt(SPACED_SIZE, lower, sizeAt)?.[0] ?? '';
  const end = sizeAt + size.length;
  const known = phrases().longest(lower, start);
  const isKnown = known !== null && known.end >= sizeAt - 1;
  if (isKnown || COUNTED.test(lower.slice(end, end + 10)) || findModel(lower.slice(start, end)) !== undefined)
    return null;
  const sized = spokenSizedName(`${name}${size.replace(' ', '')}`);
  return sized === null ? null : { ...sized, end };
};

const ANY = new RegExp(
  String.raw`${SIZE.source}|-[a-z][a-z0-9.-]{0,60} \d{1,4}(?:\.\d{1,3})? ?b|${TUNED.source}`,
);
/** Whether such a name may stand anywhere in a line: few lines hold one. */
export const holdsSizedName = (lower: string): boolean => ANY.test(lower);

const ACCOUNT =
  /(?:(?:https?:\/\/)?(?:www\.)?(?:hf\.co|huggingface\.co|ollama\.com)\/)?[a-z0-9][a-z0-9._-]{0,60}\//y;

/** "Qwen_QwQ-32B": some who keep copies put the maker before the name. */
const MAKER = /[a-z0-9][a-z0-9-]{1,30}_/y;

/** Where the name of a model begins behind the account that publishes a copy of it; null where none does. */
export const behindAccount = (lower: string, start: number): number | null => {
  const account = matchAt(ACCOUNT, lower, start)?.[0];
  if (account === undefined) return null;
  const name = start + account.length;
  const isModel = (at: number): boolean => phrases().longest(lower, at)?.meaning.kind === 'model';
  if (isModel(name)) return name;
  const maker = matchAt(MAKER, lower, name)?.[0].length ?? 0;
  if (maker > 0 && isModel(name + maker)) return name + maker;
  return sizedNameAt(lower, name) === null ? null : name;
};

const SPOKEN = /^[a-z][a-z0-9.+-]*(?: [a-z0-9.+-]+){0,4} (\d{1,4}(?:\.\d{1,3})?) ?b$/i;
/** Words before a number that say nothing of what it counts. */
const NO_NAME =
  /\b(?:about|almost|approx|approximately|around|daily|estimated|climb\w*|expand\w*|expect\w*|from|grow\w*|hit|hits|increas\w*|just|maybe|monthly|nearly|over|ramp\w*|reach\w*|ris(?:e|es|ing)|roughly|say|scal(?:e|es|ing)|some|to|total|traffic|under|usage|volume|yearly)\b/i;

/** "nous hermes 3 70b": a name in several words with its size; null where they need not be one. */
export const spokenSizedName = (words: string, active?: number): Required<Omit<SizedName, 'end'>> | null => {
  const size = SPOKEN.exec(words)?.[1];
  const id = words.toLowerCase().replace(/ b$/, 'b').replace(/ /g, '-');
  const largest = active === undefined ? largestOf(id) : LARGEST_SPARSE_B;
  if (size === undefined || !isSize(size, largest)) return null;
  const name = words
    .toLowerCase()
    .slice(0, -size.length - 1)
    .trim();
  if (NO_NAME.test(words) || isTaken(id, name, `${size}b`)) return null;
  const spec = specOf(id, Number(size), active);
  return spec === null ? null : { id, spec };
};
