import { describe, expect, it } from 'vitest';
import { answerDraft } from '../../src/answer/index.ts';
import type { DraftFields } from '../../src/domain/draft.ts';
import { ESTIMATE } from '../../src/domain/intent.ts';
import { LlmcostError } from '../../src/errors.ts';
import { blamedInput } from '../../src/flows/form/blame.ts';
import { AS_OF, draft } from '../helpers/draft.ts';

/** The input at which a refusal of the whole form stands, by what was filled in, in that order. */
const blamed = (fields: DraftFields) => {
  const said = draft(fields);
  try {
    answerDraft(said, ESTIMATE, { asOf: AS_OF });
  } catch (error) {
    if (!(error instanceof LlmcostError)) throw error;
    return `${error.code}: ${blamedInput(said, error, {}, { asOf: AS_OF })}`;
  }
  return 'nothing';
};

const VOLUME = { 'workload.tokensPerMonth': 5e8 } as const;

describe('the input that a refusal is about', () => {
  it.each<[DraftFields, string]>([
    [VOLUME, 'nothing'],
    [{}, 'volume-missing: workload.tokensPerMonth'],
    [{ ...VOLUME, 'selfHosted.gpu': 'Z9000' }, 'unknown-name: selfHosted.gpu'],

    [{ 'workload.tokensPerMonth': 1e18 }, 'impossible-value: workload.tokensPerMonth'],
    // Each of them moves the sum that is beyond sense, and one is to blame.
    [
      {
        ...VOLUME,
        'selfHosted.ops.hoursPerMonth': 100,
        'selfHosted.ops.usdPerHour': 1e11,
        'selfHosted.otherUsdPerMonth': 5e5,
      },
      'impossible-value: selfHosted.ops.usdPerHour',
    ],
    [
      {
        ...VOLUME,
        'selfHosted.otherUsdPerMonth': 5e11,
        'selfHosted.procurement.usdPerGpuHour': 1e12,
      },
      'impossible-value: selfHosted.procurement.usdPerGpuHour',
    ],
  ])('%j: %s', (fields, input) => {
    expect(blamed(fields)).toBe(input);
  });
});
