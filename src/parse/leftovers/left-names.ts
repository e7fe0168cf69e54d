import {
  apiWordList,
  findApi,
  findFamily,
  findGpu,
  findModel,
  GPUS,
  isSlipOf,
  MODELS,
  machinesBeginning,
  nearestApi,
  nearestGpu,
  nearestModel,
  perEdition,
  sizesOfFamily,
} from '../../catalog/index.ts';
import { lazy } from '../../lazy.ts';
import type { Atom } from '../atoms.ts';
import { re } from '../expression.ts';
import { FAMILY_WITHIN } from '../names/family-name.ts';
import { hintsFor, isBlended, isSellerAlone, slipOf } from '../names/slips.ts';
import type { Reading } from '../reading.ts';
import { isAddress } from '../text/lexing/lex.ts';
import type { Leftover } from './other-units.ts';
import { isPlainWord } from './plain-words.ts';

/** Words that no reader took and that may be a name: they are asked about, so that nothing else answers for them. */

/** A word that nobody knows: refused where it looks like a number, a price or a product. */
export const wordLeft = (text: string): Leftover | null => {
  if (isAddress(text)) return null;
  if (/[$%]/.test(text)) return { text, hints: [] };
  const line = sizesOfFamily(text.toLowerCase());
  if (line.length > 0) return { text, hints: line };
  // "p5" alone may be many things, and "p5 instances" is a machine.
  if (findFamily(text) !== undefined) return { text, hints: [`${text} instances`] };
  const machines = machinesBeginning(text);
  if (machines.length > 0) return { text, hints: machines };
  if (/\p{N}/u.test(text)) return { text, hints: hintsFor(text) };
  const slip = slipOf(text);
  if (slip === null) return null;
  const called = sizesOfFamily(slip);
  return { text, hints: called.length > 0 ? called : [slip] };
};

/** Ends of names that only models have: "paddleocr-vl", "sfr-embedding", "acme-awq". */
const MODEL_END =
  /^(?!re-)[a-z][\w.]*-(?:[\w.]+-)*(?:instruct|embed|embeddings?|rerank|reranker|ocr|vl|llm|lm|moe|coder|omni|bert|guard|fine-?tune|awq|gptq|gguf|bnb|mlx|exl2|nvfp4|mxfp4)$/i;

/** What makes another model of a name that it stands beside: by what it reads or says, by its task, by its size. */
const OTHER_MODEL =
  /^(?:ocr|vl\d?|vision|omni|audio|tts|asr|math|prover|coder|guard|safeguard|behemoth|multimodal|embed(?:ding)?s?|rerank(?:er)?|reward|mini|nano|micro|tiny|lite|flash|turbo|air|xl|pro|ultra)$/i;
/** "kimi k4", "deepseek v5": a generation behind the name of a line. */
const OTHER_GENERATION = /^[kmvr]\d[\d.]*$/i;
/** The same before it: "mamba codestral", "tiny llama". */
const OTHER_BEFORE = /^(?:mamba|video|tiny|bio|nano|mini)$/i;

const adjoins = (left: Atom | undefined, right: Atom | undefined): boolean =>
  left !== undefined && right !== undefined && right.start - left.end <= 1;

/** Models with names near to this one, else how to say what one needs. */
const nearOrSized = (words: string): readonly string[] => {
  const near = nearestModel(words.replaceAll(' ', '-')).slice(0, 2);
  return near.length > 0 ? near : ['a 7B model'];
};

/** "deepseek ocr", "llama 4 behemoth": a name that goes on is another model's, and that one does not answer for it. */
export const variantLeft = ({ atoms, text }: Reading, atom: Atom, at: number): Leftover | null => {
  if (atom.kind !== 'unknown') return null;
  const [before, after] = [atoms[at - 1], atoms[at + 1]];
  const isLine = before !== undefined && !/\d/.test(text.slice(before.start, before.end));
  const isOther = OTHER_MODEL.test(atom.text) || (isLine && OTHER_GENERATION.test(atom.text));
  const isBehind = before?.kind === 'model' && adjoins(before, atom) && isOther;
  const goesOn = (after?.kind === 'unknown' || after?.kind === 'noun') && adjoins(atom, after);
  // "turbo" is what a seller calls its own edition of the same model.
  if (isBehind && !goesOn) {
    const words = text.slice(before.start, atom.end);
    return { text: words, hints: /^turbo$/i.test(atom.text) ? [before.id] : nearOrSized(words) };
  }
  if (after?.kind !== 'model' || !adjoins(atom, after) || !OTHER_BEFORE.test(atom.text)) return null;
  const words = text.slice(atom.start, after.end);
  return { text: words, hints: nearOrSized(words) };
};

const OTHER_API =
  /^(?:instant|mythos|ultra|heavy|codex|nano|code|computer|image|audio|realtime|mini|micro|flash|lite|pro|air|turbo)$/i;

/** "claude instant", "gpt-6 mini": another of a maker's models than the one whose name it goes on from. */
export const otherApiLeft = ({ atoms, text }: Reading, atom: Atom, at: number): Leftover | null => {
  const before = atoms[at - 1];
  if (atom.kind !== 'unknown' || before?.kind !== 'api' || !adjoins(before, atom)) return null;
  if (!OTHER_API.test(atom.text)) return null;
  const words = text.slice(before.start, atom.end);
  return { text: words, hints: [...nearestApi(words).slice(0, 2), before.id] };
};

/** "llama 3", "qwen 2": a family with a generation and no size. */
export const generationLeft = ({ atoms, text }: Reading, atom: Atom, at: number): Leftover | null => {
  const after = atoms[at + 1];
  if (atom.kind !== 'unknown' || after?.kind !== 'number' || !adjoins(atom, after)) return null;
  const words = text.slice(atom.start, after.end);
  const hints = sizesOfFamily(words.toLowerCase());
  return hints.length > 0 ? { text: words, hints } : null;
};

/** "tinyllama", "medgemma": a word around the name of a family is a model of its own; these are engines and tools. */
const AROUND_FAMILY = re`^(?!o?llama(?:\.?cpp|file|index|factory|edge|s)?$)[a-z]*${FAMILY_WITHIN}[a-z]*$`;

/** "yi-lightning", "hunyuan-large": a family that we know with the word for one of its models. */
const OF_FAMILY =
  /^([a-z]{2,})\d*-(?:lite|lightning|large|medium|small|mini|nano|tiny|base|plus|max|pro|turbo|ultra|next|flash|omni|coder|code|math|thinking|chat|audio|image|video|voice|vision|long|scope|saba|guard|guardian|asr|tts|air)$/i;

const isOfFamily = (text: string): boolean => {
  const family = OF_FAMILY.exec(text)?.[1];
  return family !== undefined && sizesOfFamily(family.toLowerCase()).length > 0;
};

const namesModel = (text: string): boolean =>
  isBlended(text) ||
  MODEL_END.test(text) ||
  isOfFamily(text) ||
  (AROUND_FAMILY.test(text) && sizesOfFamily(text.toLowerCase()).length === 0);

/** An unknown model is asked about where no other is named: none is hosted in its place. */
export const modelLeft = ({ fields }: Reading, text: string): Leftover | null => {
  if (!namesModel(text) || fields.has('selfHosted.model') || fields.has('selfHosted.modelSpec')) return null;
  return { text, hints: ['a 7B model'] };
};

const FORM_FACTOR = /^(?:pci-?e|sxm\d?|nvl\d*|oam|sff|laptop|notebook|mobile|superpods?)$/i;

/** Right behind its name these make another card of one: "M4 Ultra", "H200 Super". */
const EDITION = /^(?:ultra|super|ti|xt|xtx|pro|plus|max|ada)$/i;

/** "H200 NVL": a form factor that is no part of a known name would make another card of it. */
export const otherCard = (reading: Reading, atom: Atom, at: number): Leftover | null => {
  if (atom.kind !== 'unknown') return null;
  const before = reading.atoms[at - 1];
  const isEdition = EDITION.test(atom.text) && adjoins(before, atom);
  if (!isEdition && !FORM_FACTOR.test(atom.text)) return null;
  const near = isEdition ? [before] : reading.atoms.slice(Math.max(0, at - 3), at + 2);
  const gpu = near.find((other) => other?.kind === 'gpu' || other?.kind === 'instance');
  if (gpu === undefined) return null;
  const name = reading.text.slice(gpu.start, gpu.end);
  return { text: `${name} ${atom.text}`, hints: [...nearestGpu(`${name} ${atom.text}`).slice(0, 2), name] };
};

const goingOn = (words: readonly string[]): readonly string[] =>
  [...new Set(words)].filter((word) => /^[a-z]{2,}$/.test(word));

/** Words behind the first one of names in the catalog, such as "ultra" and "thinking". */
const wordsBehind = lazy(() =>
  goingOn(
    [...GPUS, ...MODELS].flatMap(({ aliases }) => aliases.flatMap((name) => name.split(/[ -]/).slice(1))),
  ),
);

/** The same of what is sold by the token: "flash", "mini", "lite". */
const editions = perEdition(() => goingOn(apiWordList().flatMap((name) => name.split(/[ -]/).slice(1))));

const idOf = (words: string): string | undefined => (findGpu(words) ?? findModel(words))?.id;

/** "m3 lutra", "gemini flsh": a slip of the word by which another name goes on from the one before it. */
export const slipBehind = ({ atoms, text }: Reading, atom: Atom, at: number): Leftover | null => {
  const before = atoms[at - 1];
  if (atom.kind !== 'unknown' || isPlainWord(atom.text) || !adjoins(before, atom)) return null;
  if (before?.kind !== 'gpu' && before?.kind !== 'model' && before?.kind !== 'api') return null;
  const isSold = before.kind === 'api';
  const word = atom.text.toLowerCase();
  const name = text.slice(before.start, before.end);
  const meant = (isSold ? editions() : wordsBehind())
    .filter((one) => one !== word && isSlipOf(word, one, 1))
    .map((one) => (isSold ? findApi(`${name} ${one}`)?.id : idOf(`${name} ${one}`)))
    .find((id) => id !== undefined && id !== before.id);
  return meant === undefined ? null : { text: `${name} ${atom.text}`, hints: [meant, before.id] };
};

/** "azure gpt-5": the seller of an API is part of its price. */
export const sellerOfApi = (reading: Reading, atom: Atom, at: number): Leftover | null => {
  const isSeller =
    atom.kind === 'seller' || (atom.kind === 'unknown' && isSellerAlone(atom.text.toLowerCase()));
  const next = reading.atoms[at + 1];
  if (!isSeller || next?.kind !== 'api') return null;
  return { text: reading.text.slice(atom.start, next.end), hints: [next.id] };
};
