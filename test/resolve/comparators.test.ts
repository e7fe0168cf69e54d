import { describe, expect, it } from 'vitest';
import type { DraftFields } from '../../src/domain/draft.ts';
import { ASKED, resolved, VOLUME } from './asked.ts';

describe('frontier models', () => {
  it('stand in the table where no seller of them may be used', () => {
    const { apis } = resolved({
      ...ASKED,
      'constraints.frontierReasoning': true,
      'constraints.sellers': ['groq'],
    }).scenario;
    const frontier = apis.filter(({ role }) => role === 'frontier').map(({ id }) => id);
    expect(frontier).toContain('anthropic/claude-opus-5-5');
    expect(frontier.length).toBeGreaterThan(2);
  });
});

describe('embedding models', () => {
  it('are compared with two that are listed as ours', () => {
    const fields: DraftFields = { ...VOLUME, 'selfHosted.model': 'bge-m3', 'selfHosted.gpu': 'l4' };
    const listed = resolved(fields).assumptions.filter(({ field }) => field === 'apis');
    expect(listed.map(({ value }) => value)).toContainEqual([
      'openai/text-embedding-3-large',
      'openai/text-embedding-3-small',
    ]);
  });
});
