import { WebAPIPlatformError } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { renderNotice } from '../../src/render/index.ts';
import { wordsAlone } from '../../src/reply/content.ts';
import { reasonFor } from '../../src/reply/reasons.ts';
import { below } from '../../src/reply/say.ts';
import { isNoMember } from '../../src/slack/errors.ts';
import { MESSAGE_LIMITS } from '../../src/wire/limits.ts';

const refusal = (error: string, more: object = {}) =>
  new WebAPIPlatformError({ ok: false, error, response_metadata: {}, ...more });

describe('why something could not be said', () => {
  it.each([
    ['not_in_channel', /"\/invite @llmcost"/],
    ['is_archived', /archived.*ask in another/],
    ['restricted_action_thread_only_channel', /mention me in a thread/],
    ['thread_not_found', /ask again in the channel/],
    ['team_access_not_granted', /not installed in that workspace/],
    ['constructor', /\(constructor\)/],
  ])('%s says what helps', (code, words) => {
    expect(reasonFor(refusal(code))).toMatch(words);
    expect(reasonFor(refusal(code))).not.toMatch(/\.$/);
  });

  it('names the permission that is lacking, where Slack does', () => {
    expect(reasonFor(refusal('missing_scope', { needed: 'files:write' }))).toContain('"files:write"');
    for (const needed of [undefined, 7, '<!channel>'])
      expect(reasonFor(refusal('missing_scope', { needed }))).toMatch(/^I lack a permission of Slack/);
  });

  it('is that the bot is no member only where joining helps', () => {
    expect(
      ['not_in_channel', 'channel_not_found', 'is_archived'].map((code) => isNoMember(refusal(code))),
    ).toEqual([true, true, false]);
    expect(isNoMember(new Error('not_in_channel'))).toBe(false);
  });
});

describe('a message', () => {
  it('in words alone is no longer than Slack takes, and cuts no letter', () => {
    const { text, blocks } = wordsAlone({ text: '😀'.repeat(5_000), blocks: renderNotice('x').blocks });
    expect([...text]).toHaveLength(MESSAGE_LIMITS.textChars);
    expect(blocks).toEqual([]);
  });

  it('below a notice has no more blocks than Slack takes', () => {
    const notice = renderNotice('Note.');
    const [block] = renderNotice('x').blocks;
    if (block === undefined) throw new Error('a notice has a block');
    const both = below(notice, { text: 'x', blocks: Array.from({ length: 60 }, () => block) });
    expect(both.text).toBe('Note. x');
    expect(both.blocks).toHaveLength(50);
    expect(both.blocks[0]).toEqual(notice.blocks[0]);
  });
});
