import { describe, expect, it } from 'vitest';
import type { Deps } from '../../src/flows/deps.ts';
import { readShared } from '../../src/flows/shared-files.ts';

/** Which files are looked at: a web page among them is refused only where their number and size are taken. */

const PAGE = { mimetype: 'text/html' };
const read = async (files: readonly { readonly mimetype?: string; readonly size?: number }[]) => {
  const conversation = { team: 'T1', whisper: async () => undefined };
  const reading = readShared({} as Deps, conversation as never, files as never);
  return reading.then(
    () => 'read',
    ({ code, message }: { readonly code: string; readonly message: string }) => `${code}: ${message}`,
  );
};

describe('files that are shared', () => {
  it('are twenty at most', async () => {
    const files = (many: number) => Array.from({ length: many }, () => PAGE);
    expect(await read(files(20))).toMatch(/^unreadable-usage: This is a web page/);
    expect(await read(files(21))).toMatch(
      /^unreadable-usage: These are 21 files, and I read at most 20 at once:/,
    );
  });

  it('are 500 MB at most, together', async () => {
    const half = { ...PAGE, size: 250e6 };
    expect(await read([half, half])).toMatch(/^unreadable-usage: This is a web page/);
    expect(await read([half, { size: 1 }, half])).toMatch(/^unreadable-usage: That is more than 500 MB,/);
  });
});
