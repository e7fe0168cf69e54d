import { isRecord } from '../../json.ts';
import { type Json, records, text } from '../json.ts';
import type { View } from '../model.ts';
import { viewJson } from '../slack-json.ts';
import { type Input, isEmpty, stateOf } from '../state-values.ts';
import { elementsOf, viewProblems } from '../validate/index.ts';
import { offeredTo } from './actions.ts';
import { type Desk, type Done, interaction } from './context.ts';
import { inputProblem } from './input-rules.ts';

/** Inputs by action id, by block id, or by `block/action`. */
export type Inputs = Readonly<Record<string, Input>>;

/** The open window, sent with these values beside those that stand in it. */
export interface SubmitInput {
  readonly user: string;
  readonly values?: Inputs;
}

/** The person fills in inputs of the open modal, without sending it. */
export const fill = (desk: Desk, input: Required<SubmitInput> & { view?: 'home' }): void => {
  const user = desk.world.person(input.user).id;
  const view = input.view === 'home' ? desk.world.views.home(user) : desk.world.views.top(user);
  if (view === undefined) throw new Error('no view is open');
  for (const [key, value] of Object.entries(input.values)) put(desk, view, key, value);
};

const put = (desk: Desk, view: View, key: string, value: Input): void => {
  for (const block of records(view.body.blocks))
    for (const element of elementsOf(block)) {
      const blockId = text(block.block_id);
      const actionId = text(element.action_id);
      if (![actionId, blockId, `${blockId}/${actionId}`].includes(key)) continue;
      view.values[blockId] = {
        ...view.values[blockId],
        [actionId]: stateOf(element, value, offeredTo(desk, view.user, actionId)),
      };
      return;
    }
  throw new Error(`the view has no input ${key}`);
};

/** The person presses the modal's submit button. */
export const submitView = async (desk: Desk, input: SubmitInput): Promise<Done> => {
  const { world, faults } = desk;
  const user = world.person(input.user).id;
  const view = world.views.top(user);
  if (view === undefined) throw new Error('no modal is open');
  if (input.values !== undefined) fill(desk, { user, values: input.values });
  const problems = ownProblems(view);
  if (Object.keys(problems).length > 0) {
    world.views.setErrors(view, problems);
    return { ok: false, error: 'invalid_input', errors: problems };
  }
  world.views.setErrors(view, {});
  const ack = await desk.delivery.interactive({
    ...interaction(desk, 'view_submission', user),
    trigger_id: world.triggers.issue({ user, channel: view.channel, viewId: view.id }),
    view: faults.spend('emptyViews') ? { ...viewJson(world, view), state: null } : viewJson(world, view),
    response_urls: [],
  });
  if (!ack.acked) {
    world.views.setErrors(view, { '': 'We had some trouble connecting. Try again?' });
    return { ok: false, error: ack.error };
  }
  return answerSubmission(desk, view, ack.payload);
};

/** What Slack's own form would not let pass. */
const ownProblems = (view: View): Record<string, string> => {
  const problems: Record<string, string> = {};
  for (const block of records(view.body.blocks)) {
    if (block.type !== 'input' || !isRecord(block.element)) continue;
    const blockId = text(block.block_id);
    const state = view.values[blockId]?.[text(block.element.action_id)];
    const problem = isEmpty(state)
      ? block.optional === true
        ? undefined
        : 'Please complete this required field.'
      : inputProblem(block.element, text(state?.value));
    if (problem !== undefined) problems[blockId] = problem;
  }
  return problems;
};

const answerSubmission = (desk: Desk, view: View, said: unknown): Done => {
  const { world } = desk;
  const { views } = world;
  const answer: Json = isRecord(said) ? said : {};
  const fail = (error: string): Done => {
    views.setErrors(view, { '': 'We had some trouble connecting. Try again?' });
    world.failed(view.user, 'view_submission', error);
    return { ok: false, error, ack: said };
  };
  switch (answer.response_action) {
    case undefined:
      views.close(view.user, false);
      return { ok: true };
    case 'clear':
      views.close(view.user, true);
      return { ok: true, ack: said };
    case 'errors': {
      const errors = isRecord(answer.errors) ? answer.errors : {};
      const inputs = new Set(
        records(view.body.blocks)
          .filter((block) => block.type === 'input')
          .map((block) => block.block_id),
      );
      const names = Object.keys(errors);
      // Slack shows errors under inputs only; a key that names none makes the whole answer invalid.
      if (names.length === 0 || names.some((name) => !inputs.has(name))) return fail('invalid_errors');
      const shown = Object.fromEntries(names.map((name) => [name, String(errors[name])]));
      views.setErrors(view, shown);
      return { ok: false, error: 'errors', errors: shown, ack: said };
    }
    case 'update':
    case 'push': {
      if (!isRecord(answer.view) || viewProblems('modal', answer.view).length > 0)
        return fail('invalid_view');
      if (answer.response_action === 'update') views.replace(view, answer.view);
      else if (views.stack(view.user).length >= 3) return fail('push_limit_reached');
      else views.push(view.user, answer.view);
      return { ok: true, ack: said };
    }
    default:
      return fail('invalid_response_action');
  }
};

/** The person closes the top view, or with `all` every one of them. */
export const closeView = async (desk: Desk, input: { user: string; all?: boolean }): Promise<Done> => {
  const { world } = desk;
  const user = world.person(input.user).id;
  const top = world.views.top(user);
  const all = input.all === true || top?.body.clear_on_close === true;
  for (const view of world.views.close(user, all))
    if (view.body.notify_on_close === true)
      await desk.delivery.interactive({
        ...interaction(desk, 'view_closed', user),
        view: viewJson(world, view),
        is_cleared: all,
      });
  return { ok: true };
};
