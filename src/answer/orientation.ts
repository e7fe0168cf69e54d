import type { Draft } from '../domain/draft.ts';
import type { EstimateIntent } from '../domain/intent.ts';
import { assess } from '../engine/assess.ts';
import type { LlmcostError } from '../errors.ts';
import type { ResolveOptions } from '../resolve/index.ts';
import { withMeeting } from '../words/orientation.ts';
import { resolved } from './resolved.ts';

/** A volume at which to say where the break-even lies, when nobody said theirs. */
const ORIENTATION_TOKENS = 1e9;

/** Where the bills of this draft and of its leading API meet, whatever the volume. */
const meetingOf = (draft: Draft, options: ResolveOptions): Parameters<typeof withMeeting>[0] => {
  const fields = { ...draft.fields, 'workload.tokensPerMonth': ORIENTATION_TOKENS };
  const { scenario, evidence } = resolved({ ...draft, fields }, options);
  const { verdict, comparisons } = assess(scenario, evidence);
  const { model, gpu, replicas, gpusPerReplica, spareReplicas } = scenario.selfHosted;
  return {
    model: evidence.names?.model ?? model,
    gpu: evidence.names?.gpu ?? gpu,
    gpus: replicas === 'auto' ? undefined : (replicas + spareReplicas) * gpusPerReplica,
    api: evidence.names?.apis.find(({ api }) => api === verdict.leader)?.name ?? verdict.leader,
    breakEven: comparisons.find(({ api }) => api === verdict.leader)?.breakEven,
  };
};

/** The refusal of a draft without a volume, with the volume that breaks even: first where that was asked. */
export const withOrientation = (
  error: LlmcostError,
  draft: Draft,
  { asksBreakEven }: EstimateIntent,
  options: ResolveOptions,
): LlmcostError => {
  const message = withMeeting(meetingOf(draft, options), asksBreakEven === true);
  return error.with({ message, hints: [], understood: draft });
};
