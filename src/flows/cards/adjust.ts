import { defined } from '../../defined.ts';
import type { CardClick } from '../card-click.ts';
import type { Deps } from '../deps.ts';
import { openForm } from '../form/open.ts';
import { beginThread, threadAt } from '../thread/begun.ts';

/** The form, filled with a card's draft. Its answer goes below the card, where its draft is argued about. */
export const adjustCard = async (deps: Deps, click: CardClick): Promise<void> => {
  const { estimate, conversation, messageTs, triggerId, responseUrl, isEphemeral } = click;
  const { team, user, channel } = conversation;
  const threadTs = conversation.threadTs ?? (isEphemeral ? undefined : messageTs);
  if (threadTs !== undefined && (await threadAt(deps, { team, channel, threadTs })) === undefined)
    await beginThread(deps, estimate, threadTs);
  const place = { team, user, channel, responseUrl, ...defined({ threadTs }) };
  const trigger = { triggerId, ...place, card: estimate.id };
  await openForm(deps, trigger, { base: estimate.answer.draft });
};
