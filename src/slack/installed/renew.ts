import * as z from 'zod';
import type { Fetch } from '../post.ts';
import type { Installation } from './installation.ts';

const Renewed = z.object({
  ok: z.literal(true),
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  /** Seconds. */
  expires_in: z.number().positive(),
});

/** Whose app it is, and how Slack is asked for the next token. */
export interface RenewOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Base of the Web API. */
  readonly slackApiUrl: string;
  readonly fetch: Fetch;
  readonly now: () => number;
  readonly timeoutMs?: number;
}

/**
 * The next token of an installation, by its refresh token (docs.slack.dev, token rotation). Throws where Slack does not
 * give one; each refresh token is good for one use.
 */
export const renewed = async (
  installation: Installation,
  { clientId, clientSecret, slackApiUrl, fetch, now, timeoutMs = 10_000 }: RenewOptions,
): Promise<Installation> => {
  const response = await fetch(new URL('oauth.v2.access', slackApiUrl), {
    method: 'POST',
    body: new URLSearchParams({
      client_id: clientId,
      client_secret: clientSecret,
      grant_type: 'refresh_token',
      refresh_token: installation.refreshToken ?? '',
    }),
    signal: AbortSignal.timeout(timeoutMs),
  });
  const answer: unknown = await response.json();
  const parsed = Renewed.safeParse(answer);
  if (!parsed.success) {
    const said = z.object({ error: z.string() }).safeParse(answer);
    throw new Error(
      `Slack did not renew the token of ${installation.id}: ${said.data?.error ?? 'no reason'}`,
    );
  }
  const { access_token, refresh_token, expires_in } = parsed.data;
  return {
    ...installation,
    botToken: access_token,
    refreshToken: refresh_token,
    expiresAt: now() + expires_in * 1000,
  };
};
