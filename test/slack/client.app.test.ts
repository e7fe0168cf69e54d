import { describe, expect, it } from 'vitest';
import { createSlackClient } from '../../src/slack/client.ts';
import { createPace } from '../../src/slack/pace.ts';
import { PATIENCE } from '../../src/slack/patience.ts';
import { type Posting, withText } from '../../src/slack/post.ts';
import { wait } from '../../src/waiting.ts';

const silent = () => undefined;
const LOGGER = {
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  setLevel: silent,
  getLevel: () => 'error' as never,
  setName: silent,
};
const BLOCKS = [{ type: 'section', text: { type: 'mrkdwn', text: 'a 💸 & "b" \ud83d' } }];

/** A client whose calls end here, with what was sent. */
const clientAnswered = (answer: string, status = 200) => {
  const sent: URLSearchParams[] = [];
  const post = async (url: string, { body }: Posting) => {
    sent.push(new URLSearchParams(body));
    const headers = new Response(null, { status }).headers;
    return withText({ ok: status === 200, status, statusText: '', url, headers }, answer);
  };
  const client = createSlackClient({
    token: 'xoxb-1',
    slackApiUrl: 'http://slack.test/api/',
    logger: LOGGER,
    times: { ...PATIENCE, callMs: 1000, triesMs: [] },
    pace: createPace(wait),
    post,
    fetch: () => Promise.reject(new Error('no file is sent')),
  });
  return { client, sent };
};

describe('what a call sends and what comes back', () => {
  it('writes blocks as JSON, and half a character of a text as its replacement', async () => {
    const { client, sent } = clientAnswered('{"ok":true,"ts":"1.2"}');
    await client.chat.postMessage({ channel: 'C1', text: 'half \ud83d', blocks: BLOCKS });
    expect(Object.fromEntries(sent[0] ?? [])).toEqual({
      channel: 'C1',
      text: 'half \ufffd',
      blocks: JSON.stringify(BLOCKS),
    });
    expect(JSON.parse(sent[0]?.get('blocks') ?? '')).toEqual(BLOCKS);
  });

  it('leaves out the message that Slack repeats, and nothing else', async () => {
    const answer = {
      ok: true,
      channel: 'C1',
      ts: '1.2',
      message: { text: 'x', blocks: BLOCKS },
      warning: 'w',
    };
    for (const method of ['chat.postMessage', 'chat.update'])
      expect(await clientAnswered(JSON.stringify(answer)).client.apiCall(method, {})).toEqual({
        ok: true,
        channel: 'C1',
        ts: '1.2',
        warning: 'w',
        response_metadata: {},
      });
    const { client } = clientAnswered(JSON.stringify(answer));
    expect(await client.apiCall('conversations.history', {})).toMatchObject({ message: answer.message });
  });

  it('hands an answer that is no JSON to the client as it came', async () => {
    const { client } = clientAnswered('<html>', 200);
    await expect(client.chat.postMessage({ channel: 'C1', text: 'x' })).rejects.toMatchObject({
      cause: { data: { ok: false, error: '<html>' } },
    });
  });
});
