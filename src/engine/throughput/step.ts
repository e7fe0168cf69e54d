import { attention } from './attention.ts';
import type { FittedConstants } from './constants.ts';
import { corner } from './corner.ts';
import { FIXED } from './fixed-constants.ts';
import { layerWork } from './layers.ts';
import { communication } from './links.ts';
import { matrices } from './products.ts';
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

/** Seconds of one step, with what they are spent on. */
export interface StepTime {
  readonly seconds: number;
  readonly bandwidth: number;
  readonly compute: number;
  readonly communication: number;
  readonly overhead: number;
}

/** Seconds of one step of a replica without pipeline stages. Host and GPU work at once. */
export const stepTime = (replica: Replica, step: Step, constants: FittedConstants): StepTime => {
  const tokens = step.batch + step.fresh;
  const products = matrices(replica, step, constants);
  const attended = attention(replica, step, constants);
  const links = communication(replica, tokens, constants);
  const layers = layerWork(replica, tokens, constants);
  const device = products.seconds + attended.seconds + links + layers;
  const open = replica.engine !== 'tensorrt-llm';
  const hosts = splitsRequests(replica) ? replica.gpus : 1;
  const perRequest = open ? constants.openRequestSeconds : constants.requestSeconds;
  const host = (open ? constants.openStepSeconds : constants.stepSeconds) + (perRequest * step.batch) / hosts;
  const seconds = corner(device, host, FIXED.hostSharpness);
  return {
    seconds,
    bandwidth: products.read + attended.read,
    compute: products.compute + attended.prompt,
    communication: links,
    overhead: layers + (seconds - device),
  };
};
