import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** A day of people is eight hours of work in mentions as in lines, and their rate is of each of those. */

const LINE = '500M tokens, 4x H100, 10h ops';

const opsBelow = async (...mentions: readonly string[]) => {
  const { fields } = (await below(LINE, mentions)).draft;
  return [fields['selfHosted.ops.hoursPerMonth'], fields['selfHosted.ops.usdPerHour']];
};

describe('a day rate of people', () => {
  it.each([
    'ops day rate $960',
    'day rate $960',
    'what if the day rate is $960',
    'set the day rate to $960',
    'ops day rate is 960',
    'our SRE costs 960 a day',
    'an engineer charges 960 a day',
    'ops rate is 120',
    'what if the SRE rate is 120',
  ])('%s: hours stay as they are', async (mention) => {
    expect(await opsBelow(mention)).toEqual([10, 120]);
  });

  it.each([
    ['contractor day rate $960, 16 hours a month', 16],
    ['day rate $960, 3 days a month', 24],
    ['3 days a month, day rate $960', 24],
  ])('%s: hours and rate', async (mention, hours) => {
    expect(await opsBelow(mention)).toEqual([hours, 120]);
  });

  it.each([
    '3 days of ops a month, day rate $960',
    'and 3 days ops a month at $960/day',
    '3 ops days a month, day rate $960',
  ])('%s: below days that were said before, too', async (mention) => {
    expect(await opsBelow('2 days of ops a month', mention)).toEqual([24, 120]);
  });
});

describe('an hour of people, whoever they are', () => {
  it.each([
    'people are 165/h, 4 hours a month',
    'people cost $165 an hour and 4 hours a month',
    'staff at 165/hr, 4 hours a month',
  ])('%s: the hours are theirs, not those of a GPU', async (mention) => {
    expect(await opsBelow(mention)).toEqual([4, 165]);
  });
});
