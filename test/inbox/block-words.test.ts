import { describe, expect, it } from 'vitest';
import { wordsOfBlocks } from '../../src/inbox/block-words.ts';

const text = (words: string) => ({ type: 'plain_text', text: words });
const nested = (depth: number): object =>
  depth === 0 ? text('deep') : { type: 'rich_text', elements: nested(depth - 1) };
const sections = (depth: number): object =>
  depth === 0 ? text('deep') : { type: 'rich_text_section', elements: [sections(depth - 1)] };

describe('the words of blocks', () => {
  it('stand line by line, as they are read', () => {
    expect(
      wordsOfBlocks([
        { type: 'header', text: text('500M tokens') },
        { type: 'section', text: text('on A100'), fields: [text('2 of them'), text('rented')] },
        { type: 'divider' },
        { type: 'section', text: text(' ') },
        { type: 'context', elements: [text('asked by Ada')] },
      ]),
    ).toBe('500M tokens\non A100 2 of them\nrented\nasked by Ada');
  });

  it('of rich text keep their gaps within a line, and their lines', () => {
    const line = (...words: readonly string[]) => ({
      type: 'rich_text_section',
      elements: words.map((each) => ({ type: 'text', text: each })),
    });
    expect(
      wordsOfBlocks([{ type: 'rich_text', elements: [line('500M', ' tok', 'ens'), line('A100')] }]),
    ).toBe('500M tokens\nA100');
  });

  it.each<[string, object]>([
    ['a title, a subtitle and a body', { title: text('a'), subtitle: text('c'), body: text('b') }],
    ['a header over other blocks', { header: text('a'), blocks: [{ type: 'section', text: text('b c') }] }],
    ['the rows of a table', { rows: [[text('a')], [text('b'), text('c')]] }],
  ])('are those of %s', (_, parts) => {
    expect(wordsOfBlocks([{ type: 'card', ...parts }]).split(/\s/)).toEqual(['a', 'b', 'c']);
  });

  it('leave out buttons, and what is no block', () => {
    const button = { type: 'button', text: text('Click') };
    expect(
      wordsOfBlocks([{ type: 'actions', elements: [button] }, { ...text('a'), accessory: button }, 7]),
    ).toBe('a');
    expect(wordsOfBlocks([{ type: 'context', elements: [button] }])).toBe('');
    expect(wordsOfBlocks([{ type: 'actions', elements: [{ ...button, type: 'workflow_button' }] }])).toBe('');
    expect(wordsOfBlocks([{ type: 7, elements: [text('b')] }])).toBe('b');
    for (const other of [undefined, null, 'text', { text: 'a' }]) expect(wordsOfBlocks(other)).toBe('');
  });

  it('are looked for no deeper than blocks go', () => {
    // The list stands at level 0, so that the words in eleven elements stand at level 12.
    expect(wordsOfBlocks([nested(11)])).toBe('deep');
    expect(wordsOfBlocks([nested(12)])).toBe('');
    expect(wordsOfBlocks([sections(11)])).toBe('deep');
    expect(wordsOfBlocks([sections(12)])).toBe('');
  });
});
