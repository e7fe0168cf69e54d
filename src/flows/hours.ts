import type { Answer } from '../domain/answer.ts';
import { renderLoad, renderNotice } from '../render/index.ts';
import { orPlainer } from '../reply/content.ts';
import { type Conversation, messageConversation } from '../reply/conversation.ts';
import { below, orToAsker } from '../reply/say.ts';
import { UNCONFIRMED_ANSWER } from '../words/notices/posting.ts';
import type { Deps } from './deps.ts';

/**
 * Below a card that rests on an export: its hours, in the card's thread. The card stands already, so that what goes
 * wrong here is logged and takes nothing away.
 */
export const postHours = async (
  deps: Deps,
  { team, channel, user, threadTs, request }: Conversation,
  answer: Answer,
  ts: string | undefined,
): Promise<void> => {
  // A card that its asker alone reads has nothing for everyone.
  if (ts === undefined) return;
  const { slack, logger } = deps;
  const where = { slack, logger, request, team, channel, user, threadTs: threadTs ?? ts };
  const inThread = messageConversation(where);
  const chart = deps.charts.hours(answer);
  const drawn = chart.kind === 'native' ? renderLoad(answer, chart.block) : undefined;
  const written = renderLoad(answer, undefined);
  if (written === undefined) return;
  const say = orPlainer(inThread.say, drawn === undefined ? [] : [written]);
  try {
    await orToAsker(
      inThread,
      () => say(drawn ?? written),
      () => below(renderNotice(UNCONFIRMED_ANSWER), written),
    );
  } catch (error) {
    logger.warn({ err: error, channel, request: request.id }, 'the hours of a card could not be shown');
  }
};
