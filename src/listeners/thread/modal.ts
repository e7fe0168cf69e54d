import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { requestOf } from '../../inbox/request.ts';
import { renderNotice } from '../../render/index.ts';
import { messageConversation, teamOf } from '../../reply/conversation.ts';
import { tellFailure } from '../../reply/tell-failure.ts';
import { type ModalFile, modalFiles } from '../../wire/modal-files.ts';
import { decodePlace, inputsOf, type ThreadPlace } from '../../wire/thread-ids.ts';
import type { Deps } from '../deps.ts';
import { onceSent } from '../once.ts';
import { type InThread, threadOf } from './where.ts';

type Args = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

/** What somebody sent with one of the thread's modals. */
export interface SentModal {
  readonly at: InThread;
  readonly place: ThreadPlace;
  /** Text of each input that was filled in, by its id. */
  readonly inputs: Readonly<Record<string, string | undefined>>;
  /** Files of the input with this id. */
  readonly filesOf: (input: string) => readonly ModalFile[];
  readonly viewId: string;
  /** When it was received, ISO 8601. */
  readonly receivedAt: string;
}

const GONE = renderNotice(
  'I no longer know which thread that was for, so nothing was kept. Press the button in the thread once more.',
);

type Errors = Record<string, string>;

/** Errors to show in the modal, by input; undefined where there are none. Pure: it runs before the ack. */
export type Check = (
  inputs: SentModal['inputs'],
  filesOf: SentModal['filesOf'],
) => Errors | undefined | Promise<Errors | undefined>;

/** Acks a modal, or gives its errors back, and hands over what it holds. */
export const onModal =
  (deps: Deps, handle: (deps: Deps, sent: SentModal) => Promise<void>, check: Check = () => undefined) =>
  async ({ ack, body, view, context }: Args): Promise<void> => {
    const inputs = inputsOf(view.state.values);
    const filesOf: SentModal['filesOf'] = (input) => modalFiles(view.state.values, input);
    const errors = await check(inputs, filesOf);
    if (errors !== undefined) return ack({ response_action: 'errors', errors });
    await ack();
    const place = decodePlace(view.private_metadata);
    const request = requestOf(context, deps.now());
    const user = body.user.id;
    const { channel, threadTs } = place ?? { channel: user, threadTs: '' };
    const where = { slack: deps.slack, request, team: teamOf(context), channel, user, threadTs };
    const conversation = messageConversation(where);
    if (place === null)
      return conversation.direct(GONE).catch((error: unknown) => tellFailure(deps, conversation, error));
    const at: InThread = { thread: threadOf(conversation, threadTs), conversation };
    const sent: SentModal = { at, place, inputs, filesOf, viewId: view.id, receivedAt: request.receivedAt };
    await onceSent(deps, conversation, view.id, () => handle(deps, sent)).catch((error: unknown) =>
      tellFailure(deps, conversation, error),
    );
  };
