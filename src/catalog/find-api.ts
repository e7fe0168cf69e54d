import { doubtOf } from './api-doubts.ts';
import { familyIds } from './api-families.ts';
import { bareForms, formsOfSeller } from './api-forms.ts';
import { API_SELLERS, sellerCalled, sellerOf } from './api-sellers.ts';
import { closingOf } from './closed-api-models.ts';
import { fold } from './fold.ts';
import { findModel } from './models.ts';
import { apisServing, openModelOfApi } from './open-model-apis.ts';
import { perEdition } from './price-edition.ts';
import { listedBy, listedModel } from './price-list.ts';
import { findRentalSeller } from './rental-sellers.ts';

/** What the words for an API name. */
export interface FoundApi {
  readonly id: string;
  /** Whether the words named a line of models ("sonnet") and its newest was taken. */
  readonly family: boolean;
}

const LONGEST_NAME = 120;
const BETWEEN = new Set(['on', 'at', 'via', 'from', 'by', 'through']);
const MOST_SELLER_WORDS = 3;

const spelledAs = (words: string): FoundApi | undefined => {
  const known = words.includes('/') ? listedModel(words) : undefined;
  return known === undefined ? undefined : { id: known.id, family: false };
};

/** A bare id with its own hyphens: `gemini-pro` is that model, where "gemini pro" means the newest Pro. */
const spelledBare = (words: string): FoundApi | undefined => {
  if (!words.includes('-')) return undefined;
  const id = bareForms().get(fold(words));
  // "mistral-large" is what "mistral large" is, and not the model that was closed under the bare name of its line.
  if (id !== undefined && closingOf(id) !== undefined && familyIds().has(fold(words))) return undefined;
  return id !== undefined && listedModel(id)?.model.toLowerCase() === words
    ? { id, family: false }
    : undefined;
};

const byName = (folded: string): FoundApi | undefined => {
  const newest = familyIds().get(folded);
  if (newest !== undefined) return { id: newest, family: fold(listedModel(newest)?.model ?? '') !== folded };
  const id = bareForms().get(folded);
  return id === undefined ? undefined : { id, family: false };
};

const bySize = (a: string, b: string): number => a.length - b.length;

/** A release by its month: "qwen3-32b-2507". Other words are of a sibling: GLM-4.5 Air is no release of GLM-4.5. */
const isReleaseOf = (open: string | undefined, model: string): boolean =>
  open?.startsWith(`${model}-`) === true && /^\d{4}$/.test(open.slice(model.length + 1));

/** Whether something is known against the price of this id. */
const isInDoubt = (id: string): boolean => {
  const listed = listedModel(id);
  return listed !== undefined && doubtOf(listed) !== undefined;
};

/** The plain edition that a seller has of a model, or of its later release ("2507") where it has only that. */
const servedAt = (sellerId: string, model: string): string | undefined => {
  const ofSeller = apisServing(model).filter(({ id }) => id.startsWith(`${sellerId}/`));
  const plain =
    ofSeller.find(({ id, edition }) => edition === undefined && !isInDoubt(id)) ??
    ofSeller.find(({ edition }) => edition === undefined) ??
    ofSeller[0];
  if (plain !== undefined) return plain.id;
  return listedBy(sellerId)
    .map(({ id }) => id)
    .filter((id) => isReleaseOf(openModelOfApi(id), model))
    .sort(bySize)[0];
};

/** What this seller sells under that name: its own spelling, an open model, or a line of models. */
const fromSeller = (sellerId: string, model: string): FoundApi | undefined => {
  const ofSeller = formsOfSeller(sellerId);
  const newest = familyIds().get(model);
  if (newest !== undefined && sellerOf(newest)?.id === sellerId) return { id: newest, family: true };
  const exact = ofSeller.get(model);
  const open = findModel(model);
  const isThatModel = exact !== undefined && (open === undefined || openModelOfApi(exact) === open.id);
  if (isThatModel && (open === undefined || !isInDoubt(exact))) return { id: exact, family: false };
  const serving = (open && servedAt(sellerId, open.id)) ?? exact;
  if (serving !== undefined) return { id: serving, family: false };
  if (newest === undefined) return undefined;
  const elsewhere = ofSeller.get(fold(listedModel(newest)?.name ?? ''));
  return elsewhere === undefined ? undefined : { id: elsewhere, family: true };
};

/** "Llama 70B on AWS" rents GPUs there; buying its tokens from AWS is "Bedrock Llama 70B". */
const isHosting = (seller: string, model: string): boolean =>
  findRentalSeller(seller) !== undefined && findModel(model) !== undefined;

/** "groq llama 70b", "llama 70b on groq". */
const withSeller = (folded: string): FoundApi | undefined => {
  const words = folded.split(/[ /]/);
  for (let count = Math.min(MOST_SELLER_WORDS, words.length - 1); count > 0; count -= 1) {
    const first = sellerCalled(words.slice(0, count).join(' '))?.id;
    const found = first && fromSeller(first, words.slice(count).join(' '));
    if (found) return found;
    const last = sellerCalled(words.slice(-count).join(' '))?.id;
    const before = words.slice(0, -count);
    if (last === undefined) continue;
    if (BETWEEN.has(before.at(-1) ?? '')) before.pop();
    const model = before.join(' ');
    if (isHosting(words.slice(-count).join(' '), model)) continue;
    const named = fromSeller(last, model);
    if (named) return named;
  }
  return undefined;
};

/** "zai glm 5.2": a name that begins with another seller, which sells it, is that seller's. */
const ofNamedSeller = (folded: string): FoundApi | undefined => {
  const id = bareForms().get(folded);
  const named = id === undefined ? undefined : sellerCalled(folded.split(' ', 1)[0] ?? '');
  return named === undefined || id?.startsWith(`${named.id}/`) ? undefined : withSeller(folded);
};

/** "deepseek v3.2 api": the word says that no model of our own is meant. */
const withoutApi = (folded: string): FoundApi | undefined => {
  if (!/ apis?$/.test(folded)) return undefined;
  const rest = folded.replace(/ apis?$/, '');
  const named = byName(rest) ?? withSeller(rest);
  if (named) return named;
  for (const seller of API_SELLERS) {
    if (seller.kind !== 'maker') continue;
    const id = formsOfSeller(seller.id).get(rest);
    if (id !== undefined && /\d/.test(rest)) return { id, family: false };
  }
  return undefined;
};

/**
 * The API that these words name. An exact id wins, with its seller, or without it unless it is closed and the name of
 * a line too; a bare model name means its maker's own seller, of an open model too; family words mean the newest of
 * the line. Undefined for anything else: never by likeness, and never for ordinary words.
 */
export const findApi = (words: string): FoundApi | undefined => {
  const lower = words.trim().toLowerCase();
  if (lower.length === 0 || lower.length > LONGEST_NAME) return undefined;
  const folded = fold(lower);
  return (
    spelledAs(lower) ??
    spelledBare(lower) ??
    ofNamedSeller(folded) ??
    byName(folded) ??
    withSeller(folded) ??
    withoutApi(folded)
  );
};

/** Whether this API turns text into vectors. */
export const embedsText = (id: string): boolean => listedModel(id)?.embeds === true;

/**
 * Every phrase that names an API without its seller and no open model: what a reader of free text must know. A name
 * that is both, such as "kimi k3", is the model that would be hosted until its place in the sentence says otherwise.
 */
export const apiWordList = perEdition((): readonly string[] =>
  [...familyIds().keys(), ...bareForms().keys()].filter((name) => findModel(name) === undefined),
);
