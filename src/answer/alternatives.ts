import { DEFAULT_MODELS, GPUS, MODELS, rentalOffers, sellersOfModel } from '../catalog/index.ts';
import type { Answer } from '../domain/answer.ts';
import type { Draft, DraftFields } from '../domain/draft.ts';
import { ESTIMATE } from '../domain/intent.ts';
import { LlmcostError } from '../errors.ts';
import { patchDraft } from '../parse/index.ts';
import { breathe } from '../waiting.ts';
import { type AskOptions, answerDraft } from './draft.ts';

/** The same draft over every GPU, or every open model, of the catalog. */
export type AlternativesOf = 'gpus' | 'models';

/** The same question over every GPU or model, and what became of each. */
export interface AlternativesFound {
  readonly current: Answer;
  /** Those that fit and can carry the volume, cheapest first; the current one is among them where it does. */
  readonly fitting: readonly Answer[];
  /** Names of those that do not fit, or cannot carry the volume. */
  readonly tooSmall: readonly string[];
  /** Names of those that cannot be costed: nobody sells them in this way, or the draft holds what they lack. */
  readonly unpriced: readonly string[];
}

const carries = ({ evidence, assessment }: Answer): boolean =>
  evidence.fit.fits && (assessment.selfHosted.load ?? Number.POSITIVE_INFINITY) <= 1;

const costed = (draft: Draft, current: Answer, options: AskOptions): Answer | undefined => {
  try {
    return answerDraft(draft, ESTIMATE, options);
  } catch (error) {
    if (error instanceof LlmcostError && error.code !== 'internal') return undefined;
    throw new Error(`cannot cost another of ${current.scenario.selfHosted.gpu}`, { cause: error });
  }
};

/** What people choose among: GPUs that somebody rents out, models that somebody sells per token or that are usual. */
const CANDIDATES = {
  gpus: () => GPUS.filter(({ id }) => rentalOffers(id, 'on-demand').length > 0),
  models: () => MODELS.filter(({ id }) => sellersOfModel(id).length > 0 || DEFAULT_MODELS.includes(id)),
} as const;

/** Prices of the current GPU are dropped for another, as if somebody had typed its name in the thread. */
export const alternativesOf = async (
  current: Answer,
  kind: AlternativesOf,
  options: AskOptions,
): Promise<AlternativesFound> => {
  const field = kind === 'gpus' ? 'selfHosted.gpu' : 'selfHosted.model';
  const now = kind === 'gpus' ? current.scenario.selfHosted.gpu : current.scenario.selfHosted.model;
  const fitting = [current].filter(carries);
  const tooSmall: string[] = [];
  const unpriced: string[] = [];
  for (const { id, name } of CANDIDATES[kind]()) {
    if (id === now) continue;
    // Each is a sum of its own.
    await breathe();
    const fields: DraftFields = { [field]: id };
    // What we would assume ourselves is held, so that only one thing differs in the table.
    const held: DraftFields =
      kind === 'gpus' && current.draft.fields['selfHosted.modelSpec'] === undefined
        ? { 'selfHosted.model': current.scenario.selfHosted.model }
        : {};
    const patch = { version: 1, fields: { ...held, ...fields }, said: {} } as const;
    const other = costed(patchDraft(current.draft, patch, current.scenario), current, options);
    if (other === undefined) unpriced.push(name);
    else if (carries(other)) fitting.push(other);
    else tooSmall.push(name);
  }
  const usd = ({ assessment }: Answer): number => assessment.selfHosted.monthlyUsd;
  return { current, fitting: fitting.toSorted((a, b) => usd(a) - usd(b)), tooSmall, unpriced };
};
