import type { ReceiverEvent } from '@slack/bolt';
import type { Logger } from '../logger.ts';
import type { Received } from '../store/store.ts';
import { within } from '../waiting.ts';
import { FORM_STAYS } from '../words/notices/windows.ts';
import type { createNotes, Noted } from './notes.ts';
import type { Payload } from './payload.ts';

/** Slack waits three seconds for the ack; a store that is slower than this is waited for after it. */
const NOTE_MS = 1_000;
/** A form is acknowledged with what is wrong in it, so only what is ours may be. */
const FORM_MS = 2_300;
/** What leaves a form open: an error below its first input. */
const formStays = (payload: Payload): object | undefined => {
  if (payload.kind !== 'submission') return undefined;
  const [input] = Object.keys(payload.body.view.state?.values ?? {});
  return input === undefined ? undefined : { response_action: 'errors', errors: { [input]: FORM_STAYS } };
};

/**
 * Notes what came, and says whether it is ours. A store that is slow is waited for after the ack, for two instances must
 * not both take themselves for the first; a form that nobody can acknowledge unread stays open instead.
 */
export const noteInTime = async (
  { logger }: { readonly logger: Logger },
  notes: ReturnType<typeof createNotes>,
  received: Received,
  { payload, ack }: { readonly payload: Payload; readonly ack: ReceiverEvent['ack'] },
): Promise<Noted | 'stays'> => {
  const noting = notes.receive(received);
  const stays = formStays(payload);
  const noted = await within(noting, stays === undefined ? NOTE_MS : FORM_MS, () => 'late' as const);
  if (noted !== 'late') return noted;
  logger.warn({ request: received.id }, 'acknowledged before it was noted');
  if (stays === undefined) {
    await ack();
    return noting;
  }
  await ack(stays);
  if ((await noting) === 'first') await notes.done(received);
  return 'stays';
};
