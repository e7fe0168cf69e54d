import { describe, expect, it, vi } from 'vitest';
import type { Deps } from '../../src/flows/deps.ts';
import { readShared } from '../../src/flows/shared-files.ts';
import { FileRefused } from '../../src/slack/download.ts';
import { inPart } from '../helpers/in-part.ts';
import { keptLog } from '../helpers/kept-log.ts';
import { refusal } from './refusing.ts';

/** Which files are looked at: a web page among them is refused only where their number and size are taken. */

const PAGE = { mimetype: 'text/html' };
const read = async (files: readonly { readonly mimetype?: string; readonly size?: number }[]) => {
  const conversation = { team: 'T1', channel: 'C1', request: { id: 'r1' }, whisper: async () => undefined };
  const reading = readShared({} as Deps, inPart(conversation), inPart(files));
  return reading.then(
    () => 'read',
    ({ code, message }: { readonly code: string; readonly message: string }) => `${code}: ${message}`,
  );
};

describe('files that are shared', () => {
  it('are twenty at most', async () => {
    const files = (many: number) => Array.from({ length: many }, () => PAGE);
    expect(await read(files(20))).toMatch(/^unreadable-usage: This is a web page/);
    expect(await read(files(21))).toMatch(/^too-large: These are 21 files, and I read at most 20 at once:/);
  });

  it('are 500 MB at most, together', async () => {
    const half = { ...PAGE, size: 250e6 };
    expect(await read([half, half])).toMatch(/^unreadable-usage: This is a web page/);
    expect(await read([half, { size: 1 }, half])).toMatch(/^too-large: That is more than 500 MB,/);
  });
});

/** Somebody's files, in a Slack that does as told, with what was logged. */
const sharing = (workspace: object, whisper: () => Promise<void> = async () => undefined) => {
  const { logged, causes, logger } = keptLog();
  const exports = {
    // As a reader does: whatever breaks while it reads is its own end.
    read: async ([file]: readonly { readonly open: () => AsyncIterable<Uint8Array> }[]) => {
      for await (const _ of file?.open() ?? []);
      return 'usage';
    },
  };
  const deps = { logger, exports, slack: { of: () => workspace } };
  const conversation = { team: 'T1', channel: 'C1', request: { id: 'r1' }, whisper };
  const readOf = (file: object) => readShared(inPart(deps), inPart(conversation), [file as never]);
  return { logged, causes, readOf };
};

describe('a file that Slack does not give', () => {
  const typed = ['500M tokens a month', '$6k a month on sonnet'];
  it.each([
    ['missing_scope', 'not-shown', 'I am not allowed to read files here', typed],
    ['file_not_found', 'not-shown', 'I am not allowed to read files here', typed],
    ['ratelimited', 'no-answer', 'Slack did not send me that file', []],
    ['internal_error', 'no-answer', 'Slack did not send me that file', []],
  ])('is refused for what it was, where its address is not told: %s', async (error, code, words, hints) => {
    const why = refusal(error);
    const info = async () => Promise.reject(why);
    const { logged, causes, readOf } = sharing({ client: { files: { info } } });
    const message = expect.stringContaining(words);
    await expect(readOf({ id: 'F1' })).rejects.toMatchObject({ code, message, hints });
    expect(logged).toEqual([['info', 'a file could not be read']]);
    expect(causes).toEqual([expect.any(FileRefused)]);
    expect(causes).toMatchObject([{ cause: why }]);
  });

  it('is refused where it breaks off, with what broke it in the log', async () => {
    const why = new TypeError('terminated');
    const body = new ReadableStream({ pull: (controller) => controller.error(why) });
    const { causes, readOf } = sharing({ download: async () => new Response(body) });
    await expect(readOf({ url_private: 'https://files.slack.com/F1' })).rejects.toThrow(
      'Slack did not send me that file',
    );
    expect(causes).toMatchObject([{ reason: 'trouble', cause: why }]);
  });
});

it('a large export whose notice cannot be said is read all the same, and that is logged', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const why = refusal('channel_not_found');
    const download = async () => {
      await vi.advanceTimersByTimeAsync(1_500);
      return new Response('a');
    };
    const { logged, causes, readOf } = sharing({ download }, async () => Promise.reject(why));
    expect(await readOf({ url_private: 'https://files.slack.com/F1' })).toBe('usage');
    expect([logged, causes]).toEqual([[['warn', 'a word beside an answer was not said']], [why]]);
  } finally {
    vi.useRealTimers();
  }
});
