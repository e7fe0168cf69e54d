import { describe, expect, it } from 'vitest';
import { days, notesOf } from './exported.ts';
import { read } from './files.ts';

describe('a window', () => {
  it('of less than a week makes a rough month, which is said', async () => {
    expect(await notesOf(days(6))).toContain('Only 6 days covered: scaled to a month it is rough.');
    expect(await notesOf(days(7))).not.toContain('covered: scaled to a month');
  });

  it('of two whole weeks shows how the usage grows: 2,000 a day after 1,000', async () => {
    const growth = async (count: number) =>
      (await read(days(count, (at) => (at < 7 ? 900 : 1900)))).profile.growth;
    expect(await growth(14)).toBeCloseTo(2, 9);
    expect(await growth(13)).toBeNull();
  });
});
