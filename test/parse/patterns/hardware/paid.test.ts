import { describe, expect, test } from 'vitest';
import type { DraftFields } from '../../../../src/domain/draft.ts';
import { parseLine } from '../../../../src/parse/index.ts';

/** What people type in words of their own, and the fields that it must come to. */

type Row = readonly [line: string, fields: Partial<Record<keyof DraftFields, unknown>>];

const reads = (rows: readonly Row[]): void => {
  test.each(rows)('%s', async (line, fields) => {
    const { draft } = await parseLine(line);
    expect(draft.fields).toMatchObject(fields);
  });
};

describe('hardware that is paid', () => {
  const paid = { 'selfHosted.procurement.kind': 'paid' };
  reads([
    ['our 8xA100 box is paid for, 1B tokens', { ...paid, 'selfHosted.gpuCount': 8 }],
    ['16 A100 sitting idle, 1B tokens', { ...paid, 'selfHosted.gpuCount': 16 }],
    ['8 idle H100s, 1B tokens', { ...paid, 'selfHosted.gpuCount': 8 }],
    ['4 spare A100s lying around, 1B tokens', { ...paid, 'selfHosted.gpuCount': 4 }],
    ['the DGX H100 is written off, 1B tokens', paid],
    ['the university gives us 4 A100 for free, 1B tokens', { ...paid, 'selfHosted.gpuCount': 4 }],
    ['8 H100s, paid until 2028, 1B tokens', paid],
    ['our 4 L4s are already in the rack and paid, 1B tokens', { ...paid, 'selfHosted.gpuCount': 4 }],
    ['university cluster H100s free for us, 1B tokens', { ...paid, 'selfHosted.gpu': 'h100-sxm' }],
    ['8 H100 from our university cluster (free for us), 1B tokens', { ...paid, 'selfHosted.gpuCount': 8 }],
    ['8 H100 (free), 1B tokens', { ...paid, 'selfHosted.gpuCount': 8 }],
    // who owns it has paid for it, and one card for a desk is one
    ['1B tokens, rtx 3060 12gb i own', { ...paid, 'selfHosted.gpuCount': 1 }],
    ['on the L40S that we own, 1B tokens', { ...paid, 'selfHosted.gpuCount': 1 }],
    ['we own 2x H100, 1B tokens', { ...paid, 'selfHosted.gpuCount': 2 }],
    ['2x 4090 owned, 1B tokens', { ...paid, 'selfHosted.gpuCount': 2 }],
    ['owned rtx 4090, 1B tokens', { ...paid, 'selfHosted.gpuCount': 1 }],
    ['we own 4x L40S bought at $8k each, 1B tokens', { 'selfHosted.procurement.kind': 'own' }],
    ['2x 4090 owned at $1800 each, 1B tokens', { 'selfHosted.procurement.kind': 'own' }],
    ['4x A100 owned, 1B tokens', { 'selfHosted.procurement.kind': 'own' }],
    ['should we own 8xH100 for 1B tokens a month?', { 'selfHosted.procurement.kind': 'own' }],
    ['if we own 4xL40S is it cheaper than haiku at 1B tokens?', { 'selfHosted.procurement.kind': 'own' }],
    // where it must stand changes nothing of that
    ['everything must stay on premises, we have 4x A100 80GB, 1B tokens', paid],
    ['must run in our datacenter where we have 8xH100, 1B tokens', paid],
    ['must stay on premises; my 4090; 1B tokens', { ...paid, 'selfHosted.gpuCount': 1 }],
    ['8 H100 from our university cluster, 1B tokens', { ...paid, 'selfHosted.gpuCount': 8 }],
    ['8 H100s that cost us nothing, 1B tokens', { ...paid, 'selfHosted.gpuCount': 8 }],
    ['GPUs are free for us, 4x A100, 1B tokens', { ...paid, 'selfHosted.gpuCount': 4 }],
    ['1B tokens on 4x GB200, free for us', { ...paid, 'selfHosted.gpu': 'gb200', 'selfHosted.gpuCount': 4 }],
    ['1B tokens on 2 rtx pro 6000, free for us', { ...paid, 'selfHosted.gpu': 'rtx-pro-6000' }],
    ['half of our 16 H100s are idle, 1B tokens', { ...paid, 'selfHosted.gpuCount': 8 }],
    ['8xH100, 1 idle GPU, 1B tokens', { 'selfHosted.idleGpus': 1 }],
  ]);

  reads([
    ['we have 16 H100 in k8s, 6 idle, 1B tokens', { ...paid, 'selfHosted.gpuCount': 6 }],
    ['we own 12 H100, 4 sit idle most of the day, 1B tokens', { ...paid, 'selfHosted.gpuCount': 4 }],
    ['there are 16 A100 in our cluster, 5 unused, 1B tokens', { ...paid, 'selfHosted.gpuCount': 5 }],
    ['8x H200 on prem, half of them idle, 1B tokens', { ...paid, 'selfHosted.gpuCount': 4 }],
    ['our 10 L40S: 3 are not used right now, 1B tokens', { ...paid, 'selfHosted.gpuCount': 3 }],
    ['24 A100s, of which 8 are idle, 1B tokens', { ...paid, 'selfHosted.gpuCount': 8 }],
    ['we own 16 H100 and have 6 left over, 1B tokens', { ...paid, 'selfHosted.gpuCount': 6 }],
    ['8 H100s in the cluster, 2 spare ones free to use, 1B tokens', { ...paid, 'selfHosted.gpuCount': 2 }],
    ['two of our 8 H100 are idle, 1B tokens', { ...paid, 'selfHosted.gpuCount': 2 }],
    ['8 H100, 4 of them are free from a grant, 1B tokens', { ...paid, 'selfHosted.gpuCount': 4 }],
  ]);

  test.each([
    'our 8 H100 are idle at night, 1B tokens',
    'our 8 H100, 2 idle GPUs, 1B tokens',
    '16 H100 owned, 6 spare, 1B tokens',
    'we have 8 H100 plus 2 spare, 1B tokens',
  ])('and no part of it: %s', async (line) => {
    const { draft } = await parseLine(line);
    expect([8, 16]).toContain(draft.fields['selfHosted.gpuCount']);
  });

  test.each([
    ['4x H100, 1 idle, 1B tokens', '"1 idle" is counted on top'],
    ['16 H100 owned, 6 spare, 1B tokens', '"6 spare" is counted on top of "16 H100"'],
    ['1B tokens on our 4xA100 box', '"our 4xA100 box" is counted as rented'],
    ['our existing 2 H100s, 1B tokens', '"our existing 2 H100s" is counted as rented'],
    ['4x A100 owned, 1B tokens', '"owned" is counted as bought, at what such GPUs cost today'],
    ['the existing 4 H100 cluster, 1B tokens', '"the existing 4 H100 cluster" is counted as rented'],
  ])('says what it takes for granted: %s', async (line, note) => {
    const { intent } = await parseLine(line);
    expect(intent).toMatchObject({ readAs: expect.arrayContaining([expect.stringContaining(note)]) });
  });

  test.each([
    'our 4 H100 on lambda, 1B tokens',
    'our 4 H100 at $2.20/hr, 1B tokens',
    'our rented 4 H100, 1B tokens',
    'our own 4 H100, 1B tokens',
    '4 H100, our tokens are 1B a month',
  ])('and nothing where it was said, or is nobody’s: %s', async (line) => {
    const { intent } = await parseLine(line);
    expect(intent).not.toHaveProperty('readAs');
  });

  test('but a bill is none', async () => {
    const { draft } = await parseLine('$5k a month is paid for sonnet, on H100');
    expect(draft.fields).not.toHaveProperty(['selfHosted.procurement.kind']);
    expect(draft.fields['workload.bill']?.usdPerMonth).toBe(5000);
  });
});
