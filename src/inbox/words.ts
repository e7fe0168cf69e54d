import { wordsOfBlocks } from './block-words.ts';
import type { Words } from './fields.ts';

/** All that a message says: bots put their words into blocks and attachments, and leave the text empty. */
export const wordsIn = ({
  text,
  blocks,
  attachments,
}: Pick<Words, 'text' | 'blocks' | 'attachments'>): string => {
  const own = text?.trim() ?? '';
  const inBlocks = wordsOfBlocks(blocks);
  const attached = (attachments ?? []).flatMap((attachment) => {
    const fields = (attachment.fields ?? []).flatMap(({ title, value }) => [[title, value].join(': ')]);
    const said = [
      attachment.pretext,
      attachment.title,
      attachment.text,
      wordsOfBlocks(attachment.blocks),
      ...fields,
    ];
    const words = said.filter((part) => part !== undefined && part.trim() !== '');
    return words.length > 0 ? words : [attachment.fallback];
  });
  const first = own === '' ? inBlocks : own;
  return [first, ...attached].filter((part) => part !== undefined && part.trim() !== '').join('\n');
};

/** What would begin a mention or a link of Slack's if it were not typed. */
const TYPED_REFERENCE = /&lt;(?=[@#!]|[a-z][a-z+.-]{1,15}:)/gi;

/**
 * Words as somebody typed them: Slack writes three of their characters as entities. A space keeps what only looks like a
 * mention or a link from becoming one.
 */
export const withoutEntities = (text: string): string =>
  text
    .replace(TYPED_REFERENCE, '< ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
