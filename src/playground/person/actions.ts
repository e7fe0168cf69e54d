import { trim } from '../../bounded.ts';
import { isRecord } from '../../json.ts';
import { BOUNDS } from '../bounds.ts';
import { type Json, records, text } from '../json.ts';
import type { PostedMessage, View } from '../model.ts';
import { channelJsonShort, messageJson, viewJson } from '../slack-json.ts';
import { type Input, initialState, type StateValues, stateOf } from '../state-values.ts';
import { suggestions } from '../validate/composition.ts';
import { collect } from '../validate/index.ts';
import { findElement } from '../views.ts';
import { type Desk, type Done, doneOf, interaction } from './context.ts';

/** Where a person acts: in a message, or in the open modal or Home tab. */
interface Whereabouts {
  readonly user: string;
  readonly channel?: string;
  readonly messageTs?: string;
  readonly view?: 'modal' | 'home';
}

/** A click, a choice or a text in a message, a window or the Home tab. */
export interface ActionInput extends Whereabouts {
  readonly actionId: string;
  readonly blockId?: string;
  /** What is chosen or typed; a button needs none. */
  readonly value?: Input;
}

interface Found {
  readonly message: PostedMessage | undefined;
  readonly view: View | undefined;
  readonly block: Json;
  readonly element: Json;
  readonly values: StateValues;
}

/** The options that a menu last showed this person; none before it was opened. */
export const offeredTo = (desk: Desk, user: string, actionId: string): Json[] =>
  desk.offered.get(`${user} ${actionId}`) ?? [];

const find = (desk: Desk, input: ActionInput): Found => {
  const { world } = desk;
  const user = world.person(input.user).id;
  if (input.messageTs !== undefined) {
    const channel = world.channel(input.channel ?? '', user);
    const message = world.messages.find(channel.id, input.messageTs);
    if (message === undefined) throw new Error(`there is no message ${input.messageTs} in ${channel.name}`);
    const blocks = [...message.blocks, ...message.attachments.flatMap((each) => records(each.blocks))];
    const place = findElement(blocks, input.actionId, input.blockId);
    if (place === undefined) throw new Error(`the message has no action ${input.actionId}`);
    const values = initialState(blocks, message.state.get(user));
    message.state.set(user, values);
    return { message, view: undefined, ...place, values };
  }
  const view =
    input.view === 'home' ? world.views.home(user) : (world.views.top(user) ?? world.views.home(user));
  if (view === undefined) throw new Error('no view is open');
  const place = findElement(records(view.body.blocks), input.actionId, input.blockId);
  if (place === undefined) throw new Error(`the view has no action ${input.actionId}`);
  return { message: undefined, view, ...place, values: view.values };
};

/** The person presses a button or chooses from a menu. */
export const click = async (desk: Desk, input: ActionInput): Promise<Done> => {
  const { world } = desk;
  const found = find(desk, input);
  const user = world.person(input.user).id;
  const type = text(found.element.type);
  const state =
    type === 'button'
      ? {}
      : stateOf(found.element, input.value ?? null, offeredTo(desk, user, input.actionId));
  const blockId = text(found.block.block_id);
  if (found.values[blockId]?.[input.actionId] !== undefined) {
    found.values[blockId] = { ...found.values[blockId], [input.actionId]: state };
    world.changed();
  }
  const action: Json = {
    action_id: input.actionId,
    block_id: blockId,
    type,
    ...pick(found.element, type === 'button' ? ['text', 'value', 'style', 'url'] : ['placeholder']),
    ...state,
    action_ts: String(world.now() / 1000),
  };
  const payload = {
    ...interaction(desk, 'block_actions', user),
    ...whereJson(desk, found, user),
    trigger_id: world.triggers.issue({
      user,
      channel: found.message?.channel ?? found.view?.channel,
      viewId: found.view?.id,
    }),
    actions: [action],
    ...(found.message && {
      state: { values: found.values },
      response_url: desk.responseUrls.issue(
        { user, channel: found.message.channel, message: found.message },
        'actions',
      ),
    }),
  };
  const ack = await desk.delivery.interactive(payload);
  return doneOf(ack);
};

const pick = (from: Json, names: readonly string[]): Json =>
  Object.fromEntries(names.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]])));

const whereJson = (desk: Desk, found: Found, user: string): Json => {
  const { world } = desk;
  if (found.view !== undefined)
    return { container: { type: 'view', view_id: found.view.id }, view: viewJson(world, found.view) };
  const { message } = found;
  if (message === undefined) return {};
  const channel = world.channel(message.channel, user);
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: message.onlyFor !== undefined,
      ...(message.threadTs && { thread_ts: message.threadTs }),
    },
    channel: channelJsonShort(channel),
    // Slack does not send the text of an ephemeral message back.
    ...(message.onlyFor === undefined && { message: messageJson(world, message) }),
  };
};

/** The person types into an external menu; gives what the app offers. */
export const typeIntoMenu = async (desk: Desk, input: ActionInput): Promise<Json[]> => {
  const { world } = desk;
  const found = find(desk, input);
  const user = world.person(input.user).id;
  const ack = await desk.delivery.interactive({
    ...interaction(desk, 'block_suggestion', user),
    ...whereJson(desk, found, user),
    action_id: input.actionId,
    block_id: text(found.block.block_id),
    value: input.value === undefined || input.value === null ? '' : String(input.value),
  });
  if (!ack.acked || !isRecord(ack.payload)) return [];
  const answer = ack.payload;
  if (collect((report) => suggestions(answer, '', report)).length > 0) return [];
  const options = [
    ...records(answer.options),
    ...records(answer.option_groups).flatMap((group) => records(group.options)),
  ];
  desk.offered.set(`${user} ${input.actionId}`, options);
  trim(desk.offered, BOUNDS.views);
  return options;
};
