import { describe, expect, it } from 'vitest';
import { answerDraft, answerJson } from '../../src/answer/index.ts';
import type { DraftFields } from '../../src/domain/draft.ts';
import { AS_OF, draft } from '../helpers/draft.ts';

const ESTIMATE = { kind: 'estimate' as const, preview: false, ignoredWords: [] };
const asked = (volume: number) =>
  answerDraft(draft({ 'workload.tokensPerMonth': volume, 'selfHosted.gpu': 'h100-sxm' }), ESTIMATE, {
    asOf: AS_OF,
  });

describe('what people type beyond sense', () => {
  it('is refused to them: no whole token, more tokens than anybody serves, more GPUs than anybody owns', () => {
    expect(() => asked(0.5)).toThrow(/less than one token a month/);
    expect(asked(1).assessment.selfHosted.gpus).toBeGreaterThan(0);
    expect(() => asked(2e15)).toThrow(/more than anybody serves/);
    // A replica of two serves some 6B tokens a month at the planned load: 0.9e15 take hundreds of thousands.
    expect(() => asked(0.9e15)).toThrow(/That would take .* GPUs/);
    expect(asked(1e12).assessment.selfHosted.gpus).toBeLessThan(100_000);
  });

  it('is refused to them: a bill that nobody pays, of either side', () => {
    const volume = { 'workload.tokensPerMonth': 1e9, 'selfHosted.gpu': 'h100-sxm' } as const;
    const billed = (fields: DraftFields) =>
      answerDraft(draft({ ...volume, ...fields }), ESTIMATE, { asOf: AS_OF });
    expect(() => billed({ 'selfHosted.procurement.usdPerGpuHour': 1e20 })).toThrow(/than anybody pays/);
    const api = { id: 'custom/own', usdPerMillionInput: 1e12, usdPerMillionOutput: 1e12 };
    expect(() => billed({ apis: [api] })).toThrow(/than anybody pays/);
    const dear = billed({ 'selfHosted.procurement.usdPerGpuHour': 1e3 }).assessment;
    expect(dear.verdict.choice).toBe('api');
    expect(dear.selfHosted.monthlyUsd).toBeGreaterThan(1e3 * 730);
  });

  it('is answered in JSON', () => {
    const json = {
      workload: { inputTokensPerMonth: 1e17, outputTokensPerMonth: 1e16 },
      apis: [{ id: 'anthropic/claude-sonnet-5' }],
    };
    expect(answerJson(json, { asOf: AS_OF }).assessment.selfHosted.gpus).toBeGreaterThan(100_000);
  });
});

describe('evidence of a printed document', () => {
  it.each([
    [{ fit: { fits: 'yes' } }, 'evidence.fit.fits must be a boolean; it is "yes".'],
    [
      { sources: [{ field: 'x', value: [], source: 's', date: 'd', stale: false }] },
      'evidence.sources[0].value must be a number or text or null; it is a list.',
    ],
    [{ throughput: { low: -1 } }, 'evidence.throughput.low must be 0 or more; it is -1.'],
    [{ warnings: {} }, 'evidence.warnings must be a list; it is an object.'],
    [5, 'evidence must be an object with named fields; it is 5.'],
  ])('%j is refused in a sentence', (evidence, sentence) => {
    const document = { scenario: { workload: { inputTokensPerMonth: 1e9 } }, evidence };
    expect(() => answerJson(document, { asOf: AS_OF })).toThrow(sentence);
  });
});
