import { defined } from '../../defined.ts';
import { BOUNDS } from '../bounds.ts';
import { records, text } from '../json.ts';
import { RefusedCall } from '../refusal.ts';
import { fileJson, shortFileJson } from '../slack-json.ts';
import { readBlocks } from './content.ts';
import type { Method, MethodTable } from './method.ts';
import { threadTs, writableChannel } from './targets.ts';

const getUploadUrl: Method = ({ world }, args) => {
  const length = Number(args.length);
  const filename = text(args.filename);
  if (filename === '' || !Number.isInteger(length) || length <= 0) throw new RefusedCall('invalid_arguments');
  if (length > BOUNDS.oneFileBytes) throw new RefusedCall('file_upload_size_restricted');
  const file = world.files.announce(filename, length, text(args.alt_txt ?? args.alt_text));
  return { upload_url: `${world.origin}/upload/v1/${file.id}`, file_id: file.id };
};

const completeUpload: Method = ({ world, faults, announce }, args) => {
  const wanted = records(args.files);
  if (wanted.length === 0) throw new RefusedCall('invalid_arguments');
  const channelId = args.channel_id ?? args.channels;
  const channel = channelId === undefined || channelId === '' ? undefined : writableChannel(world, channelId);
  const thread = channel && threadTs(world, channel, args.thread_ts);
  const blocks = readBlocks(world, faults, args.blocks);
  const files = wanted.map((entry) => {
    const file = world.files.get(text(entry.id));
    if (file?.bytes === undefined) throw new RefusedCall('file_not_found');
    return { file, title: text(entry.title) };
  });
  for (const { file, title } of files) world.files.complete(file, title, faults.filesNeverReady);
  if (channel !== undefined) {
    // Slack shares a file once it has worked on it, a moment after it has answered.
    const share = () =>
      announce(
        channel,
        world.messages.add({
          channel: channel.id,
          user: world.workspace.bot.id,
          byApp: true,
          text: text(args.initial_comment),
          blocks,
          files: files.map(({ file }) => file.id),
          ...defined({ threadTs: thread }),
        }),
      );
    setTimeout(share, world.timings.fileReadyMs).unref();
  }
  return { files: files.map(({ file }) => shortFileJson(file)) };
};

const info: Method = ({ world }, args) => {
  const id = text(args.file);
  if (world.files.get(id) === undefined) throw new RefusedCall('file_not_found');
  return { file: fileJson(world, id) };
};

/** Uploads in three steps, as Slack has them since files.upload is gone. */
export const files: MethodTable = {
  'files.getUploadURLExternal': getUploadUrl,
  'files.completeUploadExternal': completeUpload,
  'files.info': info,
};
