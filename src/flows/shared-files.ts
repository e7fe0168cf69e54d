import type { MeasuredUsage } from '../domain/usage.ts';
import { type ErrorCode, LlmcostError } from '../errors.ts';
import { renderNotice } from '../render/index.ts';
import type { Conversation } from '../reply/conversation.ts';
import { asCourtesy } from '../reply/courtesy.ts';
import { FileRefused } from '../slack/download.ts';
import { failedCallOf } from '../slack/errors.ts';
import type { UsageFile } from '../usage/index.ts';
import type { SharedFile } from '../wire/shared-file.ts';
import { READING, tooLargeFiles, tooManyFiles, WEB_PAGE, WHY_NO_FILE } from '../words/notices/files.ts';
import type { Deps } from './deps.ts';

/** Files that people share with us, read as an export: in one pass from Slack into its sums, never onto a disk. */

/** Whoever shared them, and where. */
type Sharer = Pick<Conversation, 'team' | 'channel' | 'request' | 'whisper'>;

/** Most exports are read before anybody wonders. */
const SILENT_MS = 1_500;

/** Whoever sent a large export reads that it is being read: a form has closed by then, and a mention is silent. */
const sayingThatItReads = async <T>(
  { logger }: Pick<Deps, 'logger'>,
  { channel, request, whisper }: Sharer,
  reading: Promise<T>,
): Promise<T> => {
  let told: Promise<void> | undefined;
  const timer = setTimeout(() => {
    told = asCourtesy({ logger, channel, request }, whisper(renderNotice(READING)));
  }, SILENT_MS);
  try {
    return await reading;
  } finally {
    clearTimeout(timer);
    // The notice never comes after the answer.
    await told;
  }
};

/** Slack's own form takes ten; an export in more pieces is read in the terminal. */
const MOST_FILES = 20;
/** All files together, as they are sent: a year of a team's calls, packed or not, is below it. */
const MOST_BYTES = 500e6;

/** What can be typed instead, where no other try with the files helps. */
const IN_WORDS = ['500M tokens a month', '$6k a month on sonnet'];

const refused = (code: ErrorCode, message: string): LlmcostError => new LlmcostError(code, message, IN_WORDS);

const tooLarge = (): LlmcostError => refused('too-large', tooLargeFiles(MOST_BYTES / 1e6));

/** What whoever shared it can do: have us let in, or type the volume; share it again, now or later. */
const NOT_GIVEN: Readonly<Record<FileRefused['reason'], readonly [ErrorCode, hints?: readonly string[]]>> = {
  scope: ['not-shown', IN_WORDS],
  elsewhere: ['not-shown', IN_WORDS],
  gone: ['nothing-there'],
  trouble: ['no-answer'],
};

/** What breaks off in the middle is no file. */
async function* whole(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (cause) {
    throw new FileRefused('trouble', 'it broke off', { cause });
  }
}

/** Bytes from Slack, up to the limit of all files together. */
const fromSlack = (deps: Deps, team: string, url: string, count: (bytes: number) => void): UsageFile => ({
  async *open() {
    const { body } = await deps.slack.of(team).download(url);
    if (body === null) return;
    for await (const piece of whole(body)) {
      count(piece.length);
      yield piece;
    }
  },
});

const isPage = ({ mimetype }: SharedFile): boolean => /^text\/html/i.test(mimetype ?? '');

/** What Slack refuses to tell, it does not let us read; any other failure may pass. */
const untold = (cause: unknown): FileRefused => {
  const isRefused = failedCallOf(cause).kind === 'refused';
  return new FileRefused(isRefused ? 'scope' : 'trouble', 'its address was not told', { cause });
};

/** Slack tells only the id of a file that is shared from elsewhere, or that it does not show us. */
const addressOf = async (deps: Deps, team: string, file: SharedFile): Promise<string> => {
  const known = file.url_private_download ?? file.url_private;
  if (known !== undefined) return known;
  if (file.id === undefined) throw new FileRefused('scope', 'no address came with it');
  const answer = await deps.slack
    .of(team)
    .client.files.info({ file: file.id })
    .catch((cause: unknown) => {
      throw untold(cause);
    });
  const found = answer.file?.url_private_download ?? answer.file?.url_private;
  if (found === undefined) throw new FileRefused('scope', 'no address is told');
  return found;
};

/**
 * Reads exports that were shared in Slack. Throws LlmcostError with a sentence: `unreadable-usage` for what is no export,
 * `too-large`, and what Slack does not give us as `NOT_GIVEN` says.
 */
export const readShared = (
  deps: Deps,
  conversation: Sharer,
  files: readonly SharedFile[],
): Promise<MeasuredUsage> => sayingThatItReads(deps, conversation, readFrom(deps, conversation.team, files));

const readFrom = async (deps: Deps, team: string, files: readonly SharedFile[]): Promise<MeasuredUsage> => {
  if (files.length > MOST_FILES) throw refused('too-large', tooManyFiles(files.length, MOST_FILES));
  const said = files.reduce((sum, { size }) => sum + (size ?? 0), 0);
  if (said > MOST_BYTES) throw tooLarge();
  if (files.some(isPage)) throw refused('unreadable-usage', WEB_PAGE);
  let bytes = 0;
  const count = (more: number): void => {
    bytes += more;
    if (bytes > 2 * MOST_BYTES) throw tooLarge();
  };
  try {
    const urls = await Promise.all(files.map((file) => addressOf(deps, team, file)));
    return await deps.exports.read(urls.map((url) => fromSlack(deps, team, url, count)));
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    deps.logger.info({ err: error, team, reason: error.reason }, 'a file could not be read');
    const [code, hints] = NOT_GIVEN[error.reason];
    throw new LlmcostError(code, WHY_NO_FILE[error.reason], hints);
  }
};
