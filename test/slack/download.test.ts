import { describe, expect, it } from 'vitest';
import { defined } from '../../src/defined.ts';
import { createDownload } from '../../src/slack/download.ts';

const FILE = 'https://files.slack.com/files-pri/T1-F1/usage.csv';

/** A download whose every request is answered so, and the addresses and tokens that were sent out. */
const downloading = (
  answer: () => Response,
  slackApiUrl?: string,
  token: string | (() => Promise<string>) = 'xoxb-1',
) => {
  const asked: string[] = [];
  const download = createDownload({
    token,
    ...defined({ slackApiUrl }),
    fetch: async (url, init) => {
      asked.push(`${url} ${new Headers(init?.headers).get('authorization')}`);
      return answer();
    },
  });
  return { asked, download };
};

const csv = () => new Response('a,b', { headers: { 'content-type': 'text/csv' } });
const status = (code: number) => () => new Response('no', { status: code });

describe('a file that was shared', () => {
  it('is fetched with the token of its workspace', async () => {
    const { asked, download } = downloading(csv);
    expect(await (await download(FILE)).text()).toBe('a,b');
    expect(asked).toEqual([`${FILE} Bearer xoxb-1`]);
  });

  it('is fetched from the host of Slack itself too, with the token of that moment', async () => {
    const { asked, download } = downloading(csv, undefined, async () => 'xoxe-2');
    await download('https://slack.com/files/x');
    expect(asked).toEqual(['https://slack.com/files/x Bearer xoxe-2']);
  });

  it.each([
    'http://files.slack.com/x',
    'https://slack.com.evil.example/x',
    'https://evilslack.com/x',
    'https://evil.example/files.slack.com',
    'file:///etc/passwd',
    'no address',
  ])('%s gets no token', async (url) => {
    const { asked, download } = downloading(csv);
    await expect(download(url)).rejects.toMatchObject({ reason: 'elsewhere' });
    expect(asked).toEqual([]);
  });

  it('may lie on the host that is called instead of Slack, and on no other', async () => {
    const { download } = downloading(csv, 'http://127.0.0.1:4000/api/');
    expect((await download('http://127.0.0.1:5000/file')).ok).toBe(true);
    await expect(download('http://127.0.0.2:4000/file')).rejects.toMatchObject({ reason: 'elsewhere' });
  });

  it.each([
    [status(404), 'gone'],
    [status(410), 'gone'],
    [status(401), 'scope'],
    [status(403), 'scope'],
    [status(500), 'trouble'],
    [() => new Response('<html>', { headers: { 'content-type': 'text/html; charset=utf-8' } }), 'scope'],
    [() => new Response(null), 'scope'],
  ])('answered by %s is refused for %s', async (answer, reason) => {
    await expect(downloading(answer).download(FILE)).rejects.toMatchObject({ reason });
  });

  it('that never comes is refused with why', async () => {
    const cause = new TypeError('fetch failed');
    const { download } = downloading(() => {
      throw cause;
    });
    await expect(download(FILE)).rejects.toMatchObject({ reason: 'trouble', cause });
  });
});
