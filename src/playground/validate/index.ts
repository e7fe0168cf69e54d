import { isRecord } from '../../json.ts';
import { secret } from '../ids.ts';
import { type Json, lengthOf, records } from '../json.ts';
import { checkBlocks, elementsOf, type Surface } from './blocks.ts';
import { anything, boolean, type Check, object, oneOf, type Report, required, string } from './check.ts';
import { plainTextOf } from './composition.ts';
import { charactersIn } from './tables.ts';

export { elementsOf } from './blocks.ts';

/** Complaints in Slack's own form: `[ERROR] words [json-pointer:/blocks/0]`. */
export const collect = (run: (report: Report) => void): string[] => {
  const messages: string[] = [];
  run((message, pointer) => {
    messages.push(`[ERROR] ${message} [json-pointer:${pointer}]`);
  });
  return messages;
};

/** docs.slack.dev: the characters in all cells of the tables of one message. */
const TABLE_CHARS = 10_000;

/** What Slack would refuse in the blocks of a message, as `words [pointer]`; empty where it takes them. */
export const messageProblems = (blocks: unknown, at = '/blocks'): string[] =>
  collect((report) => {
    checkBlocks('message', blocks, at, report);
    const tables = records(blocks).filter(({ type }) => type === 'table');
    if (charactersIn(tables.map(({ rows }) => rows)) > TABLE_CHARS)
      report(`tables must have at most ${TABLE_CHARS} characters together`, at);
  });

const common = {
  type: required(oneOf('modal', 'home')),
  blocks: required(anything),
  private_metadata: string(3000, 0),
  callback_id: string(255, 0),
  external_id: string(255, 0),
};

const SHAPE: Readonly<Record<'modal' | 'home', Check>> = {
  modal: object({
    ...common,
    title: required(plainTextOf(24)),
    submit: plainTextOf(24),
    close: plainTextOf(24),
    clear_on_close: boolean,
    notify_on_close: boolean,
    submit_disabled: boolean,
  }),
  home: object({
    ...common,
    title: plainTextOf(24),
    submit: plainTextOf(24),
    close: plainTextOf(24),
    clear_on_close: boolean,
    notify_on_close: boolean,
  }),
};

/** What Slack says of a view: its own fields, its blocks, and a submit button wherever there is an input. */
export const viewProblems = (surface: Exclude<Surface, 'message'>, view: unknown): string[] => {
  return collect((report) => {
    if (!isRecord(view)) return report('must be an object', '/view');
    if (view.type !== surface) return report(`must be of type ${surface}`, '/view/type');
    SHAPE[surface](view, '/view', report);
    checkBlocks(surface, view.blocks, '/view/blocks', report);
    const input = records(view.blocks).some((block) => block.type === 'input');
    if (surface === 'modal' && input && !isRecord(view.submit))
      report('missing required field: submit', '/view');
  });
};

/** Pictures in these blocks that stand on uploaded files, with where they stand. */
export const slackFilesIn = (blocks: unknown, at = '/blocks'): { id: string; pointer: string }[] => {
  return records(blocks).flatMap((block, index) => {
    const places: [unknown, string][] = [
      [block, `${at}/${index}`],
      [block.accessory, `${at}/${index}/accessory`],
      ...(block.type === 'context'
        ? records(block.elements).map((element, n): [unknown, string] => [
            element,
            `${at}/${index}/elements/${n}`,
          ])
        : []),
    ];
    return places.flatMap(([holder, pointer]) => {
      const file = isRecord(holder) && isRecord(holder.slack_file) ? holder.slack_file : undefined;
      return file === undefined
        ? []
        : [{ id: String(file.id ?? file.url ?? ''), pointer: `${pointer}/slack_file` }];
    });
  });
};

/** Pictures that Slack's servers would fetch. */
export const imageUrlsIn = (blocks: unknown, at = '/blocks'): string[] =>
  records(blocks).flatMap((block, index) => [
    ...(block.image_url ? [`${at}/${index}/image_url`] : []),
    ...(isRecord(block.accessory) && block.accessory.image_url ? [`${at}/${index}/accessory/image_url`] : []),
  ]);

/** Content characters of a message; above about 13,200 Slack refuses it whole. */
export const contentLength = (value: unknown): number => {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + contentLength(item), 0);
  if (!isRecord(value)) return 0;
  return Object.entries(value).reduce((sum, [name, part]) => {
    if (typeof part === 'string') return name === 'text' ? sum + lengthOf(part) : sum;
    return sum + contentLength(part);
  }, 0);
};

const NAME_BYTES = 4;

/** Slack names every block and element that came without a name. */
export const nameBlocks = (blocks: readonly Json[]): Json[] => {
  return blocks.map((block) => {
    const copy: Json = structuredClone(block);
    copy.block_id ||= secret(NAME_BYTES);
    for (const element of elementsOf(copy))
      if (element.type !== 'image') element.action_id ||= secret(NAME_BYTES);
    return copy;
  });
};
