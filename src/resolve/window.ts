import {
  DEFAULT_MODEL,
  DEFAULT_MODELS,
  LONG_MODELS,
  type ModelRow,
  modelBehindApi,
  modelById,
} from '../catalog/index.ts';
import type { Context } from './context.ts';
import type { AverageRequest } from './workload.ts';

/** The tokens that a model takes at most, against those of an average request. */

const tokensOf = ({ requestInputTokens, requestOutputTokens }: AverageRequest): number =>
  requestInputTokens + requestOutputTokens;

/** Whether an average request fits the window of a model; a window that nobody published holds any. */
const takes = ({ contextTokens = Number.POSITIVE_INFINITY }: ModelRow, request: AverageRequest): boolean =>
  tokensOf(request) <= contextTokens;

const rowsOf = (ids: readonly string[]): readonly ModelRow[] => ids.flatMap((id) => modelById(id) ?? []);

/** The models that we may take where nobody named one, the usual one apart from those that come after it. */
export const usualModels = (
  { typed }: Context,
  request: AverageRequest,
): { readonly usual: readonly ModelRow[]; readonly smaller: readonly ModelRow[] } => {
  const serving = (ids: readonly string[]): readonly ModelRow[] =>
    rowsOf(ids).filter(
      (model) => typed === undefined || (takes(model, request) && !typed.unfit.has(model.id)),
    );
  const usual = serving([DEFAULT_MODEL]);
  const smaller = serving(DEFAULT_MODELS);
  return usual.length + smaller.length > 0
    ? { usual, smaller }
    : { usual: serving(LONG_MODELS), smaller: [] };
};

/** Doubts models that were named, to host or to compare with, and take less than an average request. */
export const warnOfWindow = (
  context: Context,
  request: AverageRequest,
  hosted: ModelRow | undefined,
): void => {
  const { fields, typed, ledger, work } = context;
  if (typed === undefined || work.makesVectors) return;
  const rivals = (fields.apis ?? []).flatMap(({ id }) => modelById(modelBehindApi(id) ?? '') ?? []);
  const [first] = [hosted, ...rivals].filter((model) => model !== undefined && !takes(model, request));
  if (first?.contextTokens === undefined) return;
  const longer = rowsOf(LONG_MODELS).find((model) => takes(model, request));
  ledger.doubt('beyond-window', {
    model: first.name,
    window: first.contextTokens,
    tokens: tokensOf(request),
    longer: longer?.name,
  });
};
