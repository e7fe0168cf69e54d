import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { decodePlace, inputsOf, type ThreadPlace } from '../../wire/thread-ids.ts';
import { messageConversation, teamOf } from '../conversation.ts';
import type { Deps } from '../deps.ts';
import { explain } from '../explain.ts';
import { type InThread, threadOf } from './where.ts';

type Args = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

/** What somebody sent with one of the thread's modals. */
export interface Sent {
  readonly at: InThread;
  readonly place: ThreadPlace;
  /** Text of each input that was filled in, by its id. */
  readonly inputs: Readonly<Record<string, string | undefined>>;
  readonly viewId: string;
  /** When it was received, ISO 8601. */
  readonly receivedAt: string;
}

type Errors = Record<string, string>;

/** Errors to show in the modal, by input; undefined where there are none. Pure: it runs before the ack. */
export type Check = (inputs: Sent['inputs']) => Errors | undefined | Promise<Errors | undefined>;

/** When a payload was received: a payload that is taken up after a crash keeps its time. */
export const receivedAt = (deps: Deps, context: Readonly<Record<string, unknown>>): string =>
  typeof context.receivedAt === 'string' ? context.receivedAt : deps.now().toISOString();

/** Acks a modal, or gives its errors back, and hands over what it holds. */
export const onModal =
  (deps: Deps, handle: (deps: Deps, sent: Sent) => Promise<void>, check: Check = () => undefined) =>
  async ({ ack, body, view, client, context }: Args): Promise<void> => {
    const inputs = inputsOf(view.state.values);
    const errors = await check(inputs);
    if (errors !== undefined) return ack({ response_action: 'errors', errors });
    await ack();
    const place = decodePlace(view.private_metadata);
    if (place === null) return;
    const { channel, threadTs } = place;
    const conversation = messageConversation({
      client,
      team: teamOf(context),
      channel,
      user: body.user.id,
      threadTs,
    });
    const at: InThread = { thread: threadOf(conversation, threadTs), conversation, client };
    const sent: Sent = { at, place, inputs, viewId: view.id, receivedAt: receivedAt(deps, context) };
    await deps.work.track(handle(deps, sent).catch((error: unknown) => explain(deps, conversation, error)));
  };
