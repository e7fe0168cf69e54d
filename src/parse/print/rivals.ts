import { isApiId } from '../../catalog/index.ts';
import type { DraftApi } from '../../domain/draft.ts';
import { mixId } from '../../domain/draft-api.ts';
import { lowerCase } from '../text/place.ts';
import { phrases } from '../text/products.ts';
import type { Printer } from './phrases.ts';

/** What is typed of the APIs that are compared with. */

/** "openai/gpt-oss-120b" typed is the open model, and no API. */
const isModelName = (id: string): boolean => {
  const found = phrases().longest(id, 0);
  return found?.meaning.kind === 'model' && found.end === id.length;
};

const isPlainId = (id: string): boolean =>
  /^[a-z][a-z0-9._-]*\/[a-z0-9][a-z0-9._-]*[a-z0-9]$/.test(id) &&
  id === lowerCase(id) &&
  isApiId(id) &&
  !isModelName(id);

const isPrice = (usd: number): boolean => /^\d{1,3}(?:\.\d{1,4})?$/.test(String(usd)) && usd > 0;

/** What "vs …" says of an API: its id, its own prices, or both. */
export const rivalWords = (api: DraftApi): string | null => {
  const { id, isNegotiated, usdPerMillionInput: input, usdPerMillionOutput: output, ...rest } = api;
  const terms = isNegotiated === true ? ' negotiated' : '';
  if (Object.values(rest).some((value) => value !== undefined)) return null;
  if (input === undefined && output === undefined) return isPlainId(id) ? id : null;
  if (input === undefined || output === undefined || input + output === 0) return null;
  if (isPlainId(id) && isPrice(input) && isPrice(output)) return `${id} at $${input}/$${output}${terms}`;
  if (input === output) return id === `custom/${input}` ? `$${input}/M${terms}` : null;
  return id === `custom/${input}-${output}` ? `$${input}/$${output}${terms}` : null;
};

/**
 * "70% openai/gpt-5 + 30% openai/gpt-5-mini", or "70% of spend on openai/gpt-5 + …", which names no API that stands
 * beside the mix.
 */
const mixWords = ({ id, mix, sharesOf, ...rest }: DraftApi, all: readonly DraftApi[]): string | null => {
  if (mix === undefined || Object.values(rest).some((value) => value !== undefined)) return null;
  const parts = mix.map(({ id: part, share }) =>
    isPlainId(part) && Number.isInteger(share * 100) && all.every((other) => other.id !== part)
      ? `${share * 100}% ${sharesOf === 'spend' ? 'of spend on ' : ''}${part}`
      : null,
  );
  const isOurs = id === mixId(mix, sharesOf) && all.filter((other) => other.mix !== undefined).length === 1;
  return isOurs && parts.length > 1 && parts.every((part) => part !== null) ? parts.join(' + ') : null;
};

/** A line calls all own prices of APIs negotiated, or none. */
const areTermsMixed = (apis: readonly DraftApi[]): boolean =>
  new Set(
    apis
      .filter(({ usdPerMillionInput }) => usdPerMillionInput !== undefined)
      .map(({ isNegotiated }) => isNegotiated === true),
  ).size > 1;

/** "vs anthropic/claude-sonnet-5, $3/$15"; null where words do not give all of them back. */
export const rivals: Printer = (fields) => {
  const apis = fields.apis ?? [];
  if (areTermsMixed(apis)) return null;
  const words = apis.map((api) => rivalWords(api) ?? mixWords(api, apis));
  const ids = new Set(apis.map(({ id }) => id));
  return words.every((word) => word !== null) && ids.size === apis.length && apis.length > 0
    ? `vs ${words.join(', ')}`
    : null;
};
