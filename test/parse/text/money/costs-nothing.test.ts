import { describe, expect, test } from 'vitest';
import { parseLine } from '../../../../src/parse/index.ts';

const HOURS = 'selfHosted.ops.hoursPerMonth';
const SETUP = 'selfHosted.ops.setupHours';
const KIND = 'selfHosted.procurement.kind';

describe('costs that are not counted', () => {
  test.each([
    ['ignore the setup cost', { [SETUP]: 0 }],
    ["please don't count the setup", { [SETUP]: 0 }],
    ['exclude engineering time', { [HOURS]: 0, [SETUP]: 0 }],
    ['leave out staff costs', { [HOURS]: 0, [SETUP]: 0 }],
    ['without counting power and installation', { [SETUP]: 0, 'selfHosted.power.none': true }],
  ])('%s', async (words, fields) => {
    const line = `4x H100 bought at $25k each, ${words}, 300M tokens`;
    const { draft } = await parseLine(line);
    expect(draft.fields).toMatchObject(fields);
    const { draft: counted } = await parseLine('4x H100 bought at $25k each, 300M tokens');
    expect(Object.keys(draft.fields).toSorted()).toEqual(
      Object.keys({ ...counted.fields, ...fields }).toSorted(),
    );
  });
});

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
