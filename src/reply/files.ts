import { type ExportFile, exportedBy, renderFileText, renderNotice } from '../render/index.ts';
import { UNCONFIRMED_ANSWER } from '../words/notices/posting.ts';
import { type Conversation, saidOnce } from './conversation.ts';
import type { Outbound } from './outbound.ts';
import { below, orToAsker } from './say.ts';

/** `both` where nobody asked for one. */
export type Format = 'csv' | 'json' | 'both';

/** Files for whoever asked, with a line that says what they are. */
export interface Export {
  readonly conversation: Conversation;
  readonly files: readonly ExportFile[];
  /** What it is, for the line beside the files. */
  readonly what: string;
  readonly format?: Format;
}

/**
 * Sends files to the conversation they were asked in; as text to the asker where Slack takes no file, or where nobody
 * knows whether it did.
 */
export const sendExport = async (
  deps: Outbound,
  { conversation, files, what, format = 'both' }: Export,
): Promise<void> => {
  const { channel, threadTs, user, whisper, request } = conversation;
  const wanted = files.filter(({ name }) => format === 'both' || name.endsWith(`.${format}`));
  const [first] = wanted;
  if (first === undefined) return;
  const file_uploads = wanted.map(({ name, text }) => ({ filename: name, file: Buffer.from(text, 'utf8') }));
  const upload = { channel_id: channel, initial_comment: exportedBy(user, what), file_uploads };
  const { client } = deps.slack.of(conversation.team);
  const send = () =>
    client.filesUploadV2(threadTs === undefined ? upload : { ...upload, thread_ts: threadTs });
  try {
    await orToAsker(
      conversation,
      () => saidOnce(request, send),
      () => below(renderNotice(UNCONFIRMED_ANSWER), renderFileText(first)),
    );
  } catch (error) {
    deps.logger.warn({ err: error, channel }, 'no file could be sent; its text goes to the asker');
    await whisper(renderFileText(first));
  }
};
