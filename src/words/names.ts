import type { Evidence } from '../domain/evidence.ts';
import { usdPrice } from '../domain/format.ts';
import { isWithin, pathOf } from '../domain/paths.ts';
import { wholePercents } from '../domain/round.ts';
import type { Scenario } from '../domain/scenario.ts';
import { sellerNameIn, withoutCloud } from '../domain/sellers.ts';
import { capitalised } from '../domain/text.ts';
import { fitted, nameWords, visibleLine } from './text.ts';

/** Who reads: a channel sees "your price" where one was negotiated, the asker sees the figure. */
export type Audience = 'channel' | 'asker';

/** What a channel reads in place of a negotiated figure. */
export const YOUR_PRICE = 'your price';

const YOUR_MIX = 'your mix';

/** What things are called on a card, and which prices this reader may see. */
export interface Names {
  readonly model: string;
  readonly gpu: string;
  /** The name of `scenario.apis[index]`. */
  readonly api: (index: number) => string;
  readonly apiById: (id: string) => string;
  /** The name of `scenario.apis[index].mix[part]`. */
  readonly mixPart: (index: number, part: number) => string;
  /**
   * The name in a sentence: "Bedrock" where that sells the same open model and nothing else, "your mix" where several
   * models are used by share, else "Claude Sonnet 5".
   */
  readonly short: (id: string) => string;
  /** The same at the head of a sentence: "Your mix"; names of products stay as their makers spell them. */
  readonly opening: (id: string) => string;
  /** Who sells it: "Groq". */
  readonly seller: (id: string) => string;
  /** A sentence with names and ids in it, on one line: long names are cut, ids that spell a negotiated price are hidden. */
  readonly inSentence: (sentence: string, max: number) => string;
  /** Whether this reader sees "your price" instead of the figure of that scenario field. */
  readonly hides: (field: string) => boolean;
  /** Whether the price of a GPU is hidden, and with it what a bill gives away when it is divided. */
  readonly hidesHosting: boolean;
  /** Whether any price of `scenario.apis[index]` is hidden. */
  readonly hidesApi: (index: number) => boolean;
}

/** `custom/3-15` spells its price. */
const isPriceInId = (id: string): boolean => id.startsWith('custom/');

/** What the names of a scenario are made of. */
export interface Named {
  readonly scenario: Scenario;
  readonly evidence: Pick<Evidence, 'names' | 'negotiated'>;
}

/** The family before the name of its member. */
const FAMILY = /^Claude (?=(?:Opus|Sonnet|Haiku)\b)/;

/** "Claude Sonnet 5" is "Sonnet 5" where room is short, and something else spells it. */
export const withoutFamily = (name: string): string => name.replace(FAMILY, '');

/** "Llama" of "Llama 3.3 70B". */
export const modelFamily = (model: string): string => model.split(' ')[0] ?? model;

/** "70% Sonnet 5.5 + 30% Haiku 5.5". */
const mixName = (parts: readonly { readonly share: number }[], names: readonly string[]): string =>
  parts.map(({ share }, at) => `${wholePercents(share)}% ${withoutFamily(names[at] ?? '')}`).join(' + ');

/** Full names and what stands for them, longest first: what is part of another name is replaced after it. */
const swapsOf = (names: readonly (readonly [full: string, shown: string])[]) =>
  names
    .map(([full, shown]) => [visibleLine(full), shown] as const)
    .filter(([full, shown]) => full !== shown && full.length > 2)
    .sort(([a], [b]) => b.length - a.length);

/** What stays hidden where these paths of a scenario do. */
const hiding = (hidden: readonly string[]): Pick<Names, 'hides' | 'hidesHosting' | 'hidesApi'> => {
  const hides = (field: string): boolean => hidden.some((path) => isWithin(field, path));
  return {
    hides,
    hidesHosting: ['usdPerGpuHour', 'usdPerGpu', 'hostUsdPerGpu'].some((part) =>
      hides(`selfHosted.procurement.${part}`),
    ),
    hidesApi: (index) =>
      hidden.some(
        (path) => path === 'apis' || path === 'apis.discount' || isWithin(path, pathOf('apis', index)),
      ),
  };
};

/** A sentence names an API in spelling after spelling: what it is called is worked out once a card. */
const byName = (nameOf: (id: string) => string): ((id: string) => string) => {
  const names = new Map<string, string>();
  return (id) => {
    const name = names.get(id) ?? nameOf(id);
    names.set(id, name);
    return name;
  };
};

/** What the APIs of a scenario are called, each by its place or its id. */
const apiNames = ({ scenario, evidence }: Named, hidesApi: Names['hidesApi']) => {
  const known = new Map((evidence.names?.apis ?? []).map((entry) => [entry.api, entry]));
  const seller = byName((id) => nameWords(sellerNameIn(id, evidence)));
  const fullApi = (id: string): string => known.get(id)?.name ?? id;
  /** It has no name, so that its price stands for one. */
  const isNameless = (id: string): boolean => isPriceInId(id) && fullApi(id) === id;
  const api = (index: number): string => {
    const { id = '', mix } = scenario.apis[index] ?? {};
    const named = known.get(id)?.parts;
    if (mix !== undefined && named !== undefined) return nameWords(mixName(mix, named));
    if (!isNameless(id)) return nameWords(fullApi(id));
    if (hidesApi(index)) return 'your API';
    const { usdPerMillionInput = 0, usdPerMillionOutput = 0 } = scenario.apis[index] ?? {};
    return `your API at ${usdPrice(usdPerMillionInput)}/${usdPrice(usdPerMillionOutput)}`;
  };
  const apiById = (id: string): string => {
    const index = scenario.apis.findIndex((entry) => entry.id === id);
    return index < 0 ? nameWords(fullApi(id)) : api(index);
  };
  const mixPart = (index: number, part: number): string => {
    const { id = '', mix = [] } = scenario.apis[index] ?? {};
    return nameWords(known.get(id)?.parts?.[part] ?? mix[part]?.id ?? '');
  };
  return { seller, fullApi, isNameless, api, apiById, mixPart };
};

/** How an API is called where there is little room: by its seller, or as the only mix. */
const shortNames = (
  { scenario, evidence }: Named,
  { seller, fullApi, isNameless, apiById }: ReturnType<typeof apiNames>,
): Pick<Names, 'short' | 'opening'> => {
  /** Its seller stands for it, where that sells nothing else here. */
  const isAlone = (id: string): boolean =>
    scenario.apis.filter((entry) => seller(entry.id) === seller(id)).length < 2;
  const sellsTheModel = (id: string): boolean =>
    scenario.apis.some((entry) => entry.id === id && entry.role === 'same-model') ||
    fullApi(id) ===
      `${evidence.names?.model} at ${evidence.names?.apis.find((entry) => entry.api === id)?.seller}`;
  /** Several models by share are long to spell: the table does, and a sentence calls the only one so. */
  const isTheMix = (id: string): boolean => {
    const mixes = scenario.apis.filter(({ mix }) => mix !== undefined);
    return mixes.length === 1 && mixes[0]?.id === id;
  };
  const bySeller = (id: string): string | undefined =>
    isAlone(id) && sellsTheModel(id) ? withoutCloud(seller(id)) : undefined;
  return {
    short: byName((id) => (isTheMix(id) ? YOUR_MIX : (bySeller(id) ?? apiById(id)))),
    opening: (id) => {
      if (isTheMix(id)) return capitalised(YOUR_MIX);
      return bySeller(id) ?? (isNameless(id) ? capitalised(apiById(id)) : apiById(id));
    },
  };
};

/**
 * Names and prices as this audience may see them: a channel sees no negotiated figure, nor one that gives it away.
 */
export const namesFor = (subject: Named, audience: Audience): Names => {
  const { scenario, evidence } = subject;
  const hidden = hiding(audience === 'channel' ? (evidence.negotiated ?? []) : []);
  const apis = apiNames(subject, hidden.hidesApi);
  const fullModel = evidence.names?.model ?? scenario.selfHosted.model;
  const fullGpu = evidence.names?.gpu ?? scenario.selfHosted.gpu;
  const [model, gpu] = [nameWords(fullModel), nameWords(fullGpu)];
  const swaps = swapsOf([
    [fullModel, model],
    [fullGpu, gpu],
    ...scenario.apis.flatMap(({ id }, index) => [
      [apis.fullApi(id), apis.api(index)] as const,
      // Any other id stands in a sentence to be typed.
      ...(isPriceInId(id) ? [[id, apis.api(index)] as const] : []),
    ]),
  ]);
  return {
    model,
    gpu,
    api: apis.api,
    apiById: apis.apiById,
    mixPart: apis.mixPart,
    ...shortNames(subject, apis),
    seller: apis.seller,
    inSentence: (sentence, max) =>
      fitted(
        swaps.reduce((text, [full, shown]) => text.replaceAll(full, () => shown), visibleLine(sentence)),
        max,
      ),
    ...hidden,
  };
};

/** A subject with its names, as this reader may see them. */
export const withNames = <T extends Named>(
  subject: T,
  audience: Audience,
): T & { readonly names: Names } => ({
  ...subject,
  names: namesFor(subject, audience),
});
