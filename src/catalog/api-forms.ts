import { bareModelId } from './api-names.ts';
import { listedModels } from './api-prices.ts';
import { sellerOf } from './api-sellers.ts';
import { fold } from './fold.ts';
import { findGpu } from './gpus.ts';
import { findModel } from './models.ts';
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

const dotted = (form: string): string =>
  form.replace(/(?<=\d)p(?=\d)/g, '.').replace(/(?<=(?:^|\D)\d) (?=\d(?:\D|$))/g, '.');

const ENDINGS = /(?: (?:latest|preview|instruct|it|versatile|instant|turbo|\d{4}|\d{8}))+$/;

/** From the id itself to the loosest way to write it. */
const formsOf = ({ model, name }: ListedModel): readonly (readonly string[])[] => {
  const own = [fold(model), fold(bareModelId(model))];
  const named = name === undefined ? [] : [fold(name)];
  const dots = [...own, ...named].map(dotted);
  const short = dots.map((form) => form.replace(ENDINGS, ''));
  return [own, named, dots, dots.flatMap(claudeForms), short, short.flatMap(claudeForms)];
};

/** Names of more than one word that count without a digit and without their seller. */
const BRANDS = /^(?:chatgpt|claude|deepseek|gemini|gpt|grok|magistral|mistral|nova|sonar) ./;

/** Ordinary words ("command", "ada") and names of open models mean no API until the seller is named. */
const standsAlone = (form: string): boolean =>
  (BRANDS.test(form) || (/\d/.test(form) && form.replace(/\W/g, '').length > 2)) &&
  findModel(form) === undefined &&
  findGpu(form) === undefined;

/** Whether a bare name means this seller: its own models only, and clouds' own brands. */
const sellsItsOwn = ({ id, model, sellsText }: ListedModel): boolean =>
  sellsText &&
  !model.includes('/') &&
  ((sellerOf(id)?.kind === 'maker' && !id.startsWith('google/claude')) ||
    /^(?:aws\/amazon\.|azure\/phi-)/.test(id));

export interface ApiForms {
  /** Folded words that need no seller. */
  readonly bare: ReadonlyMap<string, string>;
  /** Folded words by seller id. */
  readonly bySeller: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

const collect = (): ApiForms => {
  const bare = new Map<string, string>();
  const bySeller = new Map<string, Map<string, string>>();
  const levels = listedModels().map((listed) => ({ listed, forms: formsOf(listed) }));
  for (let level = 0; level < 6; level += 1)
    for (const { listed, forms } of levels) {
      const ofSeller = bySeller.get(listed.seller) ?? new Map<string, string>();
      bySeller.set(listed.seller, ofSeller);
      for (const form of forms[level] ?? []) {
        if (!ofSeller.has(form)) ofSeller.set(form, listed.id);
        if (!bare.has(form) && sellsItsOwn(listed) && standsAlone(form)) bare.set(form, listed.id);
      }
    }
  return { bare, bySeller };
};

let forms: ApiForms | undefined;

export const apiForms = (): ApiForms => {
  forms ??= collect();
  return forms;
};
