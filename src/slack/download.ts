import type { Fetch } from './post.ts';

/** Files that people share are read with the workspace's token, which goes to Slack's own hosts alone. */

/** Fetches a file of Slack's with the token of its workspace; throws `FileRefused` for any other host. */
export type Download = (url: string) => Promise<Response>;

const isSlackHost = (hostname: string): boolean =>
  hostname === 'slack.com' || hostname.endsWith('.slack.com');

/**
 * Why a file cannot be read: `scope`, the bot may not read files here; `gone`, Slack no longer has it; `elsewhere`, it
 * lies on another host, which gets no token of ours; `trouble`, Slack did not answer as it should.
 */
export type RefusedFor = 'scope' | 'gone' | 'elsewhere' | 'trouble';

/** Why a file was not read, for a sentence to the person who gave it. */
export class FileRefused extends Error {
  readonly reason: RefusedFor;

  constructor(reason: RefusedFor, message: string, beside: { readonly cause?: unknown } = {}) {
    super(message, beside);
    this.reason = reason;
  }
}

const allowedUrl = (url: string, slackApiUrl: string | undefined): URL => {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const own = slackApiUrl === undefined ? undefined : new URL(slackApiUrl).hostname;
  const isOurs = parsed?.protocol === 'https:' && isSlackHost(parsed.hostname);
  if (parsed === undefined || !(isOurs || (own !== undefined && parsed.hostname === own)))
    throw new FileRefused('elsewhere', 'its address is not one of Slack');
  return parsed;
};

const reasonOf = ({ status, ok }: Response, isPage: boolean): RefusedFor => {
  if (status === 404 || status === 410) return 'gone';
  // Slack redirects to a page of signing in where the scope is missing.
  return isPage || ok || status === 401 || status === 403 ? 'scope' : 'trouble';
};

/** Whose token goes with it. The host of `slackApiUrl` is allowed beside those of Slack. */
export interface DownloadOptions {
  readonly token: string | (() => Promise<string>);
  readonly slackApiUrl?: string;
  readonly fetch: Fetch;
}

/** Slack begins to send within seconds, or not at all. */
const FIRST_BYTES_MS = 20_000;

/** Throws FileRefused where the file may not be read. */
export const createDownload =
  ({ token, slackApiUrl, fetch }: DownloadOptions): Download =>
  async (url) => {
    const address = allowedUrl(url, slackApiUrl);
    const bearer = typeof token === 'string' ? token : await token();
    const waiting = new AbortController();
    const timer = setTimeout(() => waiting.abort(), FIRST_BYTES_MS);
    const headers = { authorization: `Bearer ${bearer}` };
    const response = await fetch(address, { headers, signal: waiting.signal })
      .catch((cause: unknown) => {
        throw new FileRefused('trouble', 'Slack did not send it', { cause });
      })
      .finally(() => clearTimeout(timer));
    const isPage = /^text\/html/i.test(response.headers.get('content-type') ?? '');
    if (response.ok && response.body !== null && !isPage) return response;
    await response.body?.cancel();
    throw new FileRefused(reasonOf(response, isPage), `Slack answered ${response.status}`);
  };
