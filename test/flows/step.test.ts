import { describe, expect, it } from 'vitest';
import { stepEnd } from '../../src/flows/step.ts';
import { unremembered } from '../../src/inbox/request.ts';
import { UnsureWhetherPosted } from '../../src/slack/errors.ts';
import { unavailable } from '../../src/store/failures.ts';
import { inPart } from '../helpers/in-part.ts';
import { keptLog } from '../helpers/kept-log.ts';
import { NOON } from '../store/records.ts';
import { refusal } from './refusing.ts';

/** A step whose card goes to a channel, where one of those that it needs fails: it says which. */

const GONE = unavailable(new Error('disk full'));
const NOW = new Date(NOON);

interface World {
  /** What fails, with what. */
  readonly fails?: Readonly<Partial<Record<'save' | 'find' | 'post' | 'link', unknown>>>;
  /** Where the card stood before a crash. */
  readonly before?: string;
}

const ended = async ({ fails = {}, before }: World, line = '500M tokens A100 rental') => {
  const { logged, logger } = keptLog();
  const posted: string[] = [];
  const call =
    <T>(name: keyof typeof fails, result: T) =>
    async (): Promise<T> => {
      if (name in fails) throw fails[name];
      return result;
    };
  const post = call('post', { ts: '1.5' });
  const chat = {
    postMessage: async ({ text }: { readonly text: string }) => {
      posted.push(text);
      // Long enough for somebody who waits to be told so.
      await new Promise((resolve) => setTimeout(resolve, 5));
      return post();
    },
    getPermalink: async ({ message_ts }: { readonly message_ts: string }) =>
      call('link', { permalink: `https://slack.com/p${message_ts}` })(),
  };
  const deps = {
    logger,
    now: () => NOW,
    newId: () => 'e1',
    charts: { plan: () => [] },
    welcomed: new Set(),
    cases: { draw: async () => undefined },
    slack: { of: () => ({ client: { chat }, heldMs: () => 60_000 }), silentMs: 0 },
    store: {
      claims: { take: async () => false },
      estimates: {
        save: call('save', undefined),
        posted: async () => undefined,
        find: call('find', before === undefined ? undefined : { postedTs: before }),
      },
    },
  };
  const request = { ...unremembered(NOW), id: 'r1', isTakenUp: before !== undefined };
  const inputs = { request: line, channel: 'C1' };
  const end = await stepEnd(inPart(deps), { team: 'T1', user: 'U1', request }, inputs);
  const said = 'error' in end ? end.error : end.outputs.permalink;
  return { said, logged, posted };
};

describe('a card that Slack refuses', () => {
  it.each([
    ['not_in_channel', /^I could not post in that channel: invite @llmcost to it/, 'warn'],
    ['is_archived', /^I could not post in that channel\. This channel is archived/, 'warn'],
    ['internal_error', /^I could not post in that channel\. Slack did not accept the card/, 'error'],
  ])('%s: is said to be, with what helps', async (code, sentence, level) => {
    const { said, logged } = await ended({ fails: { post: refusal(code) } });
    expect(said).toMatch(sentence);
    expect(logged).toContainEqual([level, 'a step failed']);
  });

  it('or of which it says nothing may stand, whatever the store says of it then', async () => {
    const unsure = new UnsureWhetherPosted('cut');
    const { said } = await ended({ fails: { post: unsure } });
    expect(said).toMatch(/^Slack did not confirm the card/);
    const both = await ended({ fails: { post: unsure, save: GONE } });
    expect(both.said).toMatch(/^Slack did not confirm the card/);
  });
});

describe('a store that fails', () => {
  it('is no refusal of Slack: the step says whose doing it is', async () => {
    const { said, logged, posted } = await ended({ fails: { find: GONE }, before: '1.2' });
    expect(said).toBe(GONE.message);
    expect(logged).toEqual([['error', 'a step failed']]);
    expect(posted).toEqual([]);
  });

  it('takes nothing from a card that stands', async () => {
    const { said, posted } = await ended({ fails: { save: GONE } });
    expect(said).toBe('https://slack.com/p1.5');
    expect(posted).toHaveLength(1);
  });

  it('is nothing to a mistake of ours, which is not explained away', async () => {
    const { said, logged } = await ended({ fails: { find: new TypeError('no') }, before: '1.2' });
    expect(said).toMatch(/^Something went wrong on our side/);
    expect(logged).toEqual([['error', 'a step failed']]);
  });
});

describe('a card that stands', () => {
  it('is not posted again after a crash, and its link is told', async () => {
    const { said, posted } = await ended({ before: '1.2' });
    expect([said, posted]).toEqual(['https://slack.com/p1.2', []]);
  });

  it('is a step that succeeded, also where Slack does not tell its link', async () => {
    const { said, logged } = await ended({ fails: { link: refusal('internal_error') } });
    expect([said, logged]).toEqual(['', [['warn', 'a message has no link']]]);
  });

  it('is told to nobody beside it, though the channel is held back: nobody waits', async () => {
    expect((await ended({})).logged).toEqual([]);
  });

  it('is what a request for a preview gets: nobody is there to see one', async () => {
    const { said, posted } = await ended({}, 'preview 500M tokens A100 rental');
    expect([said, posted.length]).toEqual(['https://slack.com/p1.5', 1]);
  });
});
