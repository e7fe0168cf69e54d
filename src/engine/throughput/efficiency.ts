import type { FittedConstants } from './constants.ts';
import type { Run } from './replica.ts';

/** What an engine reaches of the speed that kernels allow, as a factor near 1 or below it. */
export const efficiencyOf = ({ servingEngine, model }: Run, constants: FittedConstants): number => {
  const efficiency = {
    'tensorrt-llm': constants.tensorrtEfficiency,
    vllm: constants.vllmEfficiency,
    sglang: constants.sglangEfficiency,
    lmdeploy: constants.lmdeployEfficiency,
  }[servingEngine];
  return servingEngine === 'tensorrt-llm' || model.experts === undefined
    ? efficiency
    : efficiency * constants.openExpertEfficiency;
};
