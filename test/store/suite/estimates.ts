import { beforeAll, expect, it } from 'vitest';
import type { Page, PageOf, Store } from '../../../src/store/store.ts';
import { ANSWER, answerTo, estimateOf, later, NOON, newTeam, threadOf } from '../records.ts';

const pages = async <T>(list: (page: PageOf) => Promise<Page<T>>, limit: number): Promise<T[][]> => {
  const all: T[][] = [];
  let page = await list({ limit });
  all.push([...page.items]);
  while (page.next !== undefined) {
    page = await list({ limit, after: page.next });
    all.push([...page.items]);
  }
  return all;
};

export const keepsEstimates = (open: () => Promise<Store>): void => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });

  it.each([
    '500M tokens A100 rental',
    'own H100s at $25k each, 2B tokens, 60% cached, 80/20, vs gpt-5 and haiku, 20% discount',
    'can’t leave our network, 40k requests/day, 1500 in 300 out, llama 8b on L40S',
  ])('gives an answer back as it was: %s', async (line) => {
    const team = newTeam();
    const answer = await answerTo(line);
    await store.estimates.save(estimateOf(team, 'e1', { answer, words: line }));
    const found = await store.estimates.find(team, 'e1');
    expect(found?.answer).toEqual(JSON.parse(JSON.stringify(answer)));
    expect(found?.words).toBe(line);
  });

  it('keeps hostile words to the letter', async () => {
    const team = newTeam();
    const words = `'; drop table estimates; -- \0 \ud800 "\\" <!channel> ${'😀'.repeat(1000)}`;
    await store.estimates.save(estimateOf(team, 'e1', { words }));
    expect((await store.estimates.find(team, 'e1'))?.words).toBe(words);
  });

  it('replaces one that is saved again, and knows a card without an address from one that has none yet', async () => {
    const team = newTeam();
    await store.estimates.save(estimateOf(team, 'e1'));
    expect(await store.estimates.find(team, 'e1')).toEqual(estimateOf(team, 'e1'));
    const sent = estimateOf(team, 'e1', { postedTs: '', askedTs: '1.1', chart: { kind: 'native' } });
    await store.estimates.save(sent);
    expect(await store.estimates.find(team, 'e1')).toEqual(sent);
    await store.estimates.remove(team, 'e1');
    expect(await store.estimates.find(team, 'e1')).toBeUndefined();
  });

  it('notes where a card stands: at the root of its own thread, or in another', async () => {
    const team = newTeam();
    const { threadTs } = threadOf(team);
    await store.estimates.save(estimateOf(team, 'card'));
    await store.estimates.save(estimateOf(team, 'reply', { threadTs }));
    await store.estimates.save(estimateOf(team, 'guest'));
    await store.estimates.posted(team, 'card', threadTs);
    await store.estimates.posted(team, 'reply', '9.9');
    await store.estimates.posted(team, 'guest', '');
    const { items } = await store.estimates.inThread(threadOf(team));
    expect(items.map(({ id, postedTs }) => [id, postedTs])).toEqual([
      ['card', threadTs],
      ['reply', '9.9'],
    ]);
    expect(await store.estimates.find(team, 'guest')).toEqual(estimateOf(team, 'guest', { postedTs: '' }));
  });

  it('knows that a card is on its way into a channel: not a preview, nor one that stands or is asked in a thread', async () => {
    const team = newTeam();
    const isOnItsWay = (channel = 'C1', since = NOON) => store.estimates.isOnItsWay(team, channel, since);
    const preview = { ...ANSWER, intent: { kind: 'estimate' as const, preview: true, ignoredWords: [] } };
    await store.estimates.save(estimateOf(team, 'preview', { answer: preview }));
    await store.estimates.save(estimateOf(team, 'guest', { postedTs: '' }));
    await store.estimates.save(estimateOf(team, 'reply', { threadTs: '1.1' }));
    expect(await isOnItsWay()).toBe(false);
    await store.estimates.save(estimateOf(team, 'card'));
    expect(await isOnItsWay()).toBe(true);
    expect(await isOnItsWay('C2')).toBe(false);
    expect(await isOnItsWay('C1', later(1))).toBe(false);
    await store.estimates.posted(team, 'card', '1.2');
    expect(await isOnItsWay()).toBe(false);
  });

  it('tells workspaces apart', async () => {
    const [one, other] = [newTeam(), newTeam()];
    await store.estimates.save(estimateOf(one, 'e1', { channel: 'C1' }));
    await store.estimates.save(estimateOf(other, 'e1', { channel: 'C2' }));
    await store.estimates.remove(one, 'e1');
    expect((await store.estimates.find(other, 'e1'))?.channel).toBe('C2');
    expect((await store.estimates.askedBy(one, 'U1')).items).toEqual([]);
  });

  it('lists what one person asked, newest first, page by page, with equal times told apart', async () => {
    const team = newTeam();
    // e1 at 12:00, e2 and e3 at 12:01, e4 and e5 at 12:02; another person's in between.
    for (const n of [1, 2, 3, 4, 5])
      await store.estimates.save(estimateOf(team, `e${n}`, { askedAt: later(Math.floor(n / 2)) }));
    await store.estimates.save(estimateOf(team, 'e0', { askedBy: 'U2', askedAt: later(1) }));
    const listed = await pages((page) => store.estimates.askedBy(team, 'U1', page), 2);
    expect(listed.map((page) => page.map(({ id }) => id))).toEqual([['e5', 'e4'], ['e3', 'e2'], ['e1']]);
    expect((await store.estimates.askedBy(team, 'U1', { limit: 3 })).items).toHaveLength(3);
    expect((await store.estimates.askedBy(team, 'U1', { limit: 10_000 })).items).toHaveLength(5);
  });

  it('lists the scenarios of a thread, oldest first: its card, and what was asked below', async () => {
    const team = newTeam();
    const key = threadOf(team);
    await store.estimates.save(estimateOf(team, 'card', { postedTs: key.threadTs }));
    const below = { threadTs: key.threadTs, postedTs: '1700000009.000100' };
    await store.estimates.save(estimateOf(team, 'below', { ...below, askedAt: later(1) }));
    await store.estimates.save(estimateOf(team, 'elsewhere', { postedTs: '1700000001.000100' }));
    const { items } = await store.estimates.inThread(key);
    expect(items.map(({ id }) => id)).toEqual(['card', 'below']);
    expect(items[1]).toEqual(estimateOf(team, 'below', { ...below, askedAt: later(1) }));
  });

  it('pages the scenarios of a thread, each once, also of one moment', async () => {
    const team = newTeam();
    const { threadTs } = threadOf(team);
    for (const n of [1, 2, 3, 4, 5])
      await store.estimates.save(
        estimateOf(team, `e${n}`, { threadTs, postedTs: `9.${n}`, askedAt: later(Math.floor(n / 2)) }),
      );
    const listed = await pages((page) => store.estimates.inThread(threadOf(team), page), 2);
    expect(listed.map((page) => page.map(({ id }) => id))).toEqual([['e1', 'e2'], ['e3', 'e4'], ['e5']]);
  });

  it('refuses a page that starts after what no page gave', async () => {
    await expect(store.estimates.askedBy('T1', 'U1', { after: 'nonsense' })).rejects.toThrow(RangeError);
  });

  it('forgets a person: estimates and open forms, in this workspace alone', async () => {
    const [team, other] = [newTeam(), newTeam()];
    for (const id of ['e1', 'e2', 'e3']) await store.estimates.save(estimateOf(team, id));
    await store.estimates.save(estimateOf(team, 'theirs', { askedBy: 'U2' }));
    await store.estimates.save(estimateOf(other, 'e1'));
    expect(await store.forgetPerson(team, 'U1')).toBe(3);
    expect((await store.estimates.askedBy(team, 'U1')).items).toEqual([]);
    expect((await store.estimates.askedBy(team, 'U2')).items.map(({ id }) => id)).toEqual(['theirs']);
    expect(await store.estimates.find(other, 'e1')).toMatchObject({ team: other, id: 'e1' });
  });
};
