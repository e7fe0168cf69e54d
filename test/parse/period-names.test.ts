import { describe, expect, it } from 'vitest';
import { PER_MONTH } from '../../src/domain/units.ts';
import { keysOf } from '../../src/keys.ts';
import { A_NAMED_PERIOD, A_PERIOD, periodNamed, perMonthOf } from '../../src/parse/period-names.ts';
import { UNITS } from '../../src/parse/words.ts';

describe('the name of a period', () => {
  it.each(
    keysOf(PER_MONTH).flatMap((period) => UNITS[period].split('|').map((word) => [word, period] as const)),
  )('"%s" is of a %s, also as several', (word, period) => {
    expect(periodNamed(word)).toBe(period);
    expect(periodNamed(` ${word.toUpperCase()}`)).toBe(period);
    expect(periodNamed(`${word}s`)).toBe(period);
  });

  it.each([
    ['hourly', 730],
    ['nightly', 365 / 12],
    ['nights', 365 / 12],
    ['weekly', 365 / 84],
    ['annual', 1 / 12],
    ['quarterly', 1 / 3],
  ])('"%s" comes %d times a month', (word, times) => {
    expect(perMonthOf(word)).toBeCloseTo(times, 12);
  });

  it.each(['', 'moon', 'constructor', '2 weeks'])('"%s" is of none', (word) => {
    expect(() => perMonthOf(word)).toThrow(`no period is called ${word}`);
  });

  it('is known for whatever an expression finds behind an amount', () => {
    const written = ['/', ' / ', ' per ', ' a ', ' each ', ' every '].flatMap((per) =>
      ['day', 'week', 'wk', 'fortnight', 'month', 'mo', 'quarter', 'qtr', 'year', 'yr'].map(
        (word) => per + word,
      ),
    );
    for (const words of [...written, ' daily', ' weekly', ' monthly', ' quarterly', ' yearly', ' annually'])
      expect(words.replace(new RegExp(`^${A_PERIOD}$`), ''), words).toBe('');
    for (const words of written) {
      const period = new RegExp(`^${A_NAMED_PERIOD}$`).exec(words)?.groups?.period ?? '';
      expect(perMonthOf(period), words).toBeGreaterThan(0);
    }
  });
});
