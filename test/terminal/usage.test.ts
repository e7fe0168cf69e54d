import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { usageDocument } from '../../src/terminal/usage.ts';

const SILENT = { progress: { write: () => true }, now: () => new Date(), input: () => Readable.from([]) };

/** `llmcost usage FILE…` where there is nothing to read: whoever typed can mend it, so it is no fault of ours. */
describe('exports that cannot be read', () => {
  it.each([
    [[], 'Which export? Name a file.'],
    [['nowhere.csv'], 'nowhere.csv cannot be read: there is no such file.'],
    [[tmpdir()], `${tmpdir()} is a folder. Name the files of the export.`],
    [['-', '-'], 'Standard input, which "-" is, may be given only once.'],
    [['--jsn', 'usage.csv'], '"llmcost usage" has no --jsn: it takes files, and --json.'],
  ])('%j', async (files, told) => {
    await expect(usageDocument(files, false, SILENT)).rejects.toThrow(told);
  });

  it('are read from standard input where a dash stands for it', async () => {
    const row = '{"model":"gpt-5","input_tokens":7,"output_tokens":5,"timestamp":"2026-11-01T00:00:00Z"}\n';
    const input = () => Readable.from([Buffer.from(row.slice(0, 40)), Buffer.from(row.slice(40))]);
    const { profile } = JSON.parse(await usageDocument(['-'], true, { ...SILENT, input }));
    expect(profile).toMatchObject({ inputTokens: 7, outputTokens: 5 });
  });

  // It is there and may be opened, and its first byte cannot be read.
  it.skipIf(!existsSync('/proc/self/mem'))(
    'says of a file that fails while it is read which it is',
    async () => {
      await expect(usageDocument(['/proc/self/mem'], false, SILENT)).rejects.toMatchObject({
        code: 'unreadable-file',
        message: expect.stringMatching(/^\/proc\/self\/mem cannot be read: EIO/),
      });
    },
  );
});

describe('how far a reading is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'llmcost-usage-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'usage.jsonl');
  // Two pieces of a mebibyte each, in few rows.
  const row = {
    model: 'gpt-5',
    input_tokens: 1,
    output_tokens: 1,
    timestamp: '2026-11-01T00:00:00Z',
    note: '',
  };
  const empty = `${JSON.stringify(row)}\n`;
  const full = `${JSON.stringify({ ...row, note: 'x'.repeat(2 ** 19 - empty.length) })}\n`;
  writeFileSync(file, full.repeat(4));

  it.each([
    ['each time that it took a while', 2_000, true, ['50%', '100%']],
    ['nowhere where it takes no time', 1, true, []],
    ['nowhere where nobody watches', 2_000, false, []],
  ])('is said %s', async (_, stepMs, isTTY, percents) => {
    let ms = 0;
    const written: string[] = [];
    const watching = {
      ...SILENT,
      progress: { isTTY, write: (text: string) => written.push(text) > 0 },
      now: () => {
        ms += stepMs;
        return new Date(ms);
      },
    };
    await usageDocument([file], true, watching).catch(() => undefined);
    expect(written.flatMap((text) => /\d+%/.exec(text) ?? [])).toEqual(percents);
    if (percents.length > 0) expect(written.at(-1)).toBe('\r\u001b[K');
  });
});
