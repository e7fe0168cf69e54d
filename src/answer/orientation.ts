import type { Draft } from '../domain/draft.ts';
import { tokens } from '../domain/format.ts';
import type { EstimateIntent } from '../domain/intent.ts';
import type { Scenario } from '../domain/scenario.ts';
import { assess } from '../engine/assess.ts';
import type { LlmcostError } from '../errors.ts';
import type { ResolveOptions } from '../resolve/index.ts';
import { neverReason } from '../words/break-even.ts';
import { resolved } from './resolved.ts';

/** A volume at which to say where the break-even lies, when nobody said theirs. */
const ORIENTATION_TOKENS = 1e9;

const fleetOf = ({ replicas, gpusPerReplica, spareReplicas }: Scenario['selfHosted'], gpu: string): string =>
  replicas === 'auto' ? gpu : `${(replicas + spareReplicas) * gpusPerReplica}× ${gpu}`;

const orientation = (draft: Draft, options: ResolveOptions): string => {
  const fields = { ...draft.fields, 'workload.tokensPerMonth': ORIENTATION_TOKENS };
  const { scenario, evidence } = resolved({ ...draft, fields }, options);
  const { verdict, comparisons } = assess(scenario, evidence);
  const breakEven = comparisons.find(({ api }) => api === verdict.leader)?.breakEven;
  const name = evidence.names?.apis.find(({ api }) => api === verdict.leader)?.name ?? verdict.leader;
  const { selfHosted } = scenario;
  const where = `${evidence.names?.model ?? selfHosted.model} on ${fleetOf(selfHosted, evidence.names?.gpu ?? selfHosted.gpu)}`;
  switch (breakEven?.kind) {
    case 'at':
      return `${where} breaks even with ${name} at ${tokens(breakEven.tokensPerMonth)} tokens a month.`;
    case 'never':
      return `${where} never breaks even with ${name}${breakEven.because === undefined ? '' : `: ${neverReason(breakEven.because)}`}.`;
    default:
      return `${where} is cheaper than ${name} at any volume.`;
  }
};

/** The refusal of a draft without a volume, with the volume that breaks even: first where that was asked. */
export const withOrientation = (
  error: LlmcostError,
  draft: Draft,
  { asksBreakEven }: EstimateIntent,
  options: ResolveOptions,
): LlmcostError => {
  const breaksEven = orientation(draft, options);
  const message =
    asksBreakEven === true
      ? `${breaksEven} For the bills at yours and at half of it: ${lowerFirst(error.message)}`
      : `${error.message} For orientation: ${breaksEven}`;
  return error.with({ message, hints: [], understood: draft });
};

const lowerFirst = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
