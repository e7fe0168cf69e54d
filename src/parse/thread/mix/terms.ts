import { apiPrice, batchDiscount, CATALOG_DAY } from '../../../catalog/index.ts';
import { defined } from '../../../defined.ts';
import type { DraftApi } from '../../../domain/draft.ts';
import { type DraftMix, MIX_TERMS } from '../../../domain/draft-api.ts';
import type { Scenario } from '../../../domain/scenario.ts';

/** What a part of a mix costs: terms that are said of one API are those of the part that it is. */

type Rivals = readonly DraftApi[];
type MixPart = DraftMix[number];

const isTerm = (key: string): boolean => key === 'id' || MIX_TERMS.some((term) => term === key);

/** Whether what is said of an API may be said of a part of a mix. */
export const arePartTerms = (api: DraftApi): boolean => Object.keys(api).every(isTerm);

const withPart =
  ({ id, ...terms }: DraftApi) =>
  (part: MixPart): MixPart =>
    part.id === id ? { ...part, ...terms } : part;

/** The APIs with these terms wherever one of them is a part of a mix. */
export const withPartTerms = (list: Rivals, apis: Rivals): Rivals =>
  list.map((api) =>
    api.mix === undefined
      ? api
      : { ...api, mix: apis.filter(arePartTerms).reduce((mix, one) => mix.map(withPart(one)), api.mix) },
  );

/** A mix whose parts keep what was said of them alone, or as parts of another mix. */
export const withTermsOf = (api: DraftApi, before: Rivals): DraftApi =>
  api.mix === undefined
    ? api
    : {
        ...api,
        mix: api.mix.map((part) => ({ ...termsAlone(before, part.id), ...part })),
      };

/** What is said of an API alone, or of the part of a mix that it is. */
const termsAlone = (before: Rivals, id: string): Partial<MixPart> => {
  const { share: _, ...part } = before.flatMap(({ mix = [] }) => mix).find((one) => one.id === id) ?? {};
  const alone = before.find((api) => api.id === id);
  return alone !== undefined && arePartTerms(alone) ? alone : part;
};

/** "only sonnet" below a mix: with the terms that it had as a part; undefined where it had none. */
export const partAlone = (before: Rivals, id: string): DraftApi | undefined => {
  const terms = termsAlone(before, id);
  return Object.keys(terms).length > 1 ? { ...terms, id } : undefined;
};

/** Whether an API is a part of one of the mixes. */
export const isPartOfMix = (list: Rivals, id: string): boolean =>
  list.some(({ mix }) => mix?.some((part) => part.id === id));

/** Every part that one seller sells with that discount; undefined where it sells none of them. */
export const withSellersPart = (api: DraftApi, seller: string, discount: number): DraftApi | undefined => {
  const isTheirs = ({ id }: MixPart): boolean => id.startsWith(`${seller}/`);
  return api.mix?.some(isTheirs) === true
    ? { ...api, mix: api.mix.map((part) => (isTheirs(part) ? { ...part, discount } : part)) }
    : undefined;
};

/** The mix without what its parts have off by themselves. */
export const withoutPartDiscounts = (api: DraftApi): DraftApi =>
  api.mix === undefined ? api : { ...api, mix: api.mix.map(({ discount: _, ...part }) => part) };

/** Whether anything is off one of its parts alone. */
export const hasPartDiscount = ({ mix = [] }: DraftApi): boolean =>
  mix.some(({ discount }) => discount !== undefined);

/** The mix as it is now, with the terms that its parts had before. */
export const withTermsBefore = (mix: DraftMix, before: DraftMix): DraftMix =>
  mix.map((part) => ({ ...before.find(({ id }) => id === part.id), ...part }));

/**
 * A part at so many times what it costs; undefined where the list has no price of it. `scenario` says how long a request
 * is, on which the price of a part may hang.
 */
export const scaledPart = (part: MixPart, factor: number, { workload }: Scenario): MixPart | undefined => {
  const request = { inputTokens: workload.requestInputTokens, outputTokens: workload.requestOutputTokens };
  const list = apiPrice(part.id, request, CATALOG_DAY);
  const known = 'noPrice' in list ? undefined : list;
  const input = part.usdPerMillionInput ?? known?.usdPerMillionInput;
  const output = part.usdPerMillionOutput ?? known?.usdPerMillionOutput;
  if (input === undefined || output === undefined) return undefined;
  const isOwn = part.usdPerMillionInput !== undefined && part.usdPerMillionOutput !== undefined;
  const cached = part.usdPerMillionCachedInput ?? (isOwn ? null : known?.usdPerMillionCachedInput);
  const written = part.usdPerMillionCacheWrite ?? (isOwn ? null : known?.usdPerMillionCacheWrite);
  return {
    ...part,
    usdPerMillionInput: input * factor,
    usdPerMillionOutput: output * factor,
    usdPerMillionCachedInput: (cached ?? input) * factor,
    ...defined({ usdPerMillionCacheWrite: typeof written === 'number' ? written * factor : undefined }),
    batchDiscount: part.batchDiscount ?? (isOwn ? 0 : batchDiscount(part.id).value),
  };
};
