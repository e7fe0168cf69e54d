import type { Answer } from '../domain/answer.ts';
import type { Draft } from '../domain/draft.ts';
import { namesFor, YOUR_PRICE } from '../words/names.ts';

/** What an answer was made of, for a file that anybody may open: what was negotiated stays here. */

/** A path such as `apis[0].discount` as keys. */
const keysOf = (path: string): string[] => path.replace(/\[(\d+)\]/g, '.$1').split('.');

const hidden = (value: unknown, keys: readonly string[]): unknown => {
  const [key, ...rest] = keys;
  if (key === undefined) return YOUR_PRICE;
  if (Array.isArray(value)) return value.map((item, at) => (String(at) === key ? hidden(item, rest) : item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, name === key ? hidden(inner, rest) : inner]),
  );
};

/** The line as typed spells what was negotiated, so it stays here. */
export const shownWords = ({ evidence }: Answer, words: string | undefined): string | null => {
  if (words === undefined) return null;
  return (evidence.negotiated ?? []).length > 0 ? `(a line with ${YOUR_PRICE} in it)` : words;
};

/** A bill says the price again where it is divided by what it is for; an id may spell it. */
const assessmentOf = (answer: Answer): object => {
  const names = namesFor(answer, 'channel');
  const { assessment, scenario } = answer;
  const hidesHosting = ['usdPerGpuHour', 'usdPerGpu'].some((field) =>
    names.hides(`selfHosted.procurement.${field}`),
  );
  const hidesApi = (id: string): boolean =>
    names.hidesApi(scenario.apis.findIndex((api) => api.id === id)) &&
    scenario.apis.some((api) => api.id === id);
  const { breakdown, ...hosting } = assessment.selfHosted;
  const document = {
    verdict: assessment.verdict,
    comparisons: assessment.comparisons.map(({ usdPerMillionTokens, ...comparison }) =>
      hidesApi(comparison.api) ? comparison : { ...comparison, usdPerMillionTokens },
    ),
    selfHosted: hidesHosting ? hosting : { ...hosting, breakdown },
  };
  const spelled = scenario.apis.filter(({ id }) => hidesApi(id) && id.startsWith('custom/'));
  const inNames = (value: unknown): unknown => {
    if (typeof value === 'string')
      return spelled.reduce((text, { id }) => text.replaceAll(id, names.apiById(id)), value);
    if (Array.isArray(value)) return value.map(inNames);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inNames(inner)]));
  };
  return inNames(document) as object;
};

const API_PRICES = [
  'usdPerMillionInput',
  'usdPerMillionOutput',
  'usdPerMillionCachedInput',
  'usdPerMillionCacheWrite',
];

/** Where an API's price is hidden all of its prices are: that of cached input may be the same figure. */
const hiddenIn = ({ evidence }: Answer): readonly string[] => [
  ...new Set(
    (evidence.negotiated ?? []).flatMap((path) => {
      const [, api] = /^(apis\[\d+\]\.)usdPerMillion/.exec(path) ?? [];
      return api === undefined ? [path] : API_PRICES.map((price) => `${api}${price}`);
    }),
  ),
];

/** What set a field, without its words: those of one field may spell the price of another. */
const withoutWords = ({ said }: Draft): Draft['said'] =>
  Object.fromEntries(Object.entries(said).map(([field, { words: _, ...rest }]) => [field, rest]));

/** What an answer was made of, with negotiated figures hidden wherever they stand. */
export const documentOf = (answer: Answer): object => {
  const { draft, scenario, evidence, assumptions } = answer;
  const negotiated = hiddenIn(answer);
  const isHidden = (field: string): boolean =>
    negotiated.some((path) => field === path || field.startsWith(`${path}.`));
  const isSaidHidden = (field: string): boolean =>
    isHidden(field) || (field.startsWith('apis') && negotiated.some((path) => path.startsWith('apis')));
  const said = negotiated.length === 0 ? draft.said : withoutWords(draft);
  const shown = Object.entries(draft.fields).filter(([field]) => !isSaidHidden(field));
  return {
    draft: {
      ...draft,
      fields: Object.fromEntries(shown),
      said: Object.fromEntries(Object.entries(said).filter(([field]) => !isSaidHidden(field))),
    },
    scenario: negotiated.reduce<unknown>((value, path) => hidden(value, keysOf(path)), scenario),
    sources: evidence.sources.map((source) =>
      isHidden(source.field) ? { ...source, value: YOUR_PRICE, range: undefined } : source,
    ),
    basis: evidence.basis,
    assumptions: assumptions.map((assumption) =>
      isHidden(assumption.field) ? { ...assumption, value: YOUR_PRICE } : assumption,
    ),
    ...assessmentOf(answer),
  };
};
