import type { RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { renderNotice } from '../../render/index.ts';
import { type Conversation, commandConversation, messageConversation } from '../conversation.ts';
import { hasLostAccess } from '../slack-errors.ts';

/** Where a form's answer goes: the place that was chosen, or whoever filled it in where that is shut. */

export interface FormPlace {
  readonly client: WebClient;
  readonly team: string;
  readonly user: string;
  readonly channel: string;
  readonly threadTs: string | undefined;
  /** A response_url for that place. */
  readonly responseUrl: string | undefined;
}

const SHUT_OUT = renderNotice(
  'I may not post where you chose: I am not a member there, or it is archived. The answer is above; type "/invite @llmcost" there and send the form again.',
);

/** Posts to a response_url. Throws where it has had its time. */
const respondTo =
  (url: string): RespondFn =>
  async (message) => {
    const body = typeof message === 'string' ? { text: message } : message;
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`a response_url answered ${response.status}`);
    return response;
  };

export const formConversation = ({ responseUrl, ...place }: FormPlace): Conversation => {
  const own = messageConversation(place);
  const guest =
    responseUrl === undefined
      ? undefined
      : commandConversation({ ...place, respond: respondTo(responseUrl) });
  const direct = own.direct;
  return {
    ...own,
    sayAsGuest: async (message) => {
      try {
        if (guest?.sayAsGuest !== undefined) return await guest.sayAsGuest(message);
      } catch {
        // Too late for this way: the person gets it directly.
      }
      await direct(message);
      await direct(SHUT_OUT);
    },
    whisper: async (message) => {
      try {
        await own.whisper(message);
      } catch (error) {
        if (!hasLostAccess(error)) throw error;
        await direct(message);
      }
    },
  };
};
