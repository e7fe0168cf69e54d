import { isRecord } from '../../json.ts';
import type { Faults } from '../faults/index.ts';
import { type Json, lengthOf, list, records, text } from '../json.ts';
import { RefusedCall } from '../refusal.ts';
import { contentLength, imageUrlsIn, messageProblems, nameBlocks, slackFilesIn } from '../validate/index.ts';
import type { World } from '../world.ts';

const MAX_BLOCK_CHARACTERS = 13_200;
const MAX_METADATA_BYTES = 16_000;

/** Blocks of a message, checked as Slack checks them, every one with a name. */
export const readBlocks = (world: World, faults: Faults, value: unknown): Json[] => {
  if (value === undefined || value === null || value === '') return [];
  if (!Array.isArray(value)) throw new RefusedCall('invalid_blocks_format');
  const problems = messageProblems(value);
  if (problems.length > 0) throw new RefusedCall('invalid_blocks', problems);
  for (const { id, pointer } of slackFilesIn(value))
    if (!world.files.isReady(fileIdOf(id)))
      throw new RefusedCall('invalid_blocks', [`[ERROR] invalid slack file [json-pointer:${pointer}]`]);
  const [picture] = imageUrlsIn(value);
  if (picture !== undefined && faults.spend('refuseImages'))
    throw new RefusedCall('invalid_blocks', [`[ERROR] downloading image failed [json-pointer:${picture}]`]);
  if (contentLength(value) > MAX_BLOCK_CHARACTERS) throw new RefusedCall('msg_blocks_too_long');
  return nameBlocks(records(value));
};

/** A picture may name its file by id or by its private address. */
const fileIdOf = (idOrUrl: string): string => /\/files\/(F[A-Z0-9]+)\//.exec(idOrUrl)?.[1] ?? idOrUrl;

/**
 * Metadata of a message, checked as Slack does; undefined for none. Throws Refusal `invalid_metadata_format`,
 * `invalid_metadata_schema` or `metadata_too_large`.
 */
export const readMetadata = (value: unknown): Json | undefined => {
  if (value === undefined || value === null || value === '') return undefined;
  if (!isRecord(value)) throw new RefusedCall('invalid_metadata_format');
  if (Object.keys(value).length === 0) return undefined;
  if (typeof value.event_type !== 'string' || !isRecord(value.event_payload))
    throw new RefusedCall('invalid_metadata_schema');
  if (Buffer.byteLength(JSON.stringify(value)) > MAX_METADATA_BYTES)
    throw new RefusedCall('metadata_too_large');
  return value;
};

/** What a message says. */
export interface MessageContent {
  readonly text: string;
  readonly blocks: Json[];
  readonly attachments: Json[];
}

/** Text, blocks and attachments of a message that is about to be written. */
export const readContent = (world: World, faults: Faults, args: Json): MessageContent => {
  const markdown = text(args.markdown_text);
  const words = text(args.text);
  if (markdown !== '' && (words !== '' || args.blocks !== undefined))
    throw new RefusedCall('markdown_text_conflict');
  if (lengthOf(markdown) > 12_000) throw new RefusedCall('msg_too_long');
  const blocks =
    markdown === ''
      ? readBlocks(world, faults, args.blocks)
      : nameBlocks([{ type: 'markdown', text: markdown }]);
  if (list(args.attachments).length > 100) throw new RefusedCall('too_many_attachments');
  const attachments = records(args.attachments);
  const problems = attachments.flatMap((attachment, index) =>
    attachment.blocks === undefined ? [] : messageProblems(attachment.blocks, `/attachments/${index}/blocks`),
  );
  if (problems.length > 0) throw new RefusedCall('invalid_attachments', problems);
  if (words === '' && blocks.length === 0 && attachments.length === 0) throw new RefusedCall('no_text');
  return {
    text: words || markdown,
    blocks,
    attachments: attachments.map((attachment) =>
      attachment.blocks === undefined
        ? attachment
        : { ...attachment, blocks: nameBlocks(records(attachment.blocks)) },
    ),
  };
};
