import { z } from 'zod';
import type { Received } from '../store/store.ts';

const Body = z.looseObject({
  type: z.string().optional(),
  command: z.string().optional(),
  event_id: z.string().optional(),
  trigger_id: z.string().optional(),
  team_id: z.string().nullish(),
  team: z.looseObject({ id: z.string() }).nullish(),
  enterprise: z.looseObject({ id: z.string() }).nullish(),
});

/** These are answered once more after a crash; a modal is opened by whoever clicks again. */
const TAKEN_UP = new Set(['event_callback', 'command', 'block_actions', 'view_submission']);

/** The longest id that is kept; Slack's are far shorter. */
const ID_CHARS = 200;

/** What is kept of a payload until it is answered: all but the token, with which Slack once proved who it was. */
const keptOf = ({ token: _, ...rest }: Readonly<Record<string, unknown>>): Received['body'] =>
  // Through text, since what is no JSON could not be kept, and parsing it deeply would keep the ack waiting.
  JSON.parse(JSON.stringify(rest));

/** undefined for what need not be remembered: menus that are being typed into, payloads without an id. */
export const receivedOf = (body: unknown, now: Date): Received | undefined => {
  const parsed = Body.safeParse(body);
  if (!parsed.success || parsed.data.type === 'block_suggestion') return undefined;
  const { type, command, event_id, trigger_id, team_id, team, enterprise } = parsed.data;
  const id = event_id || trigger_id;
  if (id === undefined || id === '' || id.length > ID_CHARS) return undefined;
  const kind = command === undefined ? (type ?? 'unknown') : 'command';
  return {
    team: team_id ?? team?.id ?? enterprise?.id ?? 'unknown',
    id,
    kind: kind.slice(0, ID_CHARS),
    body: TAKEN_UP.has(kind) ? keptOf(parsed.data) : null,
    receivedAt: now.toISOString(),
  };
};
