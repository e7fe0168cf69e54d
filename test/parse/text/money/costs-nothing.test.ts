import { describe, expect, test } from 'vitest';
import { parseLine } from '../../../../src/parse/index.ts';

const HOURS = 'selfHosted.ops.hoursPerMonth';
const KIND = 'selfHosted.procurement.kind';

describe('work that nobody is paid for', () => {
  test.each([
    'i do the ops myself for free',
    'we run it ourselves at no cost',
    'i maintain it for nothing',
    'my brother runs it at no charge',
    'admin work is unpaid',
    'operations done by volunteers',
    'we administer it free of charge',
    'maintenance is done by me for free',
    'no cost for ops',
    'nobody is paid for ops',
    'my own time costs nothing',
    'students run the cluster in their spare time',
  ])('%s', async (words) => {
    const { draft } = await parseLine(`4x H100, ${words}, 300M tokens`);
    expect(draft.fields[HOURS]).toBe(0);
    expect(draft.fields).not.toHaveProperty([KIND]);
  });

  test.each([
    'we run it ourselves',
    'i do the ops for $100 an hour, 10 hours a month',
    'nobody complains',
    'we pay 10 hours of ops a month',
  ])('and work that somebody is: %s', async (words) => {
    const { draft } = await parseLine(`4x H100, ${words}, 300M tokens`);
    expect(draft.fields[HOURS]).not.toBe(0);
  });
});
