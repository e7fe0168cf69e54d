import { describe, expect, it } from 'vitest';
import type { Api } from '../../src/domain/scenario.ts';
import { isOtherModel } from '../../src/engine/other-model.ts';
import { scenario } from '../helpers/scenario.ts';
import { flat } from './found.ts';

describe('another model than the leader', () => {
  const isOther = (leader: string, chosen: string, apis: readonly Api[] = []) =>
    isOtherModel(scenario({ apis }), {}, { choice: 'api', api: chosen, leader });

  it.each([
    ['acme/gpt-4o', 'acme/gpt-4o', false],
    ['acme/gpt-4o', 'azure/GPT-4o', false],
    ['acme/gpt-4o', 'acme/gpt-4.1', true],
    ['acme/a-large', 'acme/b-large', true],
  ])('of %s and %s: %s', (leader, chosen, other) => {
    expect(isOther(leader, chosen)).toBe(other);
  });

  it('is none of two sellers of the model that would be hosted', () => {
    const sellers = ['a/x', 'b/y'].map((id) => flat(1, { id, role: 'same-model' }));
    expect(isOther('a/x', 'b/y', sellers)).toBe(false);
    expect(isOther('a/x', 'c/z', sellers)).toBe(true);
  });
});
