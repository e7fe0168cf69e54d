import { MINUTE_MS } from '../domain/day.ts';
import { plural } from '../domain/format.ts';
import { renderNotice } from '../render/index.ts';
import { heldBack } from '../words/notices/posting.ts';
import type { Conversation, Destination } from './conversation.ts';
import { asCourtesy } from './courtesy.ts';

const secondsOf = (ms: number): string =>
  ms < 90_000 ? plural(Math.ceil(ms / 1000), 'second') : plural(Math.ceil(ms / MINUTE_MS), 'minute');

/**
 * Whoever waits because Slack holds the channel back is told so, once: an answer that comes after a minute would
 * otherwise look like none.
 */
export const tellingDelays = (place: Destination, conversation: Conversation): Conversation => {
  const { slack, team, channel } = place;
  let isTold = false;
  const tell = (): void => {
    const heldMs = slack.of(team).heldMs(channel);
    if (isTold || heldMs <= 0) return;
    isTold = true;
    void asCourtesy(place, conversation.whisper(renderNotice(heldBack(secondsOf(heldMs)))));
  };
  return {
    ...conversation,
    say: async (message, how) => {
      const timer = setTimeout(tell, slack.silentMs);
      try {
        return await conversation.say(message, how);
      } finally {
        clearTimeout(timer);
      }
    },
  };
};
