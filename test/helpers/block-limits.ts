/**
 * Says what Slack would refuse in a message, from the documented limits alone: it shares no code with what it checks.
 * An empty list means valid. Each complaint begins with a JSON pointer, as Slack's own do.
 */

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const lengthOf = (text: string): number => [...text].length;
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

interface Check {
  readonly at: string;
  readonly complain: (at: string, words: string) => void;
}

const text = (value: unknown, max: number, { at, complain }: Check, min = 1): void => {
  if (typeof value !== 'string') {
    complain(at, 'must be text');
    return;
  }
  const length = lengthOf(value);
  if (length < min) complain(at, `must have ${min} characters at least`);
  if (length > max) complain(at, `has ${length} characters, ${max} are allowed`);
};

const textObject = (value: unknown, kinds: readonly string[], max: number, check: Check): void => {
  if (!isObject(value)) {
    check.complain(check.at, 'must be a text object');
    return;
  }
  if (!kinds.includes(String(value.type)))
    check.complain(`${check.at}/type`, `must be ${kinds.join(' or ')}`);
  if (value.type === 'mrkdwn' && 'emoji' in value) check.complain(check.at, 'mrkdwn has no emoji switch');
  if (value.type === 'plain_text' && 'verbatim' in value)
    check.complain(check.at, 'plain_text has no verbatim');
  text(value.text, max, { ...check, at: `${check.at}/text` });
};

const count = (value: unknown, min: number, max: number, check: Check): unknown[] => {
  const list = listOf(value);
  if (!Array.isArray(value) || list.length < min || list.length > max)
    check.complain(check.at, `must have ${min} to ${max} entries, has ${list.length}`);
  return list;
};

const id = (value: unknown, check: Check): void => {
  if (value !== undefined) text(value, 255, check);
};

/** docs.slack.dev, overflow-element and option-object: 1 to 5 options, values of 150 characters at most. */
const overflow = (value: Json, check: Check): void => {
  id(value.action_id, { ...check, at: `${check.at}/action_id` });
  for (const [at, option] of count(value.options, 1, 5, { ...check, at: `${check.at}/options` }).entries()) {
    const here = { ...check, at: `${check.at}/options/${at}` };
    if (!isObject(option)) continue;
    textObject(option.text, ['plain_text'], 75, { ...here, at: `${here.at}/text` });
    text(option.value, 150, { ...here, at: `${here.at}/value` });
  }
};

const button = (value: unknown, check: Check): void => {
  if (isObject(value) && value.type === 'overflow') {
    overflow(value, check);
    return;
  }
  if (!isObject(value) || value.type !== 'button') {
    check.complain(check.at, 'must be a button or a menu');
    return;
  }
  textObject(value.text, ['plain_text'], 75, { ...check, at: `${check.at}/text` });
  id(value.action_id, { ...check, at: `${check.at}/action_id` });
  if (value.value !== undefined) text(value.value, 2000, { ...check, at: `${check.at}/value` });
};

const table = (block: Json, check: Check): void => {
  const rows = count(block.rows, 1, 100, { ...check, at: `${check.at}/rows` });
  const width = listOf(rows[0]).length;
  for (const [row, cells] of rows.entries()) {
    const at = `${check.at}/rows/${row}`;
    if (listOf(cells).length !== width) check.complain(at, `has ${listOf(cells).length} cells, not ${width}`);
    for (const [column, cell] of count(cells, 1, 20, { ...check, at }).entries()) {
      const cellAt = { ...check, at: `${at}/${column}` };
      if (!isObject(cell) || cell.type !== 'raw_text') check.complain(cellAt.at, 'must be raw_text');
      else text(cell.text, 3000, cellAt);
    }
  }
  const shown = textsOf(block).reduce((sum, cell) => sum + lengthOf(cell), 0);
  // Found live, not documented: vellum-ai/vellum-assistant#36219.
  if (shown > 10_000) check.complain(check.at, `has ${shown} characters in its cells, 10000 are allowed`);
  if (block.column_settings !== undefined)
    count(block.column_settings, 0, 20, { ...check, at: `${check.at}/column_settings` });
};

const image = (block: Json, check: Check): void => {
  text(block.alt_text, 2000, { ...check, at: `${check.at}/alt_text` });
  const url = block.image_url !== undefined;
  if (url === (block.slack_file !== undefined))
    check.complain(check.at, 'needs exactly one of image_url and slack_file');
  if (url) {
    text(block.image_url, 3000, { ...check, at: `${check.at}/image_url` });
    if (!String(block.image_url).startsWith('https://'))
      check.complain(`${check.at}/image_url`, 'must be https');
  } else if (!isObject(block.slack_file) || !/^[F][A-Z0-9]{8,}$/.test(String(block.slack_file.id))) {
    check.complain(`${check.at}/slack_file`, 'invalid slack file');
  }
};

const chart = (block: Json, check: Check): void => {
  if (block.title !== undefined) text(block.title, 50, { ...check, at: `${check.at}/title` });
};

const section = (block: Json, check: Check): void => {
  if (block.text === undefined && block.fields === undefined)
    check.complain(check.at, 'needs text or fields');
  if (block.text !== undefined)
    textObject(block.text, ['mrkdwn', 'plain_text'], 3000, { ...check, at: `${check.at}/text` });
  if (block.fields !== undefined)
    for (const [index, field] of count(block.fields, 1, 10, { ...check, at: `${check.at}/fields` }).entries())
      textObject(field, ['mrkdwn', 'plain_text'], 2000, { ...check, at: `${check.at}/fields/${index}` });
};

const BLOCKS: Record<string, (block: Json, check: Check) => void> = {
  header: (block, check) => textObject(block.text, ['plain_text'], 150, { ...check, at: `${check.at}/text` }),
  section,
  context: (block, check) => {
    for (const [index, element] of count(block.elements, 1, 10, {
      ...check,
      at: `${check.at}/elements`,
    }).entries())
      textObject(element, ['mrkdwn', 'plain_text'], 3000, { ...check, at: `${check.at}/elements/${index}` });
  },
  actions: (block, check) => {
    const elements = count(block.elements, 1, 25, { ...check, at: `${check.at}/elements` });
    for (const [index, element] of elements.entries())
      button(element, { ...check, at: `${check.at}/elements/${index}` });
    const ids = elements.map((element) => (isObject(element) ? element.action_id : undefined));
    if (new Set(ids).size !== ids.length) check.complain(check.at, 'action_id must be unique in a block');
  },
  divider: () => {},
  image,
  table,
  data_visualization: chart,
};

/** Every text that a block shows, to count it and to look at it. */
export const textsOf = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    (key === 'text' || key === 'alt_text') && typeof inner === 'string' ? [inner] : textsOf(inner),
  );
};

/** The same without button labels, which are plain text: Slack shows them letter by letter, and nothing acts. */
export const textsThatMayAct = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(textsThatMayAct);
  if (!isObject(value) || value.type === 'button') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    (key === 'text' || key === 'alt_text') && typeof inner === 'string' ? [inner] : textsThatMayAct(inner),
  );
};

export const messageProblems = (message: { readonly blocks: unknown; readonly text: unknown }): string[] => {
  const problems: string[] = [];
  const complain = (at: string, words: string): void => {
    problems.push(`[json-pointer:${at}] ${words}`);
  };
  const blocks = count(message.blocks, 1, 50, { at: '/blocks', complain });
  for (const [index, block] of blocks.entries()) {
    const check = { at: `/blocks/${index}`, complain };
    const rules = isObject(block) ? BLOCKS[String(block.type)] : undefined;
    if (!isObject(block) || rules === undefined) {
      complain(check.at, 'no known block');
      continue;
    }
    id(block.block_id, { ...check, at: `${check.at}/block_id` });
    rules(block, check);
  }
  const ofType = (type: string): number =>
    blocks.filter((block) => isObject(block) && block.type === type).length;
  if (ofType('table') > 1) complain('/blocks', 'has more than one table');
  if (ofType('data_visualization') > 2) complain('/blocks', 'has more than two charts');
  const blockIds = blocks.flatMap((block) => (isObject(block) && block.block_id ? [block.block_id] : []));
  if (new Set(blockIds).size !== blockIds.length) complain('/blocks', 'block_id must be unique');
  const total = textsOf(blocks).reduce((sum, shown) => sum + lengthOf(shown), 0);
  if (total > 13_000) complain('/blocks', `msg_blocks_too_long: ${total} characters`);
  text(message.text, 4000, { at: '/text', complain });
  return problems;
};
