import { ErrorCode } from '@slack/bolt';
import * as z from 'zod';
import { NotInstalled } from './installed/installation.ts';

const Answerable = z.looseObject({ response_url: z.string().min(1) });
const Unauthorized = z.looseObject({ code: z.literal(ErrorCode.AuthorizationError), original: z.unknown() });

/** True where a request came from a workspace in which the bot is not, or no longer, installed. */
export const isFromElsewhere = (error: unknown): boolean =>
  Unauthorized.safeParse(error).data?.original instanceof NotInstalled;

/**
 * For a request that Bolt handed to nobody because its workspace's token was not to be had: why, and the response_url,
 * which needs no token. undefined for any other failure, and where the request has no such address.
 */
export const unauthorized = (
  error: unknown,
  body: unknown,
): { readonly why: unknown; readonly responseUrl: string } | undefined => {
  const failed = Unauthorized.safeParse(error);
  const asked = Answerable.safeParse(body);
  if (!failed.success || !asked.success) return undefined;
  return { why: failed.data.original, responseUrl: asked.data.response_url };
};
