import { bareModelId } from './api-names.ts';
import { sellerOf } from './api-sellers.ts';
import { CATALOG_DAY } from './catalog-date.ts';
import { isClosed } from './closed-api-models.ts';
import { modelBehindApi } from './open-model-apis.ts';
import { listedBy } from './price-list.ts';
import type { ListedModel } from './types.ts';

/** What a seller has of a family of models: "llama" at Bedrock, "qwen" at OpenRouter. */

/** What filters others' texts is asked for by its whole name. */
const GUARD = /guard/;

/** A variant of another of the family: thinking aloud, seen early, or of one month. */
const VARIANT = /preview|thinking|-exp\b|-\d{4}$|vision|-vl\b/;

/** Whose it is, where a seller writes that into the name: "zai-glm-4.7". */
const MAKER = /^(?:meta|zai|z-ai)-/;

/** "-2025-07-28", "-2603": the day or the month of a release. */
const RELEASE = /-\d{4,}\b.*$/;

/** "2p5", "3-3": sellers write the point of a version in several ways. */
const VERSION = /\d+(?:[.p]\d+|-\d(?![\d.]*b)(?=-|$))?/;

const SIZE = /(\d+(?:\.\d+)?)([bt])\b/;

interface Member {
  readonly id: string;
  readonly isKnown: boolean;
  /** The open model where the catalog knows it, else the seller's own name. */
  readonly name: string;
}

const memberOf = ({ id, model }: ListedModel): Member => {
  const open = modelBehindApi(id);
  return {
    id,
    isKnown: open !== undefined,
    name: open ?? bareModelId(model).toLowerCase().replace(MAKER, ''),
  };
};

const versionOf = ({ name }: Member): number =>
  Number(VERSION.exec(name.replace(RELEASE, '').replace(SIZE, ''))?.[0].replace(/[p-]/, '.') ?? 0);

/** Billions of parameters; 0 where the name does not say. */
const sizeOf = ({ name }: Member): number => {
  const [, size = '0', unit] = SIZE.exec(name) ?? [];
  return Number(size) * (unit === 't' ? 1000 : 1);
};

const isVariant = ({ name }: Member): number => Number(VARIANT.test(name));

const byNewest = (one: Member, other: Member): number =>
  versionOf(other) - versionOf(one) ||
  isVariant(one) - isVariant(other) ||
  sizeOf(other) - sizeOf(one) ||
  // "deepseek-v4-pro" rather than "deepseek-chat", which is that model by now.
  Number(other.id.endsWith(other.name)) - Number(one.id.endsWith(one.name)) ||
  one.id.length - other.id.length;

/**
 * Ids of a family, in lower case ("llama"), that a seller has, one of each model, the newest generation first and in
 * it the largest; none that it has closed, and none that is a newer one by itself ("~openai/gpt-latest") or sold on other terms (":batch").
 */
export const familyAtSeller = (seller: string, family: string): readonly string[] => {
  // Whoever runs open models alone has others in its list from tests that are over.
  const isOfOpen = sellerOf(`${seller}/`)?.kind === 'direct';
  const members = listedBy(seller)
    .filter(
      ({ id, sellsText, deprecated }) =>
        sellsText && !deprecated && !/[~:]\D/.test(id) && !isClosed(id, CATALOG_DAY),
    )
    .map(memberOf)
    .filter(({ name, isKnown }) => !GUARD.test(name) && (isKnown || !isOfOpen));
  const ofFamily = members.filter(({ name }) => name.startsWith(family));
  // "sonnet" is a line within "claude"; an open model that ends so was made from another.
  const found =
    ofFamily.length > 0
      ? ofFamily
      : members.filter(({ name, isKnown }) => !isKnown && name.split('-').includes(family));
  return found
    .toSorted(byNewest)
    .filter(({ name }, at, sorted) => sorted.findIndex((one) => one.name === name) === at)
    .map(({ id }) => id);
};
