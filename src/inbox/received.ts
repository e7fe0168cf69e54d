import { asJson } from '../json.ts';
import { Received } from '../store/records.ts';
import { HANDLING, type Supported } from './payload.ts';
import { teamIn } from './workspace.ts';

/** What is kept of a payload, and under which id. */

/** What is kept until it is answered: all but the token, with which Slack once proved who it was. */
const keptOf = ({ token: _, ...rest }: Readonly<Record<string, unknown>>): Received['body'] =>
  // Through text, since what is no JSON could not be kept, and parsing it deeply would keep the ack waiting.
  asJson(rest);

/** The id that a redelivery repeats; undefined for one that could not be kept, as none of Slack's is. */
const idOf = ({ kind, body }: Supported): string | undefined => {
  if (kind === 'menu') return undefined;
  const given = 'event_id' in body ? body.event_id : body.trigger_id;
  return Received.shape.id.safeParse(given).data;
};

/** undefined for what need not be remembered: menus that are being typed into, payloads without an id. */
export const receivedOf = (payload: Supported, now: Date): Received | undefined => {
  const id = idOf(payload);
  if (id === undefined) return undefined;
  const { kind, body } = payload;
  return {
    team: teamIn(payload),
    id,
    kind,
    body: HANDLING[kind].isTakenUp ? keptOf(body) : null,
    receivedAt: now.toISOString(),
  };
};
