import { describe, expect, it } from 'vitest';
import { HEADER, ROW, START } from './exported.ts';
import { csv, read } from './files.ts';

describe('hours without traffic', () => {
  it('hours without traffic are told, one as one', async () => {
    const hoursAt = async (...hours: number[]): Promise<string> => {
      const rows = hours.map((hour) => [START + hour * 3600, START + (hour + 1) * 3600, ...ROW.slice(2)]);
      return (await read(csv(HEADER, rows))).profile.notes.join(' ');
    };
    expect(await hoursAt(0, 2)).toContain('1 hour without traffic was counted as zero.');
    expect(await hoursAt(0, 1, 4)).toContain('2 hours without traffic were counted as zero.');
    expect(await hoursAt(0, 1, 2)).not.toContain('without traffic');
  });
});
