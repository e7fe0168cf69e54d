import { anything, boolean, byType, items, number, object, oneOf, required, string } from './check.ts';

const style = object({
  bold: boolean,
  italic: boolean,
  strike: boolean,
  code: boolean,
  highlight: boolean,
  client_highlight: boolean,
  unlink: boolean,
  underline: boolean,
});
const common = { type: anything, style };

const inline = byType({
  text: object({ ...common, text: required(string(30_000)) }),
  link: object({ ...common, url: required(string(3000)), text: string(30_000), unsafe: boolean }),
  emoji: object({ ...common, name: required(string(255)), unicode: string(255), url: string(3000) }),
  user: object({ ...common, user_id: required(string(255)) }),
  channel: object({ ...common, channel_id: required(string(255)) }),
  usergroup: object({ ...common, usergroup_id: required(string(255)) }),
  team: object({ ...common, team_id: required(string(255)) }),
  broadcast: object({ ...common, range: required(oneOf('here', 'channel', 'everyone')) }),
  color: object({ ...common, value: required(string(255)) }),
  date: object({
    ...common,
    timestamp: required(number(0)),
    format: required(string(255)),
    url: string(3000),
    fallback: string(3000),
  }),
});

const section = object({ type: anything, elements: required(items(inline, 0, 1000)) });

/** Rich text, as people write it in the message box. */
export const richText = object({
  type: oneOf('rich_text'),
  block_id: string(255),
  elements: required(
    items(
      byType({
        rich_text_section: section,
        rich_text_quote: object({
          type: anything,
          elements: required(items(inline, 0, 1000)),
          border: number(0, 1),
        }),
        rich_text_preformatted: object({
          type: anything,
          elements: required(items(inline, 0, 1000)),
          border: number(0, 1),
          language: string(255),
        }),
        rich_text_list: object({
          type: anything,
          elements: required(items(byType({ rich_text_section: section }), 0, 1000)),
          style: required(oneOf('bullet', 'ordered')),
          indent: number(0, 8),
          offset: number(0),
          border: number(0, 1),
        }),
      }),
      0,
      1000,
    ),
  ),
});
