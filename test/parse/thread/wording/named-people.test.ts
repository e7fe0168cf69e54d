import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** People and work by what they are called, and why somebody wants a change. */

const LINE = '500M tokens on 4x H100 vs sonnet';

const fieldsBelow = async (...mentions: readonly string[]) => (await below(LINE, mentions)).draft.fields;

describe('who is called after a place, a purchase or a time', () => {
  it.each([
    'the cloud team does it',
    'legal in Germany is fine with it',
    'our batch jobs need it',
    'our EU customers would love it',
    'our spot buyers disagree',
    'compliance in the UK signed off',
    'the reserved capacity folks are on holiday',
    'our nightly reports depend on it',
    'the weekend crew is out',
    'the swiss office wants to know',
  ])('%s: nothing changes', async (mention) => {
    const { draft, reply } = await below(LINE, [mention]);
    expect(reply.kind).toBe('silence');
    expect(draft.fields).toEqual(await fieldsBelow('thanks'));
  });

  it.each([
    ['the on-prem team likes the H200', { 'selfHosted.gpu': 'h200' }],
    ['our batch jobs need H200s', { 'selfHosted.gpu': 'h200' }],
    ['the batch team wants 1B tokens', { 'workload.tokensPerMonth': 1e9 }],
    ['our on-prem admins prefer 8 GPUs', { 'selfHosted.gpuCount': 8 }],
    ['H200 instead, the platform team in Ireland has them', { 'selfHosted.gpu': 'h200' }],
    [
      'the EU team says 3B tokens and no spare',
      { 'workload.tokensPerMonth': 3e9, 'selfHosted.spareReplicas': 0 },
    ],
  ])('%s: what they want alone', async (mention, fields) => {
    expect(await fieldsBelow(mention)).toEqual({ ...(await fieldsBelow('thanks')), ...fields });
  });

  it.each([
    ['our customers in Germany need their data in Germany', 'de'],
    ["our EU customers' data must stay in the EU", 'eu'],
    ['the UK team wants the data in the UK', 'uk'],
  ])('%s is a rule', async (mention, region) => {
    expect(await fieldsBelow(mention)).toMatchObject({ 'constraints.region': region });
  });

  it('is no part of when a thing holds', async () => {
    expect((await below(LINE, ['spot for the night shift'])).reply.kind).toBe('question');
  });
});

describe('how much of the work may wait', () => {
  it.each([
    ['the batch jobs are half of it', 0.5],
    ['batch jobs are a third of the traffic', 1 / 3],
    ['our batch jobs make up 40%', 0.4],
  ])('%s', async (mention, share) => {
    const { 'workload.batchShare': batch, 'workload.tokensPerMonth': tokens } = await fieldsBelow(mention);
    expect(batch).toBeCloseTo(share, 9);
    expect(tokens).toBe(5e8);
  });
});

describe('why somebody wants a change', () => {
  it.each([
    ['double the volume, our US customers are growing', { 'workload.tokensPerMonth': 1e9 }],
    ['2B tokens, our competitor shut down', { 'workload.tokensPerMonth': 2e9 }],
    ['set ops to 3 days a month, our SRE is leaving', { 'selfHosted.ops.hoursPerMonth': 24 }],
    ['ops 10 hours a month since Tom left', { 'selfHosted.ops.hoursPerMonth': 10 }],
    ['add a spare, we got burned last time', { 'selfHosted.spareReplicas': 1 }],
    ['add a spare, the on-prem people insist', { 'selfHosted.spareReplicas': 1 }],
  ])('%s', async (mention, fields) => {
    expect(await fieldsBelow(mention)).toEqual({ ...(await fieldsBelow('thanks')), ...fields });
  });

  it('is named where it may have meant more', async () => {
    const { reply } = await below(LINE, ['2B tokens, our competitor shut down']);
    expect(reply.text).toContain('"our competitor shut down" is read as why, and changes nothing.');
  });

  it.each([
    'make it 1B, we never use caching',
    'make it 1B, only when it rains',
    'make it 1B, we want 3 of them',
  ])('%s says more than why, and is asked', async (mention) => {
    expect((await below(LINE, [mention])).reply.kind).toBe('question');
  });

  it.each(['make it 1B, they go spot', 'make it 1B, we keep the H200s'])('%s: both', async (mention) => {
    expect(Object.keys(await fieldsBelow(mention)).length).toBeGreaterThanOrEqual(4);
  });
});
