import { describe, expect, it } from 'vitest';
import { halvedNet, lineUsd, netOf, slopeAtNothing } from '../../src/engine/net-line.ts';

describe('an API beside a fleet that pays for each token', () => {
  it('is held against its bill less that: of $100 for 50 tokens and $2 for each more, at half a dollar a token', () => {
    const net = netOf({ fixedUsd: 100, usdPerToken: 2, includedTokens: 50 }, 0.5);
    expect([0, 40, 50, 60].map((tokens) => lineUsd(net, tokens))).toEqual([100, 80, 75, 90]);
    expect([40, 60].map((tokens) => lineUsd(halvedNet(net), tokens))).toEqual([90, 85]);
    expect(slopeAtNothing(net)).toBe(-0.5);
    expect(slopeAtNothing({ ...net, includedTokens: 0 })).toBe(1.5);
  });
});
