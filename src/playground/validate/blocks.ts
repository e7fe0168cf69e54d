import { isRecord } from '../../json.ts';
import { type Json, lengthOf, list, records, text } from '../json.ts';
import {
  anything,
  boolean,
  byType,
  type Check,
  type Fields,
  items,
  object,
  oneOf,
  type Report,
  required,
  string,
} from './check.ts';
import { anyText, mrkdwn, plainTextOf } from './composition.ts';
import { accessory, actionElement, buttonElement, contextAction, inputElement } from './elements.ts';
import { image, imageWith } from './images.ts';
import { richText } from './rich-text.ts';
import { dataTable, dataVisualization, tableBlock } from './tables.ts';

const base: Fields = { type: anything, block_id: string(255) };

const section = object(
  {
    ...base,
    text: anyText(3000),
    fields: items(anyText(2000), 1, 10),
    accessory,
    expand: boolean,
  },
  (value, at, report) => {
    if (!value.text && !value.fields) report('must define either `text` or `fields`', at);
  },
);

const context = object({
  ...base,
  elements: required(items(byType({ plain_text: anyText(3000), mrkdwn: anyText(3000), image }), 1, 10)),
});

const card = object(
  {
    ...base,
    hero_image: image,
    icon: image,
    title: mrkdwn(150),
    subtitle: mrkdwn(150),
    body: mrkdwn(200),
    actions: items(buttonElement, 1, 3),
  },
  (value, at, report) => {
    if (!value.hero_image && !value.title && !value.actions && !value.body)
      report('must define at least one of `hero_image`, `title`, `actions`, `body`', at);
  },
);

const everywhere: Record<string, Check> = {
  actions: object({ ...base, elements: required(items(actionElement, 1, 25)) }),
  context,
  divider: object({ ...base }),
  header: object({ ...base, text: required(plainTextOf(150)), level: anything }),
  image: imageWith({ block_id: string(255), title: plainTextOf(2000) }),
  input: object({
    ...base,
    label: required(plainTextOf(2000)),
    element: required(inputElement),
    hint: plainTextOf(2000),
    optional: boolean,
    dispatch_action: boolean,
  }),
  rich_text: richText,
  section,
  video: object({
    ...base,
    alt_text: required(string(200)),
    title: required(plainTextOf(200)),
    thumbnail_url: required(string(3000)),
    video_url: required(string(3000)),
    title_url: string(3000),
    author_name: string(50),
    description: plainTextOf(200),
    provider_name: string(50),
    provider_icon_url: string(3000),
  }),
};

const messageOnly: Record<string, Check> = {
  markdown: object({ ...base, text: required(string(12_000)) }),
  table: tableBlock,
  data_table: dataTable,
  data_visualization: dataVisualization,
  context_actions: object({ ...base, elements: required(items(contextAction, 1, 5)) }),
  card,
  carousel: object({ ...base, elements: required(items(byType({ card }), 1, 10)) }),
  file: object({ ...base, external_id: required(string(255)), source: required(oneOf('remote')) }),
};

const modalOnly: Record<string, Check> = {
  alert: object({
    ...base,
    text: required(anyText(200)),
    level: oneOf('default', 'info', 'warning', 'error', 'success'),
  }),
};

/** Where blocks stand; each allows others. */
export type Surface = 'message' | 'modal' | 'home';

const BLOCKS: Readonly<Record<Surface, Check>> = {
  message: items(byType({ ...everywhere, ...messageOnly }), 0, 50),
  modal: items(byType({ ...everywhere, ...modalOnly }), 1, 100),
  home: items(byType(everywhere), 1, 100),
};

/** Every block of a list for one surface, with the rules that look across blocks. */
export const checkBlocks = (surface: Surface, value: unknown, at: string, report: Report): void => {
  BLOCKS[surface](value, at, report);
  const blocks = list(value);
  uniqueIds(blocks, at, report);
  const focused = records(blocks)
    .flatMap(elementsOf)
    .filter((element) => element.focus_on_load === true);
  if (focused.length > 1) report('only one element may have focus_on_load', at);
  const count = (type: string): number[] =>
    blocks.flatMap((block, index) => (isRecord(block) && block.type === type ? [index] : []));
  for (const index of count('table').slice(1)) report('only one table is allowed', `${at}/${index}`);
  // At most two charts a message: not documented, seen live.
  for (const index of count('data_visualization').slice(2))
    report('no more than 2 data_visualization blocks allowed', `${at}/${index}`);
  const markdown = records(blocks).filter((block) => block.type === 'markdown');
  if (markdown.reduce((sum, block) => sum + lengthOf(text(block.text)), 0) > 12_000)
    report('markdown blocks must be less than 12001 characters together', at);
};

const uniqueIds = (blocks: readonly unknown[], at: string, report: Report): void => {
  const seen = new Set<string>();
  blocks.forEach((block, index) => {
    if (!isRecord(block)) return;
    const id = text(block.block_id);
    if (id !== '' && seen.has(id)) report(`\`block_id\` must be unique: ${id}`, `${at}/${index}/block_id`);
    seen.add(id);
    const actions = new Set<string>();
    elementsOf(block).forEach((element) => {
      const action = text(element.action_id);
      if (action !== '' && actions.has(action))
        report(`\`action_id\` \`${action}\` already exists for block`, `${at}/${index}/elements`);
      actions.add(action);
    });
  });
};

/** The interactive parts of one block. */
export const elementsOf = (block: Json): Json[] => {
  const own = [block.accessory, block.element].filter(isRecord);
  if (block.type === 'actions' || block.type === 'context_actions') own.push(...records(block.elements));
  if (block.type === 'card') own.push(...records(block.actions));
  if (block.type === 'carousel') own.push(...records(block.elements).flatMap(elementsOf));
  return own;
};
