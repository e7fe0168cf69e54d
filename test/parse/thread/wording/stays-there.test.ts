import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** "in our data center" behind a verb that keeps data there is a rule, and elsewhere a remark. */

const CARD = '2B tokens a month, llama 70b on 4x H100 vs gpt-5';

describe('where data has to be', () => {
  it.each([
    'must stay in our datacenter',
    'the data has to remain in our data centre',
    'it must run in our dc',
    'everything stays in our data center',
    'only in our dc',
    'this needs to stay with us',
  ])('%s', async (mention) => {
    expect((await below(CARD, [mention])).draft.fields).toMatchObject({
      'constraints.dataResidency': 'own-infrastructure',
    });
  });

  it.each([
    ['8 gpus in our dc', { 'selfHosted.gpuCount': 8 }],
    [
      '1200 tok/s per replica in our lab',
      { 'selfHosted.throughput': expect.objectContaining({ per: 'replica' }) },
    ],
  ])('%s is a remark', async (mention, fields) => {
    const { draft } = await below(CARD, [mention]);
    expect(draft.fields).toMatchObject(fields);
    expect(draft.fields).not.toHaveProperty('constraints.dataResidency');
  });
});
