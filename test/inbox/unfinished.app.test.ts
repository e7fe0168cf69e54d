import { App } from '@slack/bolt';
import { describe, expect, it, vi } from 'vitest';
import { createNotes, keyOf } from '../../src/inbox/notes.ts';
import { takingUp } from '../../src/inbox/unfinished.ts';
import { createWork } from '../../src/inbox/work.ts';
import { createLogger } from '../../src/logger.ts';
import { IN_MEMORY } from '../../src/store/address.ts';
import { openStore } from '../../src/store/open.ts';
import type { Received, Store } from '../../src/store/store.ts';

type Claim = Parameters<Store['inbox']['claimUnfinished']>[0];

const NOON = '2026-11-23T12:00:00.000Z';
const logger = createLogger('error', { destination: { write: () => undefined } });

const app = new App({ token: 'xoxb-1', signingSecret: 's', tokenVerificationEnabled: false, botId: 'B' });

const received = (id: string): Received => ({
  team: 'T1',
  id,
  kind: 'mention',
  body: null,
  receivedAt: NOON,
});

/** A round over as many unfinished as these, some of which were begun too often before: how many were claimed at a time. */
const round = async ({ left, suspects }: { readonly left: number; readonly suspects: number }) => {
  const store = await openStore(IN_MEMORY);
  const unfinished = {
    others: Array.from({ length: left }, (_, n) => received(`left ${n}`)),
    suspects: Array.from({ length: suspects }, (_, n) => received(`suspect ${n}`)),
  };
  const claims: Claim[] = [];
  const begun: string[] = [];
  const claimUnfinished = async (claim: Claim): Promise<Received[]> => {
    claims.push(claim);
    return unfinished[claim.suspects ? 'suspects' : 'others'].splice(0, claim.limit);
  };
  const inbox = { ...store.inbox, claimUnfinished };
  const takeUp = takingUp(
    {
      store: { inbox },
      logger,
      now: () => new Date(NOON),
      work: createWork(),
      alone: true,
      notes: createNotes({ inbox }, logger),
      underWay: new Map(),
    },
    async (_, { id }) => void begun.push(id),
  );
  await takeUp(app);
  await vi.waitFor(() => expect(begun).toHaveLength(left + suspects));
  // The last claim of each kind finds less than it asked for, or nothing.
  const of = (kind: boolean) => claims.filter((claim) => claim.suspects === kind).map(({ limit }) => limit);
  await vi.waitFor(() => expect(of(true).length).toBeGreaterThan(suspects === 0 ? 0 : 1));
  await store.close();
  return { left: of(false), suspects: of(true) };
};

describe('what nobody finished is taken up', () => {
  it.each([
    [19, [20]],
    [20, [20, 20]],
    [43, [20, 20, 20]],
  ])('twenty at a time: %i', async (left, limits) => {
    expect((await round({ left, suspects: 0 })).left).toEqual(limits);
  });

  it('twice as many at a time as before where it was begun too often, and never more than twenty', async () => {
    // 1 + 2 + 4 + 8 + 16 + 20 + 20 = 71
    const { suspects } = await round({ left: 0, suspects: 71 });
    expect(suspects.slice(0, 7)).toEqual([1, 2, 4, 8, 16, 20, 20]);
  });
});

/** Rounds over a store of this many rows that is asked and told what each test looks at; a minute passes between two. */
const rounds = ({ alone = true, mine = [] as readonly Received[], left = [] as readonly Received[] }) => {
  const claims: Claim[] = [];
  const told: string[] = [];
  const begun: string[] = [];
  const health = { isWell: true };
  let minutes = 0;
  const inbox: Store['inbox'] = {
    receive: async () => true,
    saying: async () => undefined,
    stillAt: async (still, now) => void told.push(`still at ${still.map(({ id }) => id)} ${now}`),
    done: async (_, id) => {
      if (!health.isWell) throw new Error('no disk');
      told.push(`done ${id}`);
    },
    claimUnfinished: async (claim) => {
      claims.push(claim);
      return left.filter(({ kind }) => (kind === 'suspect') === claim.suspects);
    },
  };
  const notes = createNotes({ inbox }, logger);
  const takeUp = takingUp(
    {
      store: { inbox },
      logger,
      now: () => new Date(Date.parse(NOON) + minutes * 60_000),
      work: createWork(),
      alone,
      notes,
      underWay: new Map(mine.map((one) => [keyOf(one), one])),
    },
    (_, { id }) => {
      begun.push(id);
      return new Promise(() => undefined);
    },
  );
  const next = async () => {
    minutes += 1;
    await takeUp(app);
  };
  return { next, notes, claims, told, begun, health };
};

describe('a round', () => {
  it.each([
    ['whatever came before it the first time, where no other instance is', true, [{ now: NOON, quietMs: 1 }]],
    ['only what was quiet, where another may be at it', false, [{ now: '2026-11-23T12:01:00.000Z' }]],
  ])('takes up %s', async (_, alone, [first]) => {
    const { next, claims } = rounds({ alone });
    await next();
    await next();
    expect(claims.filter(({ suspects }) => suspects === false)).toEqual([
      { ...first, limit: 20, suspects: false },
      { now: '2026-11-23T12:02:00.000Z', limit: 20, suspects: false },
    ]);
  });

  it('begins neither what this process is at nor what it has finished', async () => {
    const all = ['under way', 'finished', 'left'].flatMap((id) => [
      received(id),
      { ...received(`${id} suspect`), kind: 'suspect' },
    ]);
    const { next, notes, begun, health } = rounds({
      left: all,
      mine: all.filter(({ id }) => id.startsWith('under way')),
    });
    health.isWell = false;
    for (const one of all.filter(({ id }) => id.startsWith('finished'))) await notes.done(one);
    await next();
    await vi.waitFor(() => expect(begun).toEqual(['left', 'left suspect']));
  });

  it('notes what could not be noted before, and what is under way', async () => {
    const { next, notes, told, health } = rounds({ mine: [received('slow'), received('held')] });
    health.isWell = false;
    await notes.done(received('finished'));
    health.isWell = true;
    await next();
    expect(told).toEqual(['done finished', 'still at slow,held 2026-11-23T12:01:00.000Z']);
  });

  it('begins no further suspects while the last may yet end the process, and goes on once they are done', async () => {
    const { next, claims } = rounds({ left: [{ ...received('suspect'), kind: 'suspect' }] });
    const asked = () => claims.filter(({ suspects }) => suspects === true).length;
    await next();
    await next();
    expect(asked()).toBe(1);
    const idle = rounds({});
    await idle.next();
    await vi.waitFor(() => expect(idle.claims).toHaveLength(2));
    // What was claimed has come, and nothing is waited for.
    await new Promise((done) => setImmediate(done));
    await idle.next();
    expect(idle.claims.map(({ suspects }) => suspects)).toEqual([false, true, false, true]);
  });
});
