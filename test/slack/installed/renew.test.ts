import { describe, expect, it } from 'vitest';
import { renewed } from '../../../src/slack/installed/renew.ts';

const INSTALLED = {
  id: 'T1',
  isOrganisation: false,
  botToken: 'xoxe.xoxb-old',
  refreshToken: 'xoxe-1',
  expiresAt: 5,
};
const GIVEN = { ok: true, access_token: 'xoxe.xoxb-new', refresh_token: 'xoxe-2', expires_in: 43_200 };

const renewing = (answer: object) => {
  const sent: string[] = [];
  const installation = renewed(INSTALLED, {
    clientId: 'c',
    clientSecret: 's',
    slackApiUrl: 'https://slack.com/api/',
    now: () => 1_000_000,
    fetch: async (url, init) => {
      sent.push(`${init?.method} ${url} ${init?.body}`);
      return Response.json(answer);
    },
  });
  return { sent, installation };
};

describe('a token that ends', () => {
  it('is exchanged by its refresh token, which is good for one use', async () => {
    const { sent, installation } = renewing(GIVEN);
    // 12 hours from now.
    expect(await installation).toEqual({
      ...INSTALLED,
      botToken: 'xoxe.xoxb-new',
      refreshToken: 'xoxe-2',
      expiresAt: 1_000_000 + 43_200_000,
    });
    expect(sent).toEqual([
      'POST https://slack.com/api/oauth.v2.access client_id=c&client_secret=s&grant_type=refresh_token&refresh_token=xoxe-1',
    ]);
  });

  it.each([
    [{ ok: false, error: 'invalid_refresh_token' }, 'invalid_refresh_token'],
    [{ ...GIVEN, ok: false }, 'no reason'],
    [{ ...GIVEN, access_token: '' }, 'no reason'],
    [{ ...GIVEN, expires_in: 0 }, 'no reason'],
    [{}, 'no reason'],
  ])('is not exchanged by the answer %j', async (answer, why) => {
    await expect(renewing(answer).installation).rejects.toThrow(
      `Slack did not renew the token of T1: ${why}`,
    );
  });
});
