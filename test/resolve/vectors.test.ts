import { describe, expect, it } from 'vitest';
import type { DraftFields } from '../../src/domain/draft.ts';
import { AS_OF, draft } from '../helpers/draft.ts';
import { resolvedInWords } from '../helpers/resolved.ts';
import { codes, RENTED, resolved, VOLUME } from './asked.ts';

describe('a model that makes vectors', () => {
  it('has input alone', () => {
    const { workload } = resolved({
      ...VOLUME,
      'selfHosted.model': 'bge-m3',
      'selfHosted.gpu': 'l4',
    }).scenario;
    expect(workload).toMatchObject({ kind: 'embedding', outputTokensPerMonth: 0, requestOutputTokens: 0 });
  });
});

describe('vectors, where nobody named what makes them', () => {
  it('are no work of an API that writes, where somebody named it', () => {
    const said = { 'workload.tokensPerMonth': 1e9, 'workload.kind': 'embedding' } as const;
    const named = (id: string) => resolvedInWords(draft({ ...said, apis: [{ id }] }), { asOf: AS_OF });
    expect(() => named('openai/gpt-5')).toThrow(/^GPT-5 writes text, and this work only reads it/);
    const { scenario } = named('openai/text-embedding-3-small');
    expect(scenario.apis[0]).toMatchObject({ id: 'openai/text-embedding-3-small', role: 'named' });
  });

  it('an API that is priced by its input alone has a price where there is no output', () => {
    const api = { id: 'acme/embed', usdPerMillionInput: 0.02 };
    const fields = { ...VOLUME, ...RENTED, apis: [api] };
    const [priced] = resolved({ ...fields, 'workload.kind': 'embedding' }).scenario.apis;
    expect(priced).toMatchObject({ usdPerMillionInput: 0.02, usdPerMillionOutput: 0 });
    expect(() => resolved(fields)).toThrow(/no price for/);
  });

  it('an embedding model is hosted, and no chat model beside it', () => {
    const { scenario } = resolved({ ...VOLUME, 'workload.kind': 'embedding', 'selfHosted.gpu': 'h100-sxm' });
    expect(scenario.selfHosted.model).toBe('bge-m3');
    expect(scenario.apis.map(({ id, role }) => [id, role])).toEqual([
      ['openai/text-embedding-3-large', 'frontier'],
      ['openai/text-embedding-3-small', 'fast'],
      ['ovhcloud/bge-m3', 'same-model'],
    ]);
  });

  it('an API that makes vectors says what the work is', () => {
    const { scenario } = resolved({ ...VOLUME, apis: [{ id: 'openai/text-embedding-3-small' }] });
    expect(scenario.workload.kind).toBe('embedding');
    expect(scenario.workload.outputTokensPerMonth).toBe(0);
  });
});

describe('output of an embedding', () => {
  const model: DraftFields = {
    'workload.kind': 'embedding',
    'selfHosted.model': 'bge-m3',
    'selfHosted.gpu': 'l4',
  };

  it('is counted as it was said, and said to be strange', () => {
    const both = { ...model, 'workload.inputTokensPerMonth': 300e6, 'workload.outputTokensPerMonth': 100e6 };
    expect(codes(both)).toContain('embedding-output');
    expect(resolved(both).scenario.workload.outputTokensPerMonth).toBe(100e6);
    expect(codes({ ...model, ...VOLUME })).not.toContain('embedding-output');
  });
});
