import type { Answer } from '../domain/answer.ts';
import { usd } from '../domain/format.ts';
import { fitted, nameWords, visibleLine } from './words.ts';

/** Who reads: a channel sees "your price" where one was negotiated, the asker sees the figure. */
export type Audience = 'channel' | 'asker';

export const YOUR_PRICE = 'your price';

/** What things are called on a card, and which prices this reader may see. */
export interface Names {
  readonly model: string;
  readonly gpu: string;
  /** Of `scenario.apis[index]`. */
  readonly api: (index: number) => string;
  readonly apiById: (id: string) => string;
  /** A sentence of the engine as one line, in which long names are cut, and ids that spell a negotiated price are hidden. */
  readonly inSentence: (sentence: string, max: number) => string;
  /** Whether this reader sees "your price" instead of the figure of that scenario field. */
  readonly hides: (field: string) => boolean;
  /** Whether any price of `scenario.apis[index]` is hidden. */
  readonly hidesApi: (index: number) => boolean;
}

/** `custom/3-15` spells its price. */
const isPriceInId = (id: string): boolean => id.startsWith('custom/');

export const namesFor = (answer: Answer, audience: Audience): Names => {
  const { scenario, evidence } = answer;
  const hidden = audience === 'channel' ? (evidence.negotiated ?? []) : [];
  const hides = (field: string): boolean =>
    hidden.some((path) => field === path || field.startsWith(`${path}.`) || field.startsWith(`${path}[`));
  const hidesApi = (index: number): boolean =>
    hidden.some((path) => path === 'apis' || path === 'apis.discount' || path.startsWith(`apis[${index}]`));
  const known = new Map((evidence.names?.apis ?? []).map((entry) => [entry.api, entry.name]));
  const fullApi = (id: string): string => known.get(id) ?? id;
  const api = (index: number): string => {
    const id = scenario.apis[index]?.id ?? '';
    if (!isPriceInId(id) || fullApi(id) !== id) return nameWords(fullApi(id));
    if (hidesApi(index)) return 'your API';
    const { usdPerMillionInput = 0, usdPerMillionOutput = 0 } = scenario.apis[index] ?? {};
    return `your API at ${usd(usdPerMillionInput)}/${usd(usdPerMillionOutput)}`;
  };
  const model = nameWords(evidence.names?.model ?? scenario.selfHosted.model);
  const gpu = nameWords(evidence.names?.gpu ?? scenario.selfHosted.gpu);
  const swaps = [
    [evidence.names?.model ?? scenario.selfHosted.model, model] as const,
    [evidence.names?.gpu ?? scenario.selfHosted.gpu, gpu] as const,
    ...scenario.apis.flatMap(({ id }, index) => [
      [fullApi(id), api(index)] as const,
      [id, api(index)] as const,
    ]),
  ]
    .map(([full, shown]) => [visibleLine(full), shown] as const)
    .filter(([full, shown]) => full !== shown && full.length > 2)
    .sort(([a], [b]) => b.length - a.length);
  return {
    model,
    gpu,
    api,
    apiById: (id) => {
      const index = scenario.apis.findIndex((entry) => entry.id === id);
      return index < 0 ? nameWords(fullApi(id)) : api(index);
    },
    inSentence: (sentence, max) =>
      fitted(
        swaps.reduce((text, [full, shown]) => text.replaceAll(full, () => shown), visibleLine(sentence)),
        max,
      ),
    hides,
    hidesApi,
  };
};
