import { once } from '../bounded.ts';
import { bareModelId } from './api-names.ts';
import { API_SELLERS, sellerOf } from './api-sellers.ts';
import { fold } from './fold.ts';
import { findGpu } from './gpus.ts';
import { findModel } from './models.ts';
import { isOwnTurbo } from './open-model-apis.ts';
import { perEdition } from './price-edition.ts';
import { listedBy } from './price-list.ts';
import type { ListedModel } from './types.ts';

/** The ways in which people write the id of an API, made once from the price package. */

const CLAUDE = /^claude (?:(\d(?:\.\d)?) )?(fable|haiku|opus|sonnet)(?: (\d(?:\.\d)?))?$/;

/** "claude sonnet 4.5" is also "claude 4.5 sonnet" and "sonnet 4.5". */
const claudeForms = (form: string): readonly string[] => {
  const match = CLAUDE.exec(form.replace(/(\d)\.0$/, '$1'));
  const size = match?.[2];
  const version = match?.[1] ?? match?.[3];
  return size === undefined || version === undefined
    ? []
    : [`claude ${size} ${version}`, `claude ${version} ${size}`, `${size} ${version}`];
};

const GEMINI = /^gemini (\d(?:\.\d)?) (flash lite|flash|pro)$/;

/** "gemini 2.5 flash" is also "gemini flash 2.5", and "flash 2.5" or "2.5 flash" alone. */
const geminiForms = (form: string): readonly string[] => {
  const [, version, tier = ''] = GEMINI.exec(form) ?? [];
  if (version === undefined) return [];
  const alone = tier === 'pro' || !version.includes('.') ? [] : [`${tier} ${version}`, `${version} ${tier}`];
  return [`gemini ${tier} ${version}`, ...alone];
};

const dotted = (form: string): string =>
  form.replace(/(?<=\d)p(?=\d)/g, '.').replace(/(?<=(?:^|\D)\d) (?=\d(?:\D|$))/g, '.');

/** What may be left out behind a name; the turbo of a maker is another model than the one without. */
const ENDINGS = /(?: (?:latest|preview|instruct|it|versatile|instant|turbo|\d{4}|\d{8}))+$/;

/**
 * The main model of a generation needs no second name: "gpt 6.1" is GPT-6.1 Sol, "gemini 4" Gemini 4 Argon, "claude
 * 4.5" Claude Sonnet 4.5, as "claude" alone is the newest Sonnet.
 */
const mainLine = (form: string): readonly string[] =>
  /^(?:gpt|gemini) \d\S* (?:sol|argon)$|^claude (?:\d\S* sonnet|sonnet \d\S*)$/.test(form)
    ? [form.replace(/ (?:sol|argon|sonnet)\b/, '')]
    : [];

/** "ada 002", "embedding 3 small", "embed v4": what people leave out of the names of embedding models. */
const embeddingForms = (form: string): readonly string[] => {
  const openai = /^text (embedding (?:\d.*|(ada \d+)))$/.exec(form);
  if (openai !== null) return [openai[1], openai[2]].filter((short) => short !== undefined);
  const major = /^embed v(\d)\.0$/.exec(form)?.[1];
  return major === undefined ? [] : [`embed v${major}`, `embed ${major}`];
};

/** "gpt4o", "4o mini", "gpt5", "chatgpt 5": how people type what has a hyphen. */
const shorthand = (form: string): readonly string[] => {
  const rest = /^gpt (\d\S*.*)$/.exec(form)?.[1];
  if (rest === undefined) return [];
  const called = [`gpt${rest}`, `chatgpt ${rest}`];
  return /^\d\w?o(?: |$)|^4o|^\d\.\d (?:mini|nano)$/.test(rest) ? [...called, rest] : called;
};

/** From the id itself to the loosest way to write it. */
const formsOf = ({ id, model, name }: ListedModel): readonly (readonly string[])[] => {
  const own = [fold(model), fold(bareModelId(model))];
  const named = name === undefined ? [] : [fold(name.replace(/ \(global\)$/i, ''))];
  const dots = [...own, ...named].map(dotted);
  const short = isOwnTurbo(id) ? [] : dots.map((form) => form.replace(ENDINGS, ''));
  const plain = [...short.flatMap(mainLine), ...short.flatMap(geminiForms)];
  return [
    own,
    named,
    dots,
    dots.flatMap(claudeForms),
    short,
    short.flatMap(claudeForms),
    [...plain, ...short.flatMap(shorthand), ...short.flatMap(embeddingForms)],
  ];
};

/** Names of more than one word that count without a digit and without their seller. */
const BRANDS = /^(?:chatgpt|claude|deepseek|gemini|gpt|grok|magistral|mistral|nova|qwen|sonar) ./;

/** Ordinary words ("command", "ada") and names of GPUs mean no API until the seller is named. */
const standsAlone = (form: string): boolean =>
  (BRANDS.test(form) ||
    /^(?:o\d|4o)$/.test(form) ||
    (/\d/.test(form) && form.replace(/\W/g, '').length > 2) ||
    findModel(form) !== undefined) &&
  findGpu(form) === undefined;

/** Whether a bare name means this seller: its own models only, and clouds' own brands. */
const sellsItsOwn = ({ id, model, sellsText, embeds }: ListedModel): boolean =>
  (sellsText || embeds) &&
  !model.includes('/') &&
  ((sellerOf(id)?.kind === 'maker' && !id.startsWith('google/claude')) ||
    /^(?:aws\/amazon\.|azure\/phi-)/.test(id));

const LEVELS = 7;

/** The strictest way to write a name wins over a looser one of another model. */
const collect = (
  models: readonly ListedModel[],
  accepts: (form: string, listed: ListedModel) => boolean,
): ReadonlyMap<string, string> => {
  const ids = new Map<string, string>();
  const written = models.map((listed) => ({ listed, forms: formsOf(listed) }));
  for (let level = 0; level < LEVELS; level += 1)
    for (const { listed, forms } of written)
      for (const form of forms[level] ?? [])
        if (!ids.has(form) && accepts(form, listed)) ids.set(form, listed.id);
  return ids;
};

const BRANDED_CLOUDS = ['aws', 'azure'];

/** Folded words that need no seller, to the id at the model's maker. */
export const bareForms = perEdition(
  (): ReadonlyMap<string, string> =>
    collect(
      API_SELLERS.filter(({ id, kind }) => kind === 'maker' || BRANDED_CLOUDS.includes(id))
        .flatMap(({ id }) => listedBy(id))
        .filter(sellsItsOwn),
      standsAlone,
    ),
);

const formsOnce = perEdition(() => once<ReadonlyMap<string, string>>(API_SELLERS.length));

const isGlobal = ({ model }: ListedModel): boolean => model.startsWith('global.');

/**
 * Folded words to the id at one seller. Bedrock sells many models wherever there is room, as `global.`, and in one
 * region for a tenth more: words that name no place mean the first, however either is spelled.
 */
export const formsOfSeller = (sellerId: string): ReadonlyMap<string, string> =>
  formsOnce()(sellerId, () => {
    const listed = listedBy(sellerId);
    return new Map([...collect(listed, () => true), ...collect(listed.filter(isGlobal), () => true)]);
  });
