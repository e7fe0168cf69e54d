import type { Draft } from '../domain/draft.ts';
import { tokens } from '../domain/format.ts';
import { assess } from '../engine/assess.ts';
import { LlmcostError } from '../errors.ts';
import { type ResolveOptions, resolve } from '../resolve/index.ts';
import { neverReason } from '../words/break-even.ts';

/** A volume at which to say where the break-even lies, when nobody said theirs. */
const ORIENTATION_TOKENS = 1e9;

const orientation = (draft: Draft, options: ResolveOptions): string => {
  const fields = { ...draft.fields, 'workload.tokensPerMonth': ORIENTATION_TOKENS };
  const { scenario, evidence } = resolve({ ...draft, fields }, options);
  const { verdict, comparisons } = assess(scenario, evidence);
  const breakEven = comparisons.find(({ api }) => api === verdict.leader)?.breakEven;
  const name = evidence.names?.apis.find(({ api }) => api === verdict.leader)?.name ?? verdict.leader;
  const where = `${evidence.names?.model ?? scenario.selfHosted.model} on ${evidence.names?.gpu ?? scenario.selfHosted.gpu}`;
  switch (breakEven?.kind) {
    case 'at':
      return `For orientation: ${where} breaks even with ${name} at ${tokens(breakEven.tokensPerMonth)} tokens a month.`;
    case 'never':
      return `For orientation: ${where} never breaks even with ${name}${breakEven.because === undefined ? '' : `: ${neverReason(breakEven.because)}`}.`;
    default:
      return `For orientation: ${where} is cheaper than ${name} at any volume.`;
  }
};

/** The refusal of a draft without a volume, with the volume at which it would break even. */
export const withOrientation = (error: LlmcostError, draft: Draft, options: ResolveOptions): LlmcostError =>
  new LlmcostError(error.code, `${error.message} ${orientation(draft, options)}`, [], error.cause, draft);
