import { describe, expect, it } from 'vitest';
import { SCALES } from '../../../src/domain/scales.ts';
import { numberOfCell } from '../../../src/usage/values/numbers.ts';
import { HEADER, ROW, START } from '../exported.ts';
import { csv, read } from '../files.ts';

describe('a figure', () => {
  it('thousands parted by points are thousands, and a file of figures like no number is refused', async () => {
    const day = (input: string) => [START, START + 3600, 'gpt-5-mini', 1, input, '300.000'];
    const european = await read(csv(HEADER, [day('1.500.000'), day('2.500.000')]));
    expect(european.profile.inputTokens).toBe(4e6);
    expect(european.profile.outputTokens).toBe(6e5);
    await expect(read(csv(HEADER, [day('1.5 of it'), day('2.5 of it')]))).rejects.toThrow(
      /written as numbers/,
    );
    expect(numberOfCell('1,234.5', ',')).toBeNull();
    expect(numberOfCell('12,34,567', '.')).toBe(1_234_567);
    expect(numberOfCell('1.5', ',')).toBeNull();
    for (const mark of ["'", '’', ' ', '\u00a0', '\u202f'])
      expect(numberOfCell(`1${mark}234${mark}567.5`, '.'), mark).toBe(1_234_567.5);
  });

  it('sizes are those that a line knows, by their letters and by all their words', () => {
    for (const { letter, factor, words } of SCALES)
      for (const word of [letter, ...words.split('|')])
        expect(numberOfCell(`1.5 ${word}`, '.'), word).toBe(1.5 * factor);
    expect(numberOfCell('1.5 kb', '.')).toBeNull();
    expect(numberOfCell('1.5M tokens', '.')).toBe(1.5e6);
    expect(numberOfCell('tokens', '.')).toBeNull();
  });

  it('figures that cannot be read are told, and gaps are none', async () => {
    const rounded = await read(csv(HEADER, [[START, START + 3600, 'gpt-5-mini', 1, '~1200', 100]]));
    expect(rounded.profile.outcome).toBe('ok-with-warning');
    expect(rounded.profile.notes).toContainEqual(
      expect.stringContaining('1 figure of this table could not be read (row 2, column 5)'),
    );
    const gaps = await read(csv(HEADER, [ROW, [START, START + 3600, 'gpt-5-mini', 1, 'N/A', '-']]));
    expect(gaps.profile.notes.join(' ')).not.toContain('could not be read');
  });
});
