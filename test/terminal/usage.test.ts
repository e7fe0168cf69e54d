import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { usageDocument } from '../../src/terminal/usage.ts';

/** `llmcost usage FILE…` where there is nothing to read: whoever typed can mend it, so it is no fault of ours. */
describe('exports that cannot be read', () => {
  it.each([
    [[], 'Which export? Name a file.'],
    [['nowhere.csv'], 'nowhere.csv cannot be read: there is no such file.'],
    [[tmpdir()], `${tmpdir()} is a folder. Name the files of the export.`],
    [['--jsn', 'usage.csv'], '"llmcost usage" has no --jsn: it takes files, and --json.'],
  ])('%j', async (files, told) => {
    await expect(usageDocument(files, false)).rejects.toThrow(told);
  });

  // It is there and may be opened, and its first byte cannot be read.
  it.skipIf(!existsSync('/proc/self/mem'))(
    'says of a file that fails while it is read which it is',
    async () => {
      await expect(usageDocument(['/proc/self/mem'], false)).rejects.toMatchObject({
        code: 'unreadable-usage',
        message: expect.stringMatching(/^\/proc\/self\/mem cannot be read: EIO/),
      });
    },
  );
});
