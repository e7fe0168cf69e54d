import { defined } from '../defined.ts';
import { renderNotice } from '../render/index.ts';
import { isNoMember, isTokenRefused, ResponseUrlRefused, wasNeverSent } from '../slack/errors.ts';
import { askedElsewhere, NO_MEMBER_TIP, wentThroughCommand } from '../words/notices/posting.ts';
import { contentOf, firstThatWorks, orPlainer, type Way } from './content.ts';
import type { Conversation, Destination, Respondable } from './conversation.ts';
import { asCourtesy } from './courtesy.ts';
import { reasonFor } from './reasons.ts';

/** Where the bot may not post, the response_url of a command or a click does; where it is used up, a direct message. */

type Responder = (type: 'in_channel' | 'ephemeral') => Way;

/** undefined where there is no response_url. */
export const responder = ({ slack, responseUrl, threadTs }: Respondable): Responder | undefined => {
  if (responseUrl === undefined) return undefined;
  const respond = slack.respondTo(responseUrl);
  const thread = defined({ thread_ts: threadTs });
  return (response_type) => (message) =>
    respond({ response_type, replace_original: false, ...thread, ...contentOf(message) });
};

/** What helps, beside an answer that stands. */
const hintFor = (why: unknown) =>
  renderNotice(isNoMember(why) ? NO_MEMBER_TIP : wentThroughCommand(reasonFor(why)));

/** Posts where the bot is no member: by the address of the command, else in a direct message that says why. */
export const guestWay =
  (
    place: Destination,
    respond: Responder | undefined,
    direct: Way,
  ): NonNullable<Conversation['sayAsGuest']> =>
  async (message, why) => {
    if (isTokenRefused(why)) place.request.ending = 'slack-refused';
    const toAsker = async (): Promise<void> => {
      await direct(message);
      await asCourtesy(place, direct(renderNotice(askedElsewhere(reasonFor(why)))));
    };
    if (respond === undefined) return toAsker();
    await place.request.beforeSaying();
    try {
      await orPlainer(respond('in_channel'))(message);
    } catch (error) {
      // Its half hour is over, it was used up, or nobody answers there: nothing was said.
      if (error instanceof ResponseUrlRefused || wasNeverSent(error)) return toAsker();
      throw error;
    }
    await asCourtesy(place, firstThatWorks(respond('ephemeral'))(hintFor(why)));
  };
