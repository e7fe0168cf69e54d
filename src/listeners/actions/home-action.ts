import type { Deps } from '../../flows/deps.ts';
import type { HomeHandler } from '../../flows/prices/open.ts';
import { bodyOf, requestOf } from '../../inbox/request.ts';
import { aloneWith } from '../alone-with.ts';
import { onPress } from './press.ts';

/** Hands over a click on the Home tab. */
export const onHome = (deps: Deps, handle: HomeHandler) =>
  onPress(deps, ({ context }) => {
    const { user, actions, trigger_id: triggerId = '' } = bodyOf(requestOf(context), 'click');
    const conversation = aloneWith(deps, context, user.id);
    const chosen = actions[0].selected_option?.value;
    return {
      conversation,
      messageTs: undefined,
      answer: () => handle(deps, { conversation, triggerId, chosen }),
    };
  });
