import { newId } from '../ids.ts';
import type { Json } from '../json.ts';
import { type Desk, type Done, doneOf } from './context.ts';

/** A workflow that runs the app's own step. */
export interface StepInput {
  readonly user: string;
  /** The function of the app's manifest. */
  readonly callbackId: string;
  readonly inputs: Json;
}

/** A workflow comes to a step of the app. How it ended is in `world.steps`, under the execution's id. */
export const runStep = async (
  desk: Desk,
  { user, callbackId, inputs }: StepInput,
): Promise<Done & { executionId: string }> => {
  const { world } = desk;
  const executionId = newId('Fx');
  world.steps.set(executionId, { state: 'running', by: world.person(user).id });
  const ack = await desk.delivery.event({
    type: 'function_executed',
    function: {
      id: newId('Fn'),
      callback_id: callbackId,
      title: callbackId,
      description: '',
      type: 'app',
      input_parameters: [],
      output_parameters: [],
      app_id: world.workspace.appId,
    },
    inputs,
    function_execution_id: executionId,
    workflow_execution_id: newId('Wx'),
    event_ts: String(world.now() / 1000),
    bot_access_token: world.botToken,
  });
  return { ...doneOf(ack), executionId };
};

/** Typed as `/step estimate_llm_cost 500M tokens`, where no workflow is at hand: the whole text is its request. */
export const typedStep = async (desk: Desk, user: string, channel: string, words: string): Promise<Done> => {
  const [, callbackId = '', request = ''] = /^(\S+)\s*([\s\S]*)$/.exec(words.trim()) ?? [];
  const { executionId, ...outcome } = await runStep(desk, { user, callbackId, inputs: { request } });
  const { world } = desk;
  const unwatch = world.watch(() => {
    const ended = world.steps.get(executionId);
    if (ended === undefined || ended.state === 'running') return;
    unwatch();
    const said = ended.state === 'failed' ? ended.error : JSON.stringify(ended.outputs);
    world.notice(world.person(user).id, channel, `The step ${callbackId} ${ended.state}: ${said}`);
  });
  world.changed();
  return outcome;
};
