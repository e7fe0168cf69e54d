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
    ['8 H100 from our university cluster, 1B tokens', { ...paid, 'selfHosted.gpuCount': 8 }],
    ['8 H100s that cost us nothing, 1B tokens', { ...paid, 'selfHosted.gpuCount': 8 }],
    ['GPUs are free for us, 4x A100, 1B tokens', { ...paid, 'selfHosted.gpuCount': 4 }],
    ['1B tokens on 4x GB200, free for us', { ...paid, 'selfHosted.gpu': 'gb200', 'selfHosted.gpuCount': 4 }],
    ['1B tokens on 2 rtx pro 6000, free for us', { ...paid, 'selfHosted.gpu': 'rtx-pro-6000' }],
    ['half of our 16 H100s are idle, 1B tokens', { ...paid, 'selfHosted.gpuCount': 8 }],
    ['8xH100, 1 idle GPU, 1B tokens', { 'selfHosted.idleGpus': 1 }],
  ]);

  test('but a bill is none', async () => {
    const { draft } = await parseLine('$5k a month is paid for sonnet, on H100');
    expect(draft.fields).not.toHaveProperty(['selfHosted.procurement.kind']);
    expect(draft.fields['workload.bill']?.usdPerMonth).toBe(5000);
  });
});
