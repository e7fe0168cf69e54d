import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LlmcostError } from '../../src/errors.ts';
import { readUsage } from '../../src/usage/index.ts';
import { usageText } from '../../src/words/usage.ts';
import { isWhole, runs } from '../helpers/effort.ts';
import { csv, fileOf, read } from './files.ts';
import { SAMPLES } from './samples.ts';

const refused = async (content: string | Uint8Array): Promise<string> => {
  try {
    await read(content);
  } catch (error) {
    if (error instanceof LlmcostError && ['unreadable-usage', 'too-large'].includes(error.code))
      return error.message;
    throw error;
  }
  throw new Error('answered');
};

const HEADER = [
  'start_time',
  'end_time',
  'model',
  'num_model_requests',
  'input_tokens',
  'output_tokens',
  'input_cached_tokens',
];
const START = 1_772_409_600;

const row = (hour: number, model: string, tokens: number): (string | number)[] => [
  START + hour * 3600,
  START + (hour + 1) * 3600,
  model,
  1,
  tokens,
  tokens,
  0,
];

/** An export that breaks off with whatever this throws. */
const breaking = (fail: () => void) => ({
  // biome-ignore lint/correctness/useYield: it breaks before its first piece.
  async *open(): AsyncGenerator<Uint8Array> {
    fail();
  },
});

describe('what breaks while a file is read', () => {
  it('is its size where it is more than fits', async () => {
    const endless = (depth: number): number => endless(depth + 1) + 1;
    await expect(readUsage([breaking(() => endless(0))])).rejects.toThrow(
      'more hours and models, or deeper nesting, than a usage export has',
    );
  });

  it('is not put on the file where it is a slip of ours', async () => {
    const slip = readUsage([breaking(() => void new Date(Number.NaN).toISOString())]);
    await expect(slip).rejects.toThrow(new RangeError('Invalid time value'));
  });
});

describe('files that are none of ours', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['white space', ' \n\n', 'empty'],
    ['an image', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'an image'],
    ['a workbook', Buffer.from('504b030414000600', 'hex'), 'Excel'],
    ['bytes', Buffer.from([1, 0, 2, 0, 3]), 'binary'],
    [
      'invoices',
      csv(['date', 'customer', 'amount'], [['2026-11-01', 'Firma Q', '3,488.94']]),
      'not a usage export',
    ],
    ['JSON of another kind', '{"a": [1, 2, {"b": null}]}', 'not a usage export'],
    ['JSON that is cut', '{"object":"page","data":[{"object":"bucket","start_time":1', 'ends in the middle'],
    ['a table whose quote never ends', `${HEADER.join(',')}\n1,2,"gpt`, 'ends in the middle'],
    ['gzip that is cut', gzipSync('x'.repeat(5000)).subarray(0, 20), 'ends in the middle'],
    [
      'days without usage',
      csv(['start_time', 'end_time'], [[START, START + 604_800]]),
      '7 days without any usage',
    ],
  ])('%s is refused in a sentence', async (_, content, words) => {
    const message = await refused(content);
    expect(message).toContain(words);
    expect(message).not.toContain('Firma Q');
  });

  it.runIf(isWhole)('a gzip bomb is stopped long before it is unpacked', async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from('['), Buffer.alloc(80e6, ' ')]));
    expect(await refused(bomb)).toContain('unpacks to more than');
  });

  it('a file beyond the limit is refused by its size', async () => {
    const text = csv(
      HEADER,
      Array.from({ length: 2000 }, (_, hour) => row(hour, 'm', 1)),
    );
    await expect(readUsage([fileOf(text)], { unpackedBytes: 10_000 })).rejects.toMatchObject({
      code: 'too-large',
    });
  });

  it('pieces of two kinds are not added', async () => {
    const [first] = SAMPLES;
    const other = SAMPLES.find(({ format }) => format === 'litellm-spendlogs');
    await expect(read(first?.text ?? '', other?.text ?? '')).rejects.toThrow('different kinds');
  });
});

describe('names that want to be more', () => {
  const names = [
    '=HYPERLINK("http://x")',
    '<!channel> <@U0123>',
    'gpt\u001b[31m',
    'a\u202eb',
    '__proto__',
    'constructor',
    'toString',
  ];

  it('are models like any other in the sums, and plain text in words', async () => {
    const usage = await read(
      csv(
        HEADER,
        names.map((name, hour) => row(hour, name, 10)),
      ),
    );
    expect(Object.keys(usage.profile.byModel).sort()).toEqual([...names].sort());
    expect(usage.profile.inputTokens).toBe(70);
    expect(usage.profile.outcome).toBe('ok-with-warning');
    for (const mark of ['\u001b', '\u202e']) expect(usageText(usage)).not.toContain(mark);
  });
});

describe('sums, as properties', () => {
  const tokens = fc.integer({ min: 0, max: 1e9 });
  const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.constantFrom('a', 'b'), tokens), {
    minLength: 1,
    maxLength: 60,
  });
  const quirks = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    end: fc.constantFrom('\n', '\r\n'),
    bom: fc.boolean(),
    order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }),
    size: fc.integer({ min: 1, max: 300 }),
  });

  it('do not depend on the order of rows and columns, on the delimiter, line ends, a mark or the pieces', async () => {
    await fc.assert(
      fc.asyncProperty(rows, quirks, async (made, { delimiter, end, bom, order, size }) => {
        const pick = <T>(cells: readonly T[]): T[] => order.map((place) => cells[place] as T);
        const text = csv(
          pick(HEADER),
          made.map(([hour, model, n]) => pick(row(hour, model, n))),
          { delimiter, end },
        );
        const { profile, hourly } = await readUsage([fileOf((bom ? '\ufeff' : '') + text, size)]);
        const total = made.reduce((sum, [, , n]) => sum + n, 0);
        expect(profile.inputTokens).toBe(total);
        expect(hourly?.tokens.reduce((a, b) => a + b, 0)).toBe(2 * total);
        const hours = made.map(([hour]) => hour);
        expect(profile.days).toBeCloseTo((Math.max(...hours) - Math.min(...hours) + 1) / 24, 9);
      }),
      runs(60),
    );
  });

  it('of pieces are those of the whole', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.nat(60), async (made, at) => {
        const part = (some: typeof made): string =>
          csv(
            HEADER,
            some.map(([hour, model, n]) => row(hour, model, n)),
          );
        const cut = Math.min(Math.max(1, at), made.length);
        const whole = await read(part(made));
        const pieces = await read(
          ...[made.slice(0, cut), made.slice(cut)].filter((some) => some.length > 0).map(part),
        );
        expect(pieces.profile).toEqual(whole.profile);
      }),
      runs(30),
    );
  });
});

describe('bytes that were changed', () => {
  it('give figures that are numbers, or a refusal that repeats nothing', async () => {
    const sample = fc.constantFrom(...SAMPLES);
    const changes = fc.array(
      fc.tuple(fc.nat(), fc.constantFrom(0, 10, 34, 44, 45, 57, 91, 92, 123, 125, 255)),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    await fc.assert(
      fc.asyncProperty(sample, changes, async ({ text, secrets }, made) => {
        const bytes = Buffer.from(text);
        for (const [at, byte] of made) bytes[at % bytes.length] = byte;
        try {
          const { profile } = await read(bytes);
          const numbers = [
            profile.inputTokens,
            profile.outputTokens,
            profile.days,
            profile.meanTokensPerHour,
          ];
          for (const value of numbers) expect(value === null || Number.isFinite(value)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(LlmcostError);
          for (const secret of secrets) expect((error as LlmcostError).message).not.toContain(secret);
        }
      }),
      runs(400),
    );
  });
});

describe('pieces of one export', () => {
  it('are not counted twice when the same one is given twice', async () => {
    const piece = fileOf(csv(HEADER, [row(0, 'gpt-5-mini', 1000)]));
    const next = fileOf(csv(HEADER, [row(1, 'gpt-5-mini', 1000)]));
    await expect(readUsage([piece, piece])).rejects.toThrow('count twice');
    expect((await readUsage([piece, next])).profile.inputTokens).toBe(2000);
  });
});
