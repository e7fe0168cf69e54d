import type { Json } from './json.ts';
import type { World } from './world.ts';

const escapeText = (words: string): string =>
  words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const unescapeText = (words: string): string =>
  words.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');

const MENTION = /(^|[\s(])@([a-z0-9_.-]+)/gi;
const CHANNEL = /(^|[\s(])#([a-z0-9_-]+)/gi;
const LINK = /\bhttps?:\/\/[^\s<>]+/g;

/** What a person typed, as Slack stores it: escaped, with mentions and channels as ids. */
export const encodeTyped = (
  world: World,
  words: string,
  options: { names: boolean; withNames: boolean; links: boolean },
): string => {
  const { people, bot, channels } = world.workspace;
  const handles = new Map([...people, bot].map((person) => [person.handle, person.id]));
  const names = new Map(
    [...channels.values()].filter((each) => each.kind !== 'im').map((each) => [each.name, each.id]),
  );
  if (!options.names) return escapeText(words);
  const encoded = escapeText(words)
    .replace(MENTION, (whole, before: string, name: string) => {
      const wanted = name.toLowerCase().replace(/[.]+$/, '');
      const id = handles.get(wanted);
      if (id === undefined) return whole;
      return `${before}<@${id}${options.withNames ? `|${wanted}` : ''}>${name.slice(wanted.length)}`;
    })
    .replace(CHANNEL, (whole, before: string, name: string) => {
      const id = names.get(name.toLowerCase());
      return id === undefined ? whole : `${before}<#${id}|${name.toLowerCase()}>`;
    });
  return options.links ? encoded.replace(LINK, (url) => `<${url}>`) : encoded;
};

/** The rich text that Slack puts beside a person's plain words. */
export const richTextOf = (encoded: string): Json[] => {
  const elements = encoded
    .split(/(<[^>]+>)/)
    .filter((part) => part !== '')
    .map((part): Json => {
      const target = /^<([@#]?)([^|>]+)(?:\|([^>]*))?>$/.exec(part);
      if (target === null) return { type: 'text', text: unescapeText(part) };
      const [, sign, id = ''] = target;
      if (sign === '@') return { type: 'user', user_id: id };
      if (sign === '#') return { type: 'channel', channel_id: id };
      return { type: 'link', url: unescapeText(id) };
    });
  return [{ type: 'rich_text', block_id: 'typed', elements: [{ type: 'rich_text_section', elements }] }];
};
