import { describe, expect, it } from 'vitest';
import { answerDraft } from '../../src/answer/index.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { newDefaults } from '../../src/words/new-defaults.ts';
import { AS_OF, draft } from '../helpers/draft.ts';

const ESTIMATE = { kind: 'estimate' as const, preview: false, ignoredWords: [] };
const today = answerDraft(
  draft({ 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'h100-sxm' }),
  ESTIMATE,
  {
    asOf: AS_OF,
  },
);

/** As the first version kept it: 3 : 1, a load of 60 %, no floor. */
const old: Answer = {
  ...today,
  scenario: {
    ...today.scenario,
    workload: { ...today.scenario.workload, requestInputTokens: 1500, requestOutputTokens: 500 },
    selfHosted: { ...today.scenario.selfHosted, plannedLoad: 0.6, minTokensPerSecondPerUser: null },
  },
  evidence: { ...today.evidence, basis: { ...today.evidence.basis, engine: '1' } },
};

describe('a card of an earlier version that is changed', () => {
  it('says which defaults are today’s', () => {
    expect(newDefaults(old, today)).toBe(
      'Today’s defaults: a request 1,150 in / 210 out (was 1,500 in / 500 out), planned load 45% (was 60%) and speed for every user 20 tok/s (was none).',
    );
  });

  it('says nothing of what was said, nor between cards of one version', () => {
    const said = (answer: Answer): Answer => ({
      ...answer,
      draft: draft({ ...answer.draft.fields, 'selfHosted.plannedLoad': 0.6, 'workload.inputShare': 0.75 }),
    });
    expect(newDefaults(said(old), said(today))).toBe(
      'Today’s defaults: speed for every user 20 tok/s (was none).',
    );
    expect(newDefaults(today, today)).toBeNull();
  });
});
