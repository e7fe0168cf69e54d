import { describe, expect, it } from 'vitest';
import type { WarningCode } from '../../src/domain/evidence.ts';
import { cardWarnings } from '../../src/words/card-warnings.ts';
import { withNames } from '../../src/words/names.ts';
import { answerNamed } from '../fixtures/answers/index.ts';

const warningsOf = (codes: readonly WarningCode[], name = 'host it') => {
  const answer = answerNamed(name);
  const warnings = codes.map((code) => ({ code, message: `Of ${code}.` }));
  const assessment = { ...answer.assessment, warnings };
  return cardWarnings(withNames({ ...answer, assessment }, 'asker'));
};

describe('of the warnings a card', () => {
  it.each<readonly [readonly WarningCode[], string | undefined]>([
    [['marketplace', 'idle-gpus'], 'Of marketplace.'],
    [['marketplace', 'word-ignored'], 'Of word-ignored.'],
    [['few-at-once', 'dearer-than-on-demand'], 'Of dearer-than-on-demand.'],
    // Said elsewhere on it, or for whoever looks behind the menu.
    [['stale-price', 'volume-from-bill', 'no-spare', 'few-requests', 'marketplace'], 'Of marketplace.'],
    [['stale-price', 'no-spare'], undefined],
  ])('says the weightiest of %j', (codes, shown) => {
    expect(warningsOf(codes).shown).toEqual(shown === undefined ? [] : [shown]);
  });

  it('says one of an older version as most others', () => {
    const answer = answerNamed('host it');
    const warnings = [{ code: 'said-once', message: 'Of an older version.' }];
    const kept = { ...answer, assessment: { ...answer.assessment, warnings } };
    expect(cardWarnings(withNames(kept, 'asker'))).toMatchObject({
      shown: ['Of an older version.'],
      isWeighty: false,
    });
  });

  it('keeps all behind its menu, the weightiest first', () => {
    expect(warningsOf(['no-spare', 'word-ignored', 'stale-price', 'does-not-fit']).all).toEqual([
      expect.stringContaining('does not fit'),
      'Of word-ignored.',
      'Of no-spare.',
      'Of stale-price.',
    ]);
  });

  it('says how fast a fleet of ours would be only where it is to be hosted', () => {
    expect(warningsOf(['below-speed-floor']).shown).toEqual(['Of below-speed-floor.']);
    expect(warningsOf(['below-speed-floor'], 'stay with the leader').shown).toEqual([]);
  });

  it('begins with a busy hour that the fleet does not carry, where that fleet is to be had', () => {
    const { first, shown } = warningsOf(['word-ignored', 'load-above-plan']);
    expect([first, ...shown]).toEqual([expect.stringContaining('busiest hour'), 'Of word-ignored.']);
    expect(warningsOf(['load-above-plan'], 'stay with the leader')).toMatchObject({ first: null, shown: [] });
  });

  it.each([
    ['asker', ', for $35,117.'],
    ['channel', '.'],
  ] as const)('tells the bill of a larger fleet to %s, whom a negotiated price is for', (audience, end) => {
    const answer = answerNamed('host it');
    const figures = { load: 0.95, plannedLoad: 0.45, gpus: 18, usd: 35_117 };
    const assessment = {
      ...answer.assessment,
      warnings: [{ code: 'load-above-plan', figures, message: '' }],
    };
    const evidence = { ...answer.evidence, negotiated: ['selfHosted.procurement.usdPerGpuHour'] };
    const { first, all } = cardWarnings(withNames({ ...answer, evidence, assessment }, audience));
    expect(first).toBe(`At 95% load users wait in the busiest hour: 18 GPUs would carry it${end}`);
    expect(all[0]?.endsWith(`18 GPUs would carry it${end}`)).toBe(true);
  });

  it('says what is so of a model that cannot be bought, and behind its menu what that means', () => {
    const answer = answerNamed('host it');
    const brief = 'No seller of your fine-tune of Llama 3.3 70B is counted.';
    const message = `${brief} Nothing is compared with it.`;
    const assessment = { ...answer.assessment, warnings: [{ code: 'fine-tune-unsold', message, brief }] };
    const { shown, all, isWeighty } = cardWarnings(withNames({ ...answer, assessment }, 'asker'));
    expect(shown).toEqual([brief]);
    expect(all).toEqual([message]);
    expect(isWeighty).toBe(false);
    expect(warningsOf(['word-ignored']).isWeighty).toBe(true);
  });

  it('leaves an id as it is to be typed, also where that of an API on the card is a part of it', () => {
    const answer = answerNamed('host it');
    const message = `Another sells it: type "vs router/${answer.scenario.apis[0]?.id}".`;
    const assessment = { ...answer.assessment, warnings: [{ code: 'api-closed', message }] };
    expect(cardWarnings(withNames({ ...answer, assessment }, 'asker')).all).toEqual([message]);
  });

  it('begins with what part of a bill is costed, else with what its volume depends on', () => {
    expect(warningsOf(['marketplace', 'volume-from-bill', 'moved-in-part']).first).toBe('Of moved-in-part.');
    expect(warningsOf(['marketplace', 'volume-from-bill']).first).toBe('Of volume-from-bill.');
    expect(warningsOf(['marketplace']).first).toBeNull();
  });
});
