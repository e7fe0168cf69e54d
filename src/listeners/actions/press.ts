import type { Deps } from '../../flows/deps.ts';
import { oncePressed } from '../../flows/once.ts';
import { bodyOf, requestOf } from '../../inbox/request.ts';
import type { Conversation } from '../../reply/conversation.ts';
import { orTellFailure } from '../../reply/tell-failure.ts';
import type { ClickArgs } from './clicked.ts';

/** A press, as the listener of its button understands it. */
interface Press {
  readonly conversation: Conversation;
  /** Where the message stands in which it was pressed; undefined on the Home tab. */
  readonly messageTs: string | undefined;
  readonly answer: () => Promise<void>;
}

/**
 * The way of every button: its ack, and then its answer, once, or why there is none. What is typed into a form presses
 * nothing: each change of it is drawn.
 */
export const onPress =
  (deps: Deps, read: (args: ClickArgs) => Press) =>
  async (args: ClickArgs): Promise<void> => {
    await args.ack();
    const { conversation, messageTs, answer } = read(args);
    const [{ action_id: actionId, ...action }] = bodyOf(requestOf(args.context), 'click').actions;
    const value = action.selected_option?.value ?? action.value ?? '';
    await orTellFailure(deps, conversation, () =>
      oncePressed(deps, conversation, { messageTs, actionId, value }, answer),
    );
  };
