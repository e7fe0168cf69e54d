/** Files that people share are read with the workspace's token, which goes to Slack's own hosts alone. */

export type Download = (url: string) => Promise<Response>;

const isSlackHost = (hostname: string): boolean =>
  hostname === 'slack.com' || hostname.endsWith('.slack.com');

/** Why a file cannot be read: the token was not sent, or Slack gave a page to sign in instead of the file. */
export class FileRefused extends Error {}

const allowedUrl = (url: string, slackApiUrl: string | undefined): URL => {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const own = slackApiUrl === undefined ? undefined : new URL(slackApiUrl).hostname;
  const isOurs = parsed?.protocol === 'https:' && isSlackHost(parsed.hostname);
  if (parsed === undefined || !(isOurs || (own !== undefined && parsed.hostname === own)))
    throw new FileRefused('its address is not one of Slack');
  return parsed;
};

export interface DownloadOptions {
  readonly token: string | (() => Promise<string>);
  readonly slackApiUrl?: string | undefined;
  readonly fetch: typeof fetch;
}

/** Throws FileRefused where the file may not be read: the scope is missing, or it is gone. */
export const createDownload =
  ({ token, slackApiUrl, fetch }: DownloadOptions): Download =>
  async (url) => {
    const address = allowedUrl(url, slackApiUrl);
    const bearer = typeof token === 'string' ? token : await token();
    const response = await fetch(address, { headers: { authorization: `Bearer ${bearer}` } });
    // Without the scope Slack redirects to a page on which people sign in.
    const isPage = /^text\/html/i.test(response.headers.get('content-type') ?? '');
    if (response.ok && response.body !== null && !isPage) return response;
    await response.body?.cancel();
    throw new FileRefused(`Slack answered ${response.status}`);
  };
