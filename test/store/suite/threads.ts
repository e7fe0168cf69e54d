import { beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/domain/draft.ts';
import type { Store } from '../../../src/store/store.ts';
import { DRAFT, later, NO_DRAFT, NOON, newTeam, threadOf } from '../records.ts';

/** An edit that counts: 20 of them make 20, unless one is lost. */
const oneMore = (draft: Draft): Draft => ({
  ...draft,
  fields: {
    ...draft.fields,
    'workload.tokensPerMonth': (draft.fields['workload.tokensPerMonth'] ?? 0) + 1,
  },
});

export const keepsThreads = (open: () => Promise<Store>): void => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });

  describe('the draft of a thread', () => {
    it('begins once, whoever begins it', async () => {
      const key = threadOf(newTeam());
      expect(await store.threads.find(key)).toBeUndefined();
      const [one, other] = await Promise.all([
        store.threads.start(key, DRAFT, { by: 'U1', at: NOON }),
        store.threads.start(key, NO_DRAFT, { by: 'U2', at: NOON }),
      ]);
      expect(one).toEqual(other);
      expect(one.version).toBe(1);
      expect((await store.threads.history(key)).items).toHaveLength(1);
    });

    it('keeps every change, with who, when and in which words', async () => {
      const key = threadOf(newTeam());
      await store.threads.start(key, DRAFT, { by: 'U1', at: NOON, words: '500M tokens', estimate: 'e1' });
      const by = { by: 'U2', at: later(1), words: 'what if\0 more?', estimate: 'e2' };
      const changed = await store.threads.change(key, by, oneMore);
      expect(changed?.before).toMatchObject({ version: 1, draft: DRAFT });
      expect(changed?.after).toEqual(await store.threads.find(key));
      expect(changed?.after).toMatchObject({ version: 2, startedBy: 'U1', changedAt: later(1) });
      const { items } = await store.threads.history(key);
      expect(items).toEqual([
        { version: 1, by: 'U1', at: NOON, words: '500M tokens', estimate: 'e1', draft: DRAFT },
        { version: 2, ...by, draft: oneMore(DRAFT) },
      ]);
      expect(await store.threads.lastChange(key)).toEqual(items[1]);
      expect(await store.threads.lastChange(threadOf(newTeam()))).toBeUndefined();
    });

    it('keeps the changes of people who change it at the same moment', async () => {
      const key = threadOf(newTeam());
      await store.threads.start(key, NO_DRAFT, { by: 'U0', at: NOON });
      const people = Array.from({ length: 20 }, (_, n) => `U${n + 1}`);
      await Promise.all(
        people.map((by) => store.threads.change(key, { by, at: NOON }, async (d) => oneMore(d))),
      );
      expect(await store.threads.find(key)).toMatchObject({
        version: 21,
        draft: { fields: { 'workload.tokensPerMonth': 20 } },
      });
      const first = await store.threads.history(key, { limit: 15 });
      const rest = await store.threads.history(key, { limit: 15, after: first.next ?? '' });
      const all = [...first.items, ...rest.items];
      expect(all.map(({ version }) => version)).toEqual(Array.from({ length: 21 }, (_, n) => n + 1));
      expect(all.map(({ by }) => by).sort()).toEqual(['U0', ...people].sort());
    });

    it('stays as it is where the change cannot be made', async () => {
      const key = threadOf(newTeam());
      expect(await store.threads.change(key, { by: 'U1', at: NOON }, oneMore)).toBeUndefined();
      await store.threads.start(key, DRAFT, { by: 'U1', at: NOON });
      const change = store.threads.change(key, { by: 'U1', at: NOON }, () => {
        throw new RangeError('no such GPU');
      });
      await expect(change).rejects.toThrow('no such GPU');
      const left = await store.threads.change(key, { by: 'U1', at: NOON }, () => undefined);
      expect(left?.after).toBe(left?.before);
      expect(left?.after).toMatchObject({ version: 1, draft: DRAFT });
      expect(await store.threads.find(key)).toMatchObject({ version: 1 });
      expect((await store.threads.history(key)).items).toHaveLength(1);
    });
  });

  describe('the board of a thread', () => {
    it('is the first that was noted, until it is gone', async () => {
      const key = threadOf(newTeam());
      expect(await store.threads.board(key, '9.1')).toBeUndefined();
      await store.threads.start(key, DRAFT, { by: 'U1', at: NOON });
      expect(await store.threads.board(key, '1.1')).toBe('1.1');
      expect(await store.threads.board(key, '2.2')).toBe('1.1');
      expect(await store.threads.board(key, '3.3', '1.1')).toBe('3.3');
      expect(await store.threads.find(key)).toMatchObject({ version: 1, boardTs: '3.3' });
    });
  });

  describe('what was said last', () => {
    const DAY = 24 * 60;
    const asked = { words: 'what does it cost per request?', isRefused: false, at: NOON };

    it('is one a person and thread, the newest', async () => {
      const key = threadOf(newTeam());
      expect(await store.lastWords.last(key, 'U1')).toBeUndefined();
      await store.lastWords.keep(key, 'U1', asked);
      const newer = { words: 'zorblat \u0000', isRefused: true, at: later(1) };
      await store.lastWords.keep(key, 'U1', newer);
      await store.lastWords.keep(key, 'U1', asked);
      expect(await store.lastWords.last(key, 'U1')).toEqual(newer);
      expect(await store.lastWords.last(key, 'U2')).toBeUndefined();
      expect(await store.lastWords.last({ ...key, threadTs: '1' }, 'U1')).toBeUndefined();
    });

    it('goes after two days', async () => {
      const key = threadOf(newTeam());
      await store.lastWords.keep(key, 'U1', asked);
      await store.purge(later(2 * DAY - 1));
      expect(await store.lastWords.last(key, 'U1')).toEqual(asked);
      await store.purge(later(2 * DAY + 1));
      expect(await store.lastWords.last(key, 'U1')).toBeUndefined();
    });
  });

  describe('stances', () => {
    const at = NOON;

    it('are one a person, and can be changed and withdrawn', async () => {
      const key = threadOf(newTeam());
      await store.stances.take(key, { person: 'U1', choice: 'api', reason: 'no team', at });
      await store.stances.take(key, { person: 'U2', choice: 'not-yet', reason: 'after May', at: later(1) });
      await store.stances.take(key, { person: 'U1', choice: 'self-host', at: later(2) });
      expect(await store.stances.all(key)).toEqual([
        { person: 'U2', choice: 'not-yet', reason: 'after May', at: later(1) },
        { person: 'U1', choice: 'self-host', at: later(2) },
      ]);
      expect(await store.stances.all({ ...key, threadTs: '1' })).toEqual([]);
    });

    it('of the same second all stay', async () => {
      const key = threadOf(newTeam());
      const people = Array.from({ length: 50 }, (_, n) => `U${n}`);
      await Promise.all(people.map((person) => store.stances.take(key, { person, choice: 'api', at })));
      expect((await store.stances.all(key)).map(({ person }) => person)).toEqual([...people].sort());
    });

    it('that arrive late do not replace a later one', async () => {
      const key = threadOf(newTeam());
      await store.stances.take(key, { person: 'U1', choice: 'api', at: later(5) });
      await store.stances.take(key, { person: 'U1', choice: 'self-host', at });
      expect(await store.stances.all(key)).toMatchObject([{ choice: 'api' }]);
    });
  });
};
