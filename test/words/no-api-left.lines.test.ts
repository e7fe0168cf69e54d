import { describe, expect, it } from 'vitest';
import { converse } from '../../src/answer/thread.ts';
import { cheaperThan } from '../../src/words/compared.ts';
import { assess } from '../helpers/in-words.ts';
import { api, atVolume, evidence, scenario } from '../helpers/scenario.ts';

const headline = (usdPerMillion: number): string => {
  const rival = api({ usdPerMillionInput: usdPerMillion, usdPerMillionOutput: usdPerMillion });
  const asked = scenario({
    workload: atVolume(1e9),
    apis: [rival],
    constraints: { dataResidency: 'none', frontierReasoning: false, sellers: ['nobody'] },
  });
  return assess(asked, evidence()).verdict.headline;
};

describe('a list of sellers that leaves no API', () => {
  it('never says that hosting is cheaper where it is not', () => {
    expect(headline(0.01)).toMatch(/^Host it: no API here is on your list, for \$[\d,]+ a month more/);
    expect(headline(1000)).toMatch(/^Host it: no API here is on your list, and it is .* cheaper than/);
    // It costs $2,460, the API $2,459.40 and $2,459.60: 60 cents are a difference, 40 are none.
    expect(headline(2.4594)).toBe(
      'Host it: no API here is on your list, for $0.60 a month more than acme/large.',
    );
    expect(headline(2.4596)).toBe(
      'Host it: no API here is on your list, and it is about as dear as acme/large.',
    );
  });

  it('is the reason where data must stay in a region and an API there is on no list', () => {
    const inEu = api({ usdPerMillionInput: 1, usdPerMillionOutput: 1, regions: ['eu'] });
    const headlineOf = (...apis: (typeof inEu)[]): string =>
      assess(
        scenario({
          workload: atVolume(1e9),
          apis,
          constraints: { dataResidency: 'region', region: 'eu', sellers: ['b'] },
        }),
        evidence(),
      ).verdict.headline;
    expect(headlineOf(inEu)).toMatch(/^Host it: no API here is on your list, for \$1,460 a month more/);
    // Without the rule about data it would be the one on the list, at $2,000.
    const listed = api({ id: 'b/other', usdPerMillionInput: 2, usdPerMillionOutput: 2, regions: ['us'] });
    expect(headlineOf(inEu, listed)).toBe(
      'Host it: your data stays in the EU, for $460 a month more than b/other.',
    );
  });

  it('is the reason below a card of the EU too, and not that data stays there', async () => {
    const [only] = await converse('500M tokens A100 rental vs gpt-5, EU only', ['only together'], {
      asOf: new Date('2026-11-26T12:00:00Z'),
    });
    expect(only?.reply.text).toContain('Verdict flips: host it: no API here is on your list.');
    expect(only?.assessment.verdict.headline).toMatch(/^Host it: no API here is on your list, for \$/);
  });

  it('of two equal bills neither is said to be cheaper', () => {
    expect(cheaperThan(1000, 1001, 'Bedrock')).toBe('about as dear as Bedrock');
    expect(cheaperThan(500, 1000, 'Bedrock')).toBe('50% cheaper than Bedrock');
  });
});
