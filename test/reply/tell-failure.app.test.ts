import { WebAPIPlatformError } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { LlmcostError } from '../../src/errors.ts';
import type { Message } from '../../src/render/index.ts';
import type { Conversation } from '../../src/reply/conversation.ts';
import type { Outbound } from '../../src/reply/outbound.ts';
import { orTellFailure } from '../../src/reply/tell-failure.ts';
import { UnsureWhetherPosted } from '../../src/slack/errors.ts';
import { NotInstalled } from '../../src/slack/installed/installation.ts';

const refusal = (error: string) => new WebAPIPlatformError({ ok: false, error, response_metadata: {} });

/** Fails with `error`, where a whisper fails with `deaf` and a direct message with `gone`. */
const told = async (error: unknown, { deaf, gone }: { deaf?: unknown; gone?: unknown } = {}) => {
  const heard: string[] = [];
  const logged: string[] = [];
  const hearing = (way: string, why: unknown) => async (message: Message) => {
    if (why !== undefined) throw why;
    heard.push(`${way}: ${message.text}`);
  };
  const log = (level: string) => (_: object, words: string) => logged.push(`${level}: ${words}`);
  const request = { id: 'Ev1', ending: 'answered' };
  const conversation = {
    channel: 'C1',
    request,
    whisper: hearing('whisper', deaf),
    direct: hearing('direct', gone),
  } as unknown as Conversation;
  const deps = { logger: { warn: log('warn'), error: log('error') } } as unknown as Outbound;
  await orTellFailure(deps, conversation, () => Promise.reject(error));
  return { heard: heard.join('\n'), logged, ending: request.ending };
};

const UNANSWERED = ['error: could not answer'];

describe('what failed is said to whoever asked', () => {
  it.each<[string, unknown, RegExp, string, string[]]>([
    ['too late to open a window', refusal('expired_trigger_id'), /took too long.*try again/, 'too-late', []],
    ['the bot was removed from the workspace', new NotInstalled('T1'), /not installed/, 'no-access', []],
    [
      'or from the channel',
      refusal('not_in_channel'),
      /answer here\. .*invite/,
      'no-access',
      ['warn: no access'],
    ],
    ['Slack refused', refusal('invalid_blocks'), /did not accept my answer/, 'slack-refused', UNANSWERED],
    ['nobody knows', new UnsureWhetherPosted('?'), /did not confirm my answer/, 'slack-refused', UNANSWERED],
    ['what was typed', new LlmcostError('unknown-name', 'No such GPU.'), /No such GPU/, 'unknown-name', []],
    ['our own mistake', new TypeError('x is undefined'), /^(?!.*undefined)/, 'internal', UNANSWERED],
  ])('%s', async (_, error, words, ending, logged) => {
    const seen = await told(error);
    expect(seen.heard).toMatch(/^whisper: /);
    expect(seen.heard).toMatch(words);
    expect([seen.ending, seen.logged]).toEqual([ending, logged]);
  });

  it('directly where the conversation hears nothing, and why where that was closed', async () => {
    const asked = new LlmcostError('unknown-name', 'No such GPU.');
    expect((await told(asked, { deaf: new Error('?') })).heard).toMatch(/^direct: .*No such GPU/);
    expect((await told(asked, { deaf: refusal('is_archived') })).heard).toMatch(
      /^direct: .*there\. .*archived/,
    );
  });

  it('and is logged where nobody can be told', async () => {
    const lost = { deaf: refusal('not_in_channel'), gone: new Error('?') };
    const { heard, logged } = await told(refusal('not_in_channel'), lost);
    expect([heard, logged]).toEqual(['', ['warn: no access', 'error: could not tell the asker']]);
  });
});
