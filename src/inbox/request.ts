import type { LlmcostError } from '../errors.ts';
import { isRecord } from '../json.ts';
import { digest } from './digest.ts';
import type { Body, Kind, Payload } from './payload.ts';

/** One payload of Slack on its way through the app. */
export interface Request {
  /** The id that a redelivery repeats; undefined for what is not remembered. */
  readonly id: string | undefined;
  /** What was read at the door. */
  readonly payload: Payload;
  /** When it was received, ISO 8601; one that is taken up after a crash keeps its time. */
  readonly receivedAt: string;
  /** It is taken up after a crash: part of it may have been done. */
  readonly isTakenUp: boolean;
  /** The crash came when it may have been answered for everyone already. */
  readonly mayHaveSpoken: boolean;
  /**
   * Notes, before each message for everyone, that it may stand from now on. Rejects where the database cannot note it:
   * after a crash it would be posted again.
   */
  readonly beforeSaying: () => Promise<void>;
  /** Notes that Slack refused it. Never rejects. */
  readonly whenRefused: () => Promise<void>;
  /** How it ended, for the log. */
  ending: Ending;
}

type Ending =
  | 'answered'
  | 'unsure'
  | 'slack-refused'
  | 'no-access'
  | 'too-late'
  | 'again'
  | LlmcostError['code'];

const isRequest = (value: unknown): value is Request => isRecord(value) && 'beforeSaying' in value;

/** What is handed along where nothing is remembered. */
export const unremembered = (
  now: Date,
  payload: Payload = { kind: 'unsupported', why: 'it did not come from Slack' },
): Request => ({
  id: undefined,
  payload,
  receivedAt: now.toISOString(),
  isTakenUp: false,
  mayHaveSpoken: false,
  beforeSaying: async () => undefined,
  whenRefused: async () => undefined,
  ending: 'answered',
});

/** The request in Bolt's context, where the inbox put it. Throws TypeError for what came past the inbox. */
export const requestOf = (context: Readonly<Record<string, unknown>>): Request => {
  if (!isRequest(context.request)) throw new TypeError('it did not come through the inbox');
  return context.request;
};

/** What was read at the door, of the kind that its listener is for. Throws TypeError where it is of another. */
export const bodyOf = <K extends Kind>({ payload }: Pick<Request, 'payload'>, kind: K): Body<K> => {
  if (payload.kind !== kind) throw new TypeError(`a listener for ${kind} was given ${payload.kind}`);
  return payload.body as Body<K>;
};

/**
 * The id of the answer to a request: the same when it is taken up after a crash, so that what was done of it is found.
 * undefined for what is not remembered.
 */
export const answerId = (team: string, { id }: Pick<Request, 'id'>): string | undefined =>
  id === undefined ? undefined : digest(`${team}/${id}`);
