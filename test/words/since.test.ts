import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import { announcedSentences } from '../../src/words/announced.ts';
import { moveWords, verdictThen } from '../../src/words/moved-since.ts';
import { namesFor } from '../../src/words/names.ts';
import { answerNamed } from '../fixtures/answers/index.ts';

const answer = (): Answer => answerNamed('one token');

const HOUR = 'selfHosted.procurement.usdPerGpuHour';

/** The same answer with one price of a GPU hour, of a day, and nothing else that has a source. */
const priced = (value: number, date: string, more: Partial<Answer['evidence']> = {}): Answer => {
  const made = answer();
  const sources = [{ field: HOUR, value, source: 'Lambda', date, stale: false }];
  return { ...made, evidence: { ...made.evidence, sources, ...more } };
};

describe('what moved since a decision', () => {
  const then = priced(2, '2026-01-01');

  it('is that nothing did, that it is as it was, or from what to what', () => {
    expect(moveWords(then, then)).toMatch(/^Prices not refreshed: .* still those of then/);
    expect(moveWords(then, priced(2, '2026-02-01'))).toMatch(
      /^Prices newer than then .*each at the same figure\.$/,
    );
    expect(moveWords(then, priced(2.5, '2026-02-01'))).toMatch(/-hour: \$2\.00 → \$2\.50\.$/);
  });

  it('calls each price by what it is of, whatever its place in the list', () => {
    const made = answer();
    const moved = (fields: readonly (readonly [string, number])[], apis = made.scenario.apis): Answer => ({
      ...made,
      scenario: { ...made.scenario, apis },
      evidence: {
        ...made.evidence,
        sources: fields.map(([field, value]) => ({
          field,
          value,
          source: 'a',
          date: '2026-01-01',
          stale: false,
        })),
      },
    });
    const power = 'selfHosted.power.usdPerKwh';
    const card = 'selfHosted.procurement.usdPerGpu';
    const today = moved([
      [card, 3],
      [power, 0.304],
      ['apis[0].usdPerMillionOutput', 4],
    ]);
    const before = moved(
      [
        [card, 2],
        [power, 0.301],
        ['apis[1].usdPerMillionOutput', 3],
      ],
      made.scenario.apis.toReversed(),
    );
    expect(made.scenario.apis).toHaveLength(2);
    expect(moveWords(before, today)).toMatch(
      /: A100 80GB: \$2\.00 → \$3\.00; kWh: \$0\.301 → \$0\.304; Claude Sonnet 5, output per 1M: \$3\.00 → \$4\.00\.$/,
    );
  });

  it('names no price that was negotiated', () => {
    const now = priced(1.79, '2026-02-01', { negotiated: [HOUR] });
    expect(moveWords(then, now)).toMatch(/\$2\.00 → your price\.$/);
    expect(moveWords(now, then)).not.toContain('1.79');
  });

  it('leaves out what somebody said, and what was not there then', () => {
    const said = {
      field: HOUR,
      value: 9,
      source: 'yours',
      kind: 'yours' as const,
      date: '2026-02-01',
      stale: false,
    };
    const made = answer();
    const of = (sources: Answer['evidence']['sources']): Answer => ({
      ...made,
      evidence: { ...made.evidence, sources },
    });
    expect(moveWords(then, of([said]))).toMatch(/^Prices not refreshed/);
    expect(moveWords(of([]), then)).toMatch(/^Prices not refreshed/);
  });

  it('shows eight of many, and counts the others', () => {
    const many = (value: number): Answer => {
      const made = answer();
      const ofApis = ['Input', 'Output', 'CachedInput', 'CacheWrite'].flatMap((kind) =>
        [0, 1].map((at) => `apis[${at}].usdPerMillion${kind}`),
      );
      const sources = [HOUR, 'selfHosted.power.usdPerKwh', ...ofApis].map((field) => ({
        field,
        value,
        source: 's',
        date: '2026-01-01',
        stale: false,
      }));
      return { ...made, evidence: { ...made.evidence, sources } };
    };
    const words = moveWords(many(1), many(2));
    expect(words.match(/→/g)).toHaveLength(8);
    expect(words).toMatch(/; and 2 more\.$/);
  });

  it('is the verdict, beside the other one where it was another', () => {
    expect(verdictThen(then, then)).toMatch(/, as then\.$/);
    expect(verdictThen(then, answerNamed('eight comparators'))).toMatch(/Then it was: .+\.$/);
  });
});

describe('what sellers have announced', () => {
  const made = answer();
  const [first] = made.scenario.apis;
  if (first === undefined) throw new Error('an API is compared');
  /** What is said where both sides of it cost so many times as much from a day on; undefined ends it. */
  const words = (times: number | undefined): string => {
    const { id, usdPerMillionInput, usdPerMillionOutput, usdPerMillionCachedInput } = first;
    const prices = {
      usdPerMillionInput: usdPerMillionInput * (times ?? 0),
      usdPerMillionOutput: usdPerMillionOutput * (times ?? 0),
      usdPerMillionCachedInput,
    };
    const announced = [{ api: id, on: '2027-01-01', ...(times === undefined ? {} : { prices }) }];
    const told = { ...made, evidence: { ...made.evidence, announced } };
    return announcedSentences({ ...told, names: namesFor(told, 'asker') }).join(' ');
  };

  it.each([
    [2, 'doubles'],
    [1.995, 'doubles'],
    [1.98, 'costs more'],
    [2.02, 'costs more'],
    [1, 'has another price'],
    [0.5, 'costs less'],
    [undefined, 'closes'],
  ])('at %s times its price is said: %s', (times, verb) => {
    expect(words(times)).toMatch(new RegExp(` ${verb} on 1 Jan 2027\\.$`));
  });
});
