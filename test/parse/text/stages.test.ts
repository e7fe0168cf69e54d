import { describe, expect, it } from 'vitest';
import { plainly } from '../../../src/parse/text/plainly.ts';
import { inOtherWords, type WordedKind } from '../../../src/parse/text/reworded.ts';
import { STAGES } from '../../../src/parse/text/rewordings.ts';
import { LINES } from '../../helpers/lines-of-tables.ts';

/** Lines as all stages have worded them. */
const WORDED = LINES.map((line) => plainly(line).text);

/** Lines, as they are worded, of which a stage still says something else. */
const notDone = (kinds: readonly WordedKind[], lines: readonly string[]): readonly string[] =>
  lines.flatMap((line) => {
    const again = inOtherWords(line, kinds);
    return again === line ? [] : [`${line} → ${again}`];
  });

describe('what holds behind a stage of rewordings', () => {
  it.each(Object.entries(STAGES))('%s: holds to the end, whatever later ones write', (_, kinds) => {
    expect(notDone(kinds, WORDED)).toEqual([]);
  });

  it('is tried on lines that they reword', () => {
    expect(LINES.filter((line, at) => WORDED[at] !== line).length).toBeGreaterThan(LINES.length / 8);
  });

  it('fails where a later stage writes what an earlier one reads', () => {
    const earlier: WordedKind = { rows: [[/\bccu\b/g, 'concurrent users']] };
    const later: WordedKind = { rows: [[/\bonline\b/g, 'ccu']] };
    expect(notDone([earlier], [inOtherWords('300 online', [earlier, later])])).toEqual([
      '300 ccu → 300 concurrent users',
    ]);
  });
});
