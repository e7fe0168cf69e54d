import { describe, expect, it } from 'vitest';
import type { RuledOutBecause } from '../../src/domain/assessment.ts';
import { ruledOutInWords, whyRuledOut } from '../../src/words/ruled-out.ts';

describe('why an API is ruled out', () => {
  it.each<[RuledOutBecause, string]>([
    [{ code: 'unavailable', why: 'closed on 23 Oct 2026' }, 'closed on 23 Oct 2026'],
    [{ code: 'outside-region', region: 'eu', servesEu: false }, 'not in the EU for certain'],
    [{ code: 'outside-region', region: 'de', servesEu: true }, 'EU, not Germany for certain'],
    [{ code: 'outside-region', region: 'ch', servesEu: false }, 'not in Switzerland for certain'],
    [{ code: 'not-listed' }, 'not on your list'],
    [{ code: 'capacity-too-small' }, 'its capacity is less than your volume'],
  ])('%o', (ruledOutBecause, words) => {
    expect(whyRuledOut({ ruledOutBecause })).toBe(words);
    expect(ruledOutInWords({ ruledOutBecause })).toEqual({ ruledOutBecause, ruledOut: words });
  });

  it('is said in the words that were kept, where nothing else was', () => {
    expect(whyRuledOut({ ruledOut: 'no regional endpoint known' })).toBe('no regional endpoint known');
    expect(whyRuledOut({})).toBe('');
    expect(ruledOutInWords({})).toEqual({});
  });
});
