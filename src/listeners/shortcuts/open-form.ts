import type { AllMiddlewareArgs, GlobalShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import { EMPTY_DRAFT } from '../../domain/draft.ts';
import { teamOf } from '../conversation.ts';
import type { Deps } from '../deps.ts';
import { openForm } from '../form/open.ts';

/** "New LLM cost estimate", from anywhere: the empty form. */
export const openFormShortcut =
  (deps: Deps) =>
  async ({
    ack,
    shortcut,
    client,
    context,
  }: SlackShortcutMiddlewareArgs<GlobalShortcut> & AllMiddlewareArgs): Promise<void> => {
    await ack();
    const trigger = { client, triggerId: shortcut.trigger_id, team: teamOf(context), user: shortcut.user.id };
    const opening = openForm(deps, trigger, { base: EMPTY_DRAFT }).catch((error: unknown) =>
      deps.logger.error({ err: error }, 'the form could not be opened'),
    );
    await deps.work.track(opening);
  };
