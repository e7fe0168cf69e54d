import { describe, expect, it } from 'vitest';
import { askDueRechecks } from '../../src/flows/recheck.ts';
import { UnsureWhetherPosted } from '../../src/slack/errors.ts';
import { keptLog } from '../helpers/kept-log.ts';
import { worldOf } from '../helpers/world.ts';
import { decisionOf, later } from '../store/records.ts';
import { refusal } from './refusing.ts';

const DUE = { ...decisionOf('T1', 'd1'), state: 'decided', history: [] };
const OTHER = { ...decisionOf('T2', 'd2'), state: 'decided', history: [] };

/** A process that died while it said this, or another that is about to. */
const BEGUN = 'unasked/recheck/d1/2027-01-15';

/** Two decisions whose day has come, and what each post of Slack's answers in turn; it takes what comes after them. */
const asked = async (...answers: readonly unknown[]) => askedWith([], ...answers);

/** The same where these names are taken. */
const askedWith = async (taken: readonly string[], ...answers: readonly unknown[]) => {
  const names = new Set(taken);
  const { logged, logger } = keptLog();
  const posts: string[] = [];
  const noted: string[] = [];
  const left = [...answers];
  const postMessage = async ({ channel }: { readonly channel: string }) => {
    posts.push(channel);
    const answer = left.shift();
    if (answer instanceof Error) throw answer;
    return { ok: true };
  };
  const decisions = {
    claimDue: async () => [DUE, OTHER],
    asked: async (_: string, id: string) => void noted.push(id),
  };
  const claims = {
    take: async ({ name }: { readonly name: string }) => !names.has(name) && names.add(name).has(name),
    release: async ({ name }: { readonly name: string }) => void names.delete(name),
  };
  const deps = worldOf({
    store: { decisions, claims },
    now: () => new Date(later(0)),
    newId: () => 'new',
    slack: { of: () => ({ client: { chat: { postMessage } } }) },
    logger,
  });
  await askDueRechecks(deps);
  return { posts, noted, logged, names: [...names] };
};

describe('how a decision went', () => {
  it('is asked in its thread, and noted', async () => {
    expect(await asked()).toMatchObject({ posts: ['C1', 'C1'], noted: ['d1', 'd2'], logged: [] });
  });

  it('is asked in words alone where Slack refuses the blocks', async () => {
    const { posts, noted, logged } = await asked(refusal('invalid_blocks'));
    expect(posts).toEqual(['C1', 'C1', 'C1']);
    expect([noted, logged]).toEqual([['d1', 'd2'], []]);
  });

  it('is asked of its owner directly where the thread is gone', async () => {
    const { posts, noted, logged } = await asked(refusal('channel_not_found'));
    expect(posts).toEqual(['C1', 'U2', 'C1']);
    expect(noted).toEqual(['d1', 'd2']);
    expect(logged).toEqual([['warn', 'the thread of a decision is gone; its owner is asked directly']]);
  });

  it('counts as asked where nobody knows whether Slack has it: twice is noise', async () => {
    const { noted, logged } = await asked(new UnsureWhetherPosted('no answer'));
    expect(noted).toEqual(['d1', 'd2']);
    expect(logged).toEqual([['warn', 'perhaps said already, so not said again']]);
  });

  it('is not asked again where a crash came while it was, and is noted', async () => {
    const { posts, noted, logged } = await askedWith([BEGUN]);
    expect(posts).toEqual(['C1']);
    expect(noted).toEqual(['d1', 'd2']);
    expect(logged).toEqual([['warn', 'perhaps said already, so not said again']]);
  });

  it.each([
    ['Slack refuses the workspace', [refusal('account_inactive')]],
    ['Slack refuses the owner too', [refusal('is_archived'), refusal('user_not_found')]],
  ])('is asked again another day where %s, and the next decision all the same', async (_, answers) => {
    const { noted, logged, names } = await asked(...answers);
    expect(noted).toEqual(['d2']);
    expect(names).not.toContain(BEGUN);
    expect(logged.at(-1)).toEqual(['error', 'could not ask how a decision went']);
  });
});
