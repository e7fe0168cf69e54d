import type { DraftFields } from '../../src/domain/draft.ts';
import { newLedger } from '../../src/resolve/ledger.ts';
import { workOf } from '../../src/resolve/work.ts';
import { AS_OF, draft } from '../helpers/draft.ts';
import { resolvedInWords } from '../helpers/resolved.ts';

/** What most tests of these modules ask: a volume, on one model and GPU. */

export const VOLUME: DraftFields = { 'workload.tokensPerMonth': 500e6 };
export const LLAMA: DraftFields = { 'selfHosted.model': 'llama-3.3-70b', 'selfHosted.gpu': 'h100-sxm' };
export const ASKED: DraftFields = { ...VOLUME, ...LLAMA };

export const resolved = (fields: DraftFields) => resolvedInWords(draft(fields), { asOf: AS_OF });

/** The sentence of one doubt; undefined where it is not said. */
export const warned = (fields: DraftFields, code: string): string | undefined =>
  resolved(fields).evidence.warnings?.find((warning) => warning.code === code)?.message;

/** What stands for a field that nobody said. */
export const assumed = (fields: DraftFields, field: string) =>
  resolved(fields).assumptions.find((assumption) => assumption.field === field);

/** What a module of `resolve/` is handed, on a day. */
export const contextOn = (asOf: Date, fields: DraftFields = {}) => {
  const told = { fields, asOf, ledger: newLedger() };
  return { ...told, work: workOf(told, { embeds: false, allMayWait: false, isKindInWords: false }) };
};
