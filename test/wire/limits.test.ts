import { describe, expect, it } from 'vitest';
import { messageProblems, viewProblems } from '../../src/playground/validate/index.ts';
import { COUNT, ID_CHARS, MENU, MESSAGE_LIMITS, SLACK_FILE_ID, TEXT, VIEW } from '../../src/wire/limits.ts';

/** What we keep to, beside what the playground refuses, which was written down from Slack's pages apart from it. */

const plain = (text: string) => ({ type: 'plain_text', text });
const option = (value: string, label = 'a') => ({ text: plain(label), value });
const times = <T>(count: number, item: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => item(index));
const long = (count: number): string => 'x'.repeat(count);

const message = (block: object) => messageProblems([block]);
const actions = (...elements: readonly object[]) => message({ type: 'actions', elements });
const button = (more: object) => ({ type: 'button', text: plain('Go'), action_id: 'go', ...more });
const menu = (...options: readonly object[]) => actions({ type: 'static_select', action_id: 'a', options });
const modal = (more: object) =>
  viewProblems('modal', { type: 'modal', title: plain('T'), blocks: [{ type: 'divider' }], ...more });
const input = (more: object, element: object = {}) =>
  modal({
    submit: plain('Go'),
    blocks: [
      {
        type: 'input',
        label: plain('L'),
        element: { type: 'plain_text_input', action_id: 'a', ...element },
        ...more,
      },
    ],
  });
const rows = (count: number, columns: number) => ({
  type: 'table',
  rows: times(count, () => times(columns, () => ({ type: 'raw_text', text: 'a' }))),
});

describe('the most that Slack takes of', () => {
  it.each<[string, number, (count: number) => readonly string[]]>([
    [
      'blocks in a message',
      MESSAGE_LIMITS.blocks,
      (n) => messageProblems(times(n, () => ({ type: 'divider' }))),
    ],
    ['an id', ID_CHARS, (n) => message({ type: 'divider', block_id: long(n) })],
    ['a header', TEXT.header, (n) => message({ type: 'header', text: plain(long(n)) })],
    ['a section', TEXT.section, (n) => message({ type: 'section', text: plain(long(n)) })],
    [
      'what describes a picture',
      TEXT.imageAlt,
      (n) => message({ type: 'image', slack_file: { id: 'F0123456789' }, alt_text: long(n) }),
    ],
    ['a button', TEXT.button, (n) => actions(button({ text: plain(long(n)) }))],
    ['what a button carries', TEXT.buttonValue, (n) => actions(button({ value: long(n) }))],
    [
      'elements of a context',
      COUNT.contextElements,
      (n) => message({ type: 'context', elements: times(n, () => plain('a')) }),
    ],
    [
      'buttons in a row',
      COUNT.actionElements,
      (n) => actions(...times(n, (at) => button({ action_id: `go${at}` }))),
    ],
    ['rows of a table', COUNT.tableRows, (n) => message(rows(n, 1))],
    ['columns of a table', COUNT.tableColumns, (n) => message(rows(1, n))],
    ['options of a menu', MENU.options, (n) => menu(...times(n, (at) => option(`o${at}`)))],
    ['the text of an option', MENU.optionText, (n) => menu(option('v', long(n)))],
    ['what an option carries', MENU.optionValue, (n) => menu(option(long(n)))],
    ['blocks of a modal', VIEW.blocks, (n) => modal({ blocks: times(n, () => ({ type: 'divider' })) })],
    ['a title', VIEW.title, (n) => modal({ title: plain(long(n)) })],
    ['what a modal carries', VIEW.metadataChars, (n) => modal({ private_metadata: long(n) })],
    ['a label', VIEW.label, (n) => input({ label: plain(long(n)) })],
    ['a placeholder', VIEW.placeholder, (n) => input({}, { placeholder: plain(long(n)) })],
    ['files of an input', VIEW.files, (n) => input({}, { type: 'file_input', max_files: n })],
    ['what stands in an input', VIEW.input, (n) => input({}, { initial_value: long(n) })],
  ])('%s is %d', (_, limit, problemsOf) => {
    expect(problemsOf(limit)).toEqual([]);
    expect(problemsOf(limit + 1)).not.toEqual([]);
  });
});

describe('the id of a file', () => {
  it.each(['F12345678', 'F1234567', 'F0123456789ABCDEF', 'f12345678', 'xF12345678', 'F1234567-'])(
    '%s is one for us where it is one for Slack',
    (id) => {
      const problems = message({ type: 'image', slack_file: { id }, alt_text: 'a' });
      expect(SLACK_FILE_ID.test(id)).toBe(problems.length === 0);
    },
  );
});
