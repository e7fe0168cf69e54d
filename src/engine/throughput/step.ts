import { attentionSeconds } from './attention.ts';
import type { FittedConstants } from './constants.ts';
import { corner } from './corner.ts';
import { JUDGED } from './judged.ts';
import { layerWork } from './layers.ts';
import { communication } from './links.ts';
import { matrixSeconds } from './products.ts';
import { type Replica, splitsRequests } from './replica.ts';

/**
 * What one step does, in tokens: `batch` of them decoded at `context`, and `fresh` ones of prompts read at
 * `freshContext`.
 */
export interface Step {
  readonly batch: number;
  readonly context: number;
  readonly fresh: number;
  readonly freshContext: number;
  /** Tokens of one prompt that are to be read: they come together, so that not every step has some. */
  readonly prompt: number;
}

/** Seconds of one step of a replica without pipeline stages. Host and GPU work at once. */
export const stepSeconds = (replica: Replica, step: Step, constants: FittedConstants): number => {
  const tokens = step.batch + step.fresh;
  const device =
    matrixSeconds(replica, step, constants) +
    attentionSeconds(replica, step, constants) +
    communication(replica, tokens, constants) +
    layerWork(replica, tokens, constants);
  const open = replica.servingEngine !== 'tensorrt-llm';
  const hosts = splitsRequests(replica) ? replica.gpus : 1;
  const perRequest = open ? constants.openRequestSeconds : constants.requestSeconds;
  const host = (open ? constants.openStepSeconds : constants.stepSeconds) + (perRequest * step.batch) / hosts;
  return corner(device, host, JUDGED.hostSharpness);
};
