import { App } from '@slack/bolt';
import { describe, expect, it, vi } from 'vitest';
import { createNotes } from '../../src/inbox/notes.ts';
import { takingUp } from '../../src/inbox/unfinished.ts';
import { createWork } from '../../src/inbox/work.ts';
import { createLogger } from '../../src/logger.ts';
import { IN_MEMORY, openStore } from '../../src/store/open.ts';
import type { Received, Store } from '../../src/store/store.ts';

type Claim = Parameters<Store['inbox']['claimUnfinished']>[0];

const NOON = '2026-11-23T12:00:00.000Z';
const logger = createLogger('error', { destination: { write: () => undefined } });

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
  await takeUp(new App({ token: 'xoxb-1', signingSecret: 's', tokenVerificationEnabled: false, botId: 'B' }));
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
