import type { DraftFields } from '../../src/domain/draft.ts';
import { LlmcostError } from '../../src/errors.ts';
import { newLedger } from '../../src/resolve/ledger.ts';
import { workOf } from '../../src/resolve/work.ts';
import { AS_OF, draft } from '../helpers/draft.ts';
import { resolvedInWords } from '../helpers/resolved.ts';

/** What most tests of these modules ask: a volume, on one model and GPU. */

export const VOLUME: DraftFields = { 'workload.tokensPerMonth': 500e6 };
export const LLAMA: DraftFields = { 'selfHosted.model': 'llama-3.3-70b', 'selfHosted.gpu': 'h100-sxm' };
export const ASKED: DraftFields = { ...VOLUME, ...LLAMA };
export const A100: DraftFields = { ...VOLUME, 'selfHosted.gpu': 'a100-80gb' };

/** A throughput of one's own, so that sums can be done by hand: 4,000 tok/s on two H100s. */
export const H100: DraftFields = {
  ...ASKED,
  'selfHosted.gpusPerReplica': 2,
  'selfHosted.tokensPerSecondPerReplica': 4000,
};
/** The same at $2 an hour. */
export const RENTED: DraftFields = { ...H100, 'selfHosted.procurement.usdPerGpuHour': 2 };

export const resolved = (fields: DraftFields) => resolvedInWords(draft(fields), { asOf: AS_OF });

/** The sentence of one doubt; undefined where it is not said. */
export const warned = (fields: DraftFields, code: string): string | undefined =>
  resolved(fields).evidence.warnings?.find((warning) => warning.code === code)?.message;

/** The codes of what is doubted, in their order. */
export const codes = (fields: DraftFields): readonly string[] =>
  (resolved(fields).evidence.warnings ?? []).map(({ code }) => code);

/** The fields that nobody said. */
export const assumedFields = (fields: DraftFields): readonly string[] =>
  resolved(fields).assumptions.map(({ field }) => field);

/** The refusal. Throws what is none, and where there is none. */
export const errorOf = (fields: DraftFields): LlmcostError => {
  try {
    resolved(fields);
  } catch (error) {
    if (error instanceof LlmcostError) return error;
    throw error;
  }
  throw new Error('expected an error');
};

/** What stands for a field that nobody said. */
export const assumed = (fields: DraftFields, field: string) =>
  resolved(fields).assumptions.find((assumption) => assumption.field === field);

/** What a module of `resolve/` is handed, on a day. */
export const contextOn = (asOf: Date, fields: DraftFields = {}) => {
  const told = { fields, asOf, ledger: newLedger() };
  return { ...told, work: workOf(told, { embeds: false, allMayWait: false, isKindInWords: false }) };
};
