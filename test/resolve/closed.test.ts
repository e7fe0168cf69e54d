import { describe, expect, it } from 'vitest';
import {
  closedAmong,
  replacementOf,
  warnOfClosing,
  withReplacements,
} from '../../src/resolve/closed-apis.ts';
import type { Comparator } from '../../src/resolve/comparators.ts';
import { newLedger } from '../../src/resolve/ledger.ts';
import { workOf } from '../../src/resolve/work.ts';
import { doubtInWords } from '../../src/words/doubts.ts';
import { draft } from '../helpers/draft.ts';
import { resolvedInWords } from '../helpers/resolved.ts';

/** What takes the place of an API on which day. The days and what sellers name instead stand in `catalog/closings.ts`. */

const on = (day: string): Date => new Date(`${day}T00:00:00Z`);
const contextOn = (day: string) => {
  const context = { fields: {}, asOf: on(day), ledger: newLedger() };
  return { ...context, work: workOf(context, { embeds: false, allMayWait: false, isKindInWords: false }) };
};

describe('what a seller names instead', () => {
  it.each([
    ['openai/o4-mini', '2026-11-26', 'openai/gpt-5.6-terra'],
    // GPT-4.1 mini closes itself, for GPT-6 Luna.
    ['openai/gpt-4o-search-preview', '2027-01-13', 'openai/gpt-4.1-mini'],
    ['openai/gpt-4o-search-preview', '2027-01-14', 'openai/gpt-6-luna'],
    // GLM 4.7 closed without another.
    ['cerebras/qwen-3-coder-480b', '2026-08-16', 'cerebras/zai-glm-4.7'],
    ['cerebras/qwen-3-coder-480b', '2026-08-17', undefined],
    // Something that has no price of ours.
    ['openai/chatgpt-4o-latest', '2026-11-26', undefined],
    ['openai/gpt-4.1-nano', '2026-11-26', undefined],
    ['openai/gpt-6-luna', '2026-11-26', undefined],
  ])('of %s on %s is %s', (id, day, next) => {
    expect(replacementOf(id, on(day))).toBe(next);
  });
});

describe('closed APIs among those that are compared', () => {
  const compared = (day: string, ids: readonly string[]) => {
    const context = contextOn(day);
    const apis = ids.map((id): Comparator => ({ id, role: 'named' }));
    const all = withReplacements(context, apis);
    return { all: all.map(({ id, role }) => `${role} ${id}`), said: context.ledger.doubts.map(doubtInWords) };
  };

  it('stay, with what replaces them beside them, each once', () => {
    const { all, said } = compared('2026-11-26', ['openai/o4-mini', 'openai/gpt-3.5-turbo']);
    expect(all).toEqual(['named openai/o4-mini', 'named openai/gpt-3.5-turbo', 'named openai/gpt-5.6-terra']);
    expect(said.map(({ message }) => message)).toEqual([
      expect.stringMatching(/was closed on 23 Oct 2026; its seller names .*Terra instead\.$/),
      expect.stringMatching(/was closed on 23 Oct 2026; its seller names .*Terra instead\.$/),
    ]);
    expect(compared('2026-11-26', ['openai/o4-mini', 'openai/gpt-5.6-terra']).all).toHaveLength(2);
  });

  it('have the frontier default beside them where their seller names nothing', () => {
    const { all, said } = compared('2026-11-26', ['openai/gpt-4.1-nano']);
    expect(all).toEqual(['named openai/gpt-4.1-nano', 'frontier anthropic/claude-sonnet-5-5']);
    expect(said[0]?.message).toMatch(/we know of no replacement from its seller: .* stands in\.$/);
  });

  it('are told with who else sells the same open weights', () => {
    const still = (id: string) => {
      const context = contextOn('2026-11-26');
      withReplacements(context, [{ id, role: 'named' }]);
      return context.ledger.doubts[0]?.figures;
    };
    expect(still('groq/qwen/qwen3-32b')).toMatchObject({
      still: { seller: 'DeepInfra', api: expect.stringContaining('Qwen3') },
    });
    expect(still('openai/o4-mini')).toMatchObject({ still: undefined });
  });

  it('are none the day before', () => {
    expect(compared('2026-10-22', ['openai/o4-mini'])).toEqual({ all: ['named openai/o4-mini'], said: [] });
    expect(closedAmong(['openai/o4-mini', 'openai/gpt-6-luna'], on('2026-10-22'))).toEqual([]);
    expect(closedAmong(['openai/o4-mini', 'openai/o4-mini', 'openai/gpt-6-luna'], on('2026-10-23'))).toEqual([
      { api: 'openai/o4-mini', closedOn: '2026-10-23' },
    ]);
  });
});

describe('an API that will close', () => {
  const said = (day: string, id: string) => {
    const context = contextOn(day);
    warnOfClosing(context, [id]);
    return context.ledger.doubts.map(doubtInWords).map(({ message }) => message);
  };

  it('is said within 183 days, and not once it has closed', () => {
    // 1 April 2027
    expect(said('2026-09-29', 'openai/gpt-5.1')).toEqual([]);
    expect(said('2026-09-30', 'openai/gpt-5.1')).toEqual([expect.stringMatching(/closes on 1 Apr 2027\.$/)]);
    expect(said('2027-03-31', 'openai/gpt-5.1')).toHaveLength(1);
    expect(said('2027-04-01', 'openai/gpt-5.1')).toEqual([]);
    expect(said('2026-11-26', 'openai/gpt-6-luna')).toEqual([]);
  });

  it('is said with what its seller names instead', () => {
    expect(said('2026-11-26', 'openai/gpt-4o')).toEqual([
      expect.stringMatching(/closes on 14 Jan 2027\. Its seller names .*Luna instead\.$/),
    ]);
  });
});

describe('a question about a closed API', () => {
  const WHY = 'closed on 23 Oct 2026';
  const SAME = 'same-model novita/meta-llama/llama-3.3-70b-instruct';
  it.each<[string, readonly string[], readonly string[], object]>([
    [
      'without a replacement has the two defaults beside it',
      ['openai/gpt-4.1-nano'],
      ['frontier anthropic/claude-sonnet-5-5', 'fast anthropic/claude-haiku-5-5'],
      {},
    ],
    [
      'has its replacement, which is said',
      ['openai/o4-mini'],
      ['named openai/gpt-5.6-terra'],
      { instead: 'openai/gpt-5.6-terra' },
    ],
    ['whose replacement was named is told of none', ['openai/o4-mini', 'openai/gpt-5.6-terra'], [], {}],
  ])('%s, and rules it out', (_, named, beside, more) => {
    const fields = { 'workload.tokensPerMonth': 500e6, apis: named.map((id) => ({ id })) };
    const { scenario, evidence } = resolvedInWords(draft(fields), { asOf: on('2026-11-26') });
    expect(scenario.apis.map(({ id, role }) => `${role} ${id}`)).toEqual([
      ...named.map((id) => `named ${id}`),
      ...beside,
      SAME,
    ]);
    expect(evidence.ruledOut).toEqual([{ api: named[0], why: WHY, ...more }]);
  });
});
