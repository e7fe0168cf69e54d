import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { messagesOf } from '../errors.ts';

/** Slack took a message and never said what became of it: it may stand for everyone to read. */
export class UnsureWhetherPosted extends Error {
  override readonly name = 'UnsureWhetherPosted';
}

/** The connection never stood, so nothing was asked. */
export class NeverConnected extends Error {
  override readonly name = 'NeverConnected';
  readonly code = 'NEVER_CONNECTED';
}

/** A response_url answered with something other than success. */
export class ResponseUrlRefused extends Error {
  override readonly name = 'ResponseUrlRefused';
  readonly status: number;
  /** Slack's own code, where the answer holds one. */
  readonly code: string | undefined;

  /** The address is a secret for half an hour, so only the status and the code are told. */
  constructor(status: number, code?: string) {
    super(`a response_url answered ${status}${code === undefined ? '' : ` ${code}`}`);
    this.status = status;
    this.code = code;
  }
}

/** Slack's own code for a refusal; undefined for any other failure. */
export const slackCode = (error: unknown): string | undefined => {
  if (error instanceof ResponseUrlRefused) return error.code;
  return error instanceof WebAPIPlatformError ? error.data.error : undefined;
};

/** The permission that a call lacks, as Slack names it. */
export const scopeNeeded = (error: unknown): string | undefined => {
  const data: object | undefined = error instanceof WebAPIPlatformError ? error.data : undefined;
  const needed: unknown = data !== undefined && 'needed' in data ? data.needed : undefined;
  return typeof needed === 'string' && /^[a-z:.,_ ]{1,100}$/.test(needed) ? needed : undefined;
};

/**
 * What a failed call means for the next try: Slack asks to wait; it certainly did nothing; it perhaps did it; or it
 * refused, and would again.
 */
export type FailedCall =
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'not-done' }
  | { readonly kind: 'unsure' }
  | { readonly kind: 'refused' };

/** Slack asks for at least a second, also where it does not say for how long. */
const WAIT_MS = 1000;

const RATE_LIMITED = new Set(['ratelimited', 'rate_limited', 'message_limit_exceeded']);
/** Slack's own troubles, as it calls them, before it has begun; they pass. */
const TROUBLES = new Set(['service_unavailable', 'request_timeout', 'team_added_to_org']);
/** Troubles in the midst of it: Slack's reference says that part of what was asked may have been done. */
const HALFWAY = new Set(['internal_error', 'fatal_error']);

/** What stands between us and Slack lost the answer, or waited in vain for it (RFC 9110, 15.6.3 and 15.6.5). */
const LOST_ANSWER = new Set([502, 504]);

/** Whether an answer of this status says nothing of what became of the request. */
export const isAnswerLost = (status: number): boolean => LOST_ANSWER.has(status);

/** What says that the connection never stood. */
const NEVER_SENT = new Set([
  'NEVER_CONNECTED',
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** The codes of an error and of what it was caused by. */
const codesOf = (error: unknown): string[] => {
  const codes: string[] = [];
  for (let at = error; at instanceof Error && codes.length < 8; at = at.cause)
    codes.push('code' in at && typeof at.code === 'string' ? at.code : '');
  return codes;
};

/** What undici says where a proxy opens no way to Slack; it has no code of its own. */
const NO_TUNNEL = /^Proxy response \(\d+\) !== 200 when HTTP Tunneling$/;

/** The connection failed before anything went out: to try again cannot say anything twice. */
export const wasNeverSent = (error: unknown): boolean =>
  codesOf(error).some((code) => NEVER_SENT.has(code)) ||
  messagesOf(error).some((message) => NO_TUNNEL.test(message));

const ofPlatform = ({ data }: WebAPIPlatformError): FailedCall => {
  const code: unknown = data.error;
  // An answer that is not Slack's, such as a proxy's page, arrives here as the code.
  if (typeof code !== 'string' || !/^[a-z][a-z0-9_-]{1,80}$/i.test(code)) return { kind: 'unsure' };
  if (RATE_LIMITED.has(code))
    return { kind: 'wait', ms: Math.max(WAIT_MS, (data.response_metadata?.retryAfter ?? 0) * 1000) };
  if (HALFWAY.has(code)) return { kind: 'unsure' };
  return TROUBLES.has(code) ? { kind: 'not-done' } : { kind: 'refused' };
};

const ofStatus = (status: number): FailedCall => {
  if (isAnswerLost(status)) return { kind: 'unsure' };
  return { kind: status >= 500 ? 'not-done' : 'refused' };
};

/** Reads a failure of the Web API client. */
export const failedCallOf = (error: unknown): FailedCall => {
  if (error instanceof WebAPIRateLimitedError)
    return { kind: 'wait', ms: Math.max(WAIT_MS, error.retryAfter * 1000) };
  if (error instanceof WebAPIPlatformError) return ofPlatform(error);
  if (error instanceof WebAPIHTTPError) return ofStatus(error.statusCode);
  if (error instanceof WebAPIRequestError) return { kind: wasNeverSent(error) ? 'not-done' : 'unsure' };
  return { kind: 'unsure' };
};

/** True for whatever went wrong between Slack and us, whoever is to blame. */
export const isSlackTrouble = (error: unknown): boolean =>
  error instanceof UnsureWhetherPosted ||
  error instanceof ResponseUrlRefused ||
  error instanceof WebAPIPlatformError ||
  error instanceof WebAPIHTTPError ||
  error instanceof WebAPIRequestError ||
  error instanceof WebAPIRateLimitedError;

const TOKEN_REFUSED = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
]);

/** The token is wrong, or no longer right: no other try helps. */
export const isTokenRefused = (error: unknown): boolean => TOKEN_REFUSED.has(slackCode(error) ?? '');

/** What Slack answers where the bot is no member. */
const NO_MEMBER = ['not_in_channel', 'channel_not_found'];

/** True where joining the channel would help. */
export const isNoMember = (error: unknown): boolean => NO_MEMBER.includes(slackCode(error) ?? '');

/** What Slack answers where the bot may not post, whoever asked. */
const NOT_ALLOWED = new Set([
  ...NO_MEMBER,
  'is_archived',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'restricted_action_non_threadable_channel',
  'missing_scope',
]);

/** A message of ours that was removed since. */
export const isMessageGone = (error: unknown): boolean => slackCode(error) === 'message_not_found';

/** What was posted, or what it hung under, was removed. */
const GONE = new Set(['thread_not_found', 'message_not_found', 'cannot_reply_to_message']);

/** Whoever alone would have seen it has left the channel. */
const HAS_LEFT = 'user_not_in_channel';

/** Nobody is there to read it: what was posted, or what it hung under, was removed, or its only reader has left. */
const hasNoReader = (error: unknown): boolean => {
  const code = slackCode(error) ?? '';
  return GONE.has(code) || code === HAS_LEFT;
};

/** The bot was removed from the channel, or there is nobody left to read it. */
export const hasLostAccess = (error: unknown): boolean =>
  NOT_ALLOWED.has(slackCode(error) ?? '') || hasNoReader(error);

const LATE = new Set(['expired_trigger_id', 'exchanged_trigger_id', 'invalid_trigger_id']);

/** A modal can be opened for three seconds after a click, and once. */
export const isTooLate = (error: unknown): boolean => LATE.has(slackCode(error) ?? '');

const UNFIT = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'invalid_attachments',
  'invalid_payload',
  'msg_too_long',
  'msg_blocks_too_long',
]);

/**
 * Slack refuses the whole message for one image that it cannot fetch, a file that is not ready yet, or its length. A
 * response_url that only answers 400 means the same.
 */
export const refusesBlocks = (error: unknown): boolean =>
  UNFIT.has(slackCode(error) ?? '') ||
  (error instanceof ResponseUrlRefused && error.status === 400 && error.code === undefined);

/**
 * Slack refuses what the bot posts there, whatever it holds, and would again; also by a code that we have not met. What
 * needs no token of ours, such as a response_url, may still carry the answer.
 */
export const refusesUs = (error: unknown): boolean =>
  failedCallOf(error).kind === 'refused' && !refusesBlocks(error) && !isTooLate(error) && !hasNoReader(error);
