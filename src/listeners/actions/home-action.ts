import type { Deps } from '../../flows/deps.ts';
import type { HomeHandler } from '../../flows/prices/open.ts';
import { bodyOf, requestOf } from '../../inbox/request.ts';
import { orTellFailure } from '../../reply/tell-failure.ts';
import { aloneWith } from '../alone-with.ts';
import type { ClickArgs } from './clicked.ts';

/** Acks a click on the Home tab, and hands it over. */
export const onHome =
  (deps: Deps, handle: HomeHandler) =>
  async ({ ack, context }: ClickArgs): Promise<void> => {
    await ack();
    const { user, actions, trigger_id: triggerId = '' } = bodyOf(requestOf(context), 'click');
    const conversation = aloneWith(deps, context, user.id);
    const chosen = actions[0].selected_option?.value;
    await orTellFailure(deps, conversation, () => handle(deps, { conversation, triggerId, chosen }));
  };
