import { describe, expect, it } from 'vitest';
import { keepAnswer, leftBehind, newEstimate, whenPosted } from '../../src/flows/kept.ts';
import { inPart } from '../helpers/in-part.ts';
import { keptLog } from '../helpers/kept-log.ts';
import { worldOf } from '../helpers/world.ts';
import { ANSWER, estimateOf, later } from '../store/records.ts';

const FULL = new Error('disk full');
const ESTIMATE = estimateOf('T1', 'e1');

/** A store of which every call fails, or each gives `found`. */
const world = (found?: unknown) => {
  const { logged, logger } = keptLog();
  const calls: unknown[][] = [];
  const call = async (...given: unknown[]) => {
    calls.push(given);
    if (found instanceof Error) throw found;
    return found;
  };
  const estimates = { save: call, posted: call, find: call };
  const deps = worldOf({
    store: { estimates },
    now: () => new Date(later(3)),
    newId: () => 'new',
    logger,
  });
  return { deps, calls, logged };
};

const conversationOf = (request: object) =>
  inPart<Parameters<typeof newEstimate>[1]>({
    team: 'T1',
    user: 'U1',
    channel: 'C1',
    threadTs: undefined,
    request,
  });

describe('an answer', () => {
  it('is kept with who asked, where and when, and what was typed', () => {
    const { deps } = world();
    const words = 'vs <https://a.example|a> & b';
    const kept = newEstimate(deps, conversationOf({ id: 'r1' }), { answer: ANSWER, words });
    expect(kept).toMatchObject({ team: 'T1', askedBy: 'U1', channel: 'C1', askedAt: later(3) });
    expect(kept.words).toBe(words);
    expect(kept).not.toHaveProperty('threadTs');
  });

  it('is shown though the store fails, which is logged', async () => {
    const { deps, logged } = world(FULL);
    expect(await keepAnswer(deps, ESTIMATE)).toBe(false);
    expect(logged).toEqual([['error', 'an answer could not be kept']]);
    expect(await keepAnswer(world().deps, ESTIMATE)).toBe(true);
  });

  it('that stands is none the worse where its place cannot be noted', async () => {
    const { deps, calls, logged } = world(FULL);
    const posted = inPart<Parameters<typeof whenPosted>[3]>({ ts: '1.5', chart: undefined });
    await whenPosted(deps, conversationOf({ id: 'r1' }), ESTIMATE, posted);
    expect(calls).toEqual([['T1', 'e1', '1.5', undefined]]);
    expect(logged).toEqual([['error', 'could not note where a card stands']]);
  });

  it('is looked for only where a request is taken up again', async () => {
    const { deps, calls } = world(ESTIMATE);
    expect(await leftBehind(deps, ESTIMATE, conversationOf({ isTakenUp: false }))).toBeUndefined();
    expect(calls).toEqual([]);
    expect(await leftBehind(deps, ESTIMATE, conversationOf({ isTakenUp: true }))).toBe(ESTIMATE);
  });
});
