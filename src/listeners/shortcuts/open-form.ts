import type { AllMiddlewareArgs, GlobalShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import { EMPTY_DRAFT } from '../../domain/draft.ts';
import type { Deps } from '../../flows/deps.ts';
import { openForm } from '../../flows/form/open.ts';
import { bodyOf, requestOf } from '../../inbox/request.ts';
import { teamOf } from '../../reply/conversation.ts';
import { orTellFailure } from '../../reply/tell-failure.ts';
import { aloneWith } from '../alone-with.ts';

/** "New LLM cost estimate", from anywhere: the empty form. */
export const openFormShortcut =
  (deps: Deps) =>
  async ({
    ack,
    context,
  }: SlackShortcutMiddlewareArgs<GlobalShortcut> & AllMiddlewareArgs): Promise<void> => {
    await ack();
    const { user, trigger_id: triggerId = '' } = bodyOf(requestOf(context), 'shortcut');
    const trigger = { team: teamOf(context), user: user.id, triggerId, responseUrl: undefined };
    // A shortcut is picked nowhere in particular: whatever there is to say goes to the person.
    const direct = aloneWith(deps, context, user.id);
    await orTellFailure(deps, direct, () => openForm(deps, trigger, { base: EMPTY_DRAFT }));
  };
