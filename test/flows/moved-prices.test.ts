import { afterEach, describe, expect, it } from 'vitest';
import { answerLine } from '../../src/answer/index.ts';
import { useRefreshedPrices } from '../../src/catalog/index.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { tellMovedDecisions } from '../../src/flows/moved-prices.ts';
import { checkedPrices } from '../../src/prices/refresh.ts';
import { exportDecisions } from '../../src/render/index.ts';
import { IN_MEMORY } from '../../src/store/address.ts';
import { openStore } from '../../src/store/open.ts';
import type { Decision } from '../../src/store/store.ts';
import { worldOf } from '../helpers/world.ts';
import { decisionOf } from '../store/records.ts';

const NOW = new Date('2026-12-02T12:00:00Z');
afterEach(() => useRefreshedPrices([]));

const answered = async (line: string): Promise<Answer> => {
  const asked = await answerLine(line, { asOf: NOW });
  if (asked.kind !== 'answer') throw new Error(line);
  return asked.answer;
};

const sonnetAt = (input: number, output: number): void => {
  const file = {
    format: 'llmcost-prices',
    version: 1,
    date: '2026-12-01',
    prices: [{ id: 'anthropic/claude-sonnet-5', usdPerMillionInput: input, usdPerMillionOutput: output }],
  };
  const checked = checkedPrices(JSON.stringify(file), 'a file', '2026-12-01', NOW);
  if ('problem' in checked) throw new Error(checked.problem);
  useRefreshedPrices(checked.rows);
};

const world = async (line: string) => {
  const store = await openStore(IN_MEMORY);
  const answer = await answered(line);
  await store.decisions.record(decisionOf('T1', 'd1', { answer, recordedAt: NOW.toISOString() }));
  const said: string[] = [];
  const chat = {
    postMessage: async ({ text }: { readonly text: string }) => {
      said.push(text);
      return { ok: true };
    },
  };
  let ids = 0;
  const parts = {
    store,
    now: () => NOW,
    newId: () => {
      ids += 1;
      return `id${ids}`;
    },
    slack: { of: () => ({ client: { chat } }) },
    logger: { error: (about: { err: unknown }) => said.push(String(about.err)), warn: () => undefined },
  };
  return {
    parts,
    deps: worldOf(parts),
    said,
    answer,
    found: async () => (await store.decisions.find('T1', 'd1')) as Decision,
    close: store.close,
  };
};

describe('a recorded decision', () => {
  it('whose verdict a newer price turns is told so once, with before and after', async () => {
    // Its GPUs cost $7,961 a month, Sonnet at $2/$10 $9,706 and at 35% of that less than half.
    const { deps, said, answer, found, close } = await world('3B tokens gemma 2 27b H100 vs claude-sonnet-5');
    expect(answer.assessment.verdict.choice).toBe('self-host');
    await tellMovedDecisions(deps);
    expect(said).toEqual([]);
    sonnetAt(0.7, 3.4);
    await tellMovedDecisions(deps);
    await tellMovedDecisions(deps);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(
      /prices have moved since <!date\^\d+\^\{date_short\}\|2026-12-02 .*it was host .* a month, today it is pay Claude Sonnet 5 at \$/s,
    );
    const decision = await found();
    const [csv, json] = exportDecisions('decisions', [{ ...decision, stances: [] }]);
    const [exported] = JSON.parse(json?.text ?? '[]');
    expect(exported.recordedUsd).toBe(answer.assessment.selfHosted.monthlyUsd);
    expect(exported.movedTo).toMatchObject({ choice: 'api', api: 'anthropic/claude-sonnet-5' });
    expect(csv?.text).toContain('recorded_usd,moved_to,moved_to_usd');
    expect(decision.answer).toEqual(answer);
    await close();
  });

  it.each([
    ['api-price/anthropic/claude-sonnet-5', { usdPerMillionInput: 0.7, usdPerMillionOutput: 3.4 }],
    // Four times the rent makes hosting the dearer one.
    ['gpu-hour/h100-sxm', 16],
  ])('is told of the own price %s that turns it, and of none of another workspace', async (field, value) => {
    const { deps, said, close } = await world('3B tokens gemma 2 27b H100 vs claude-sonnet-5');
    const setting = { field, value, by: 'U1', at: NOW.toISOString() };
    await deps.store.defaults.set({ team: 'T2', ...setting });
    await tellMovedDecisions(deps, 'T2');
    await tellMovedDecisions(deps, 'T1');
    expect(said).toEqual([]);
    await deps.store.defaults.set({ team: 'T1', ...setting });
    await tellMovedDecisions(deps, 'T1');
    await tellMovedDecisions(deps, 'T1');
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('prices have moved');
    expect(said[0]).not.toContain('$');
    await close();
  });

  it('is not told twice where a crash came before it was noted, and hears of the next move', async () => {
    const { parts, said, found, close } = await world('3B tokens gemma 2 27b H100 vs claude-sonnet-5');
    const died = { ...parts.store.decisions, note: () => Promise.reject(new Error('died')) };
    sonnetAt(0.7, 3.4);
    await tellMovedDecisions(worldOf({ ...parts, store: { ...parts.store, decisions: died } }));
    expect(said).toEqual([expect.stringContaining('prices have moved'), 'Error: died']);
    const later = worldOf({ ...parts, now: () => new Date(NOW.getTime() + 11 * 60_000) });
    await tellMovedDecisions(later);
    expect(said).toHaveLength(2);
    expect((await found()).history.map(({ kind }) => kind)).toEqual(['recorded', 'moved']);
    useRefreshedPrices([]);
    await tellMovedDecisions(later);
    expect(said).toHaveLength(3);
    await close();
  });

  it('with a stated rent is moved by no price book', async () => {
    const { deps, said, close } = await world('3B tokens gemma 2 27b H100 at $3/hr vs claude-sonnet-5');
    const setting = { field: 'gpu-hour/h100-sxm', value: 16, by: 'U1', at: NOW.toISOString() };
    await deps.store.defaults.set({ team: 'T1', ...setting });
    await tellMovedDecisions(deps);
    expect(said).toEqual([]);
    await close();
  });

  it('with a stated price is moved by no list', async () => {
    const { deps, said, close } = await world('500M tokens llama 70b vs $2/$10');
    sonnetAt(0.7, 3.4);
    await tellMovedDecisions(deps);
    expect(said).toEqual([]);
    await close();
  });
});
