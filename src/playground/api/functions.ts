import { isRecord } from '../../json.ts';
import { text } from '../json.ts';
import type { StepRun } from '../model.ts';
import { RefusedCall } from '../refusal.ts';
import type { World } from '../world.ts';
import type { Method, MethodTable } from './method.ts';

const running = (world: World, id: string): StepRun => {
  const run = world.steps.get(id);
  if (run === undefined) throw new RefusedCall('function_execution_not_found');
  if (run.state !== 'running') throw new RefusedCall('function_execution_not_in_progress');
  return run;
};

const completeSuccess: Method = ({ world }, args) => {
  const id = text(args.function_execution_id);
  const { by } = running(world, id);
  if (!isRecord(args.outputs))
    throw new RefusedCall('invalid_arguments', ['[ERROR] missing required field: outputs']);
  world.steps.set(id, { state: 'completed', by, outputs: args.outputs });
  return {};
};

const completeError: Method = ({ world }, args) => {
  const id = text(args.function_execution_id);
  const { by } = running(world, id);
  if (text(args.error) === '')
    throw new RefusedCall('invalid_arguments', ['[ERROR] missing required field: error']);
  world.steps.set(id, { state: 'failed', by, error: text(args.error) });
  return {};
};

/** The end of a workflow step: done, or failed. */
export const functions: MethodTable = {
  'functions.completeSuccess': completeSuccess,
  'functions.completeError': completeError,
};
