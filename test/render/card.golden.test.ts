import { describe, expect, it } from 'vitest';
import { renderCard, renderSources, renderText } from '../../src/render/index.ts';
import { countNumbers, countWords } from '../../src/words/budget.ts';
import { ANSWERS } from '../fixtures/answers/index.ts';
import { messageProblems, textsOf } from '../helpers/block-limits.ts';
import { activeMarkup, uglyIn } from '../helpers/ugly.ts';

/** `npx vitest run test/render -u` writes the goldens anew: read the difference before you commit it. */
const goldenFile = (name: string, kind: string): string =>
  `../fixtures/goldens/${name.replace(/[^a-z0-9]+/gi, '-')}.${kind}`;

/** The terminal text shows the words of every answer; these also show the blocks. */
const WHOLE_CARDS = new Set([
  'host it',
  'leave the leader, buy the same model',
  'does not fit',
  'owned, pays back',
  'region rules an API out',
  'negotiated prices',
  'hostile names',
  'spot, bad sources, many warnings',
]);

const CHART = {
  kind: 'image-url',
  url: 'https://charts.example/c.png',
  alt: 'Monthly cost over volume',
} as const;

describe.each(Object.entries(ANSWERS))('%s', (name, make) => {
  const answer = make();
  const card = renderCard(answer, {
    id: 'a1b2c3',
    audience: 'channel',
    by: 'U012AB3CD',
    chart: CHART,
  });
  const text = renderText(answer);
  const sources = renderSources(answer, { audience: 'channel' });

  if (WHOLE_CARDS.has(name)) {
    it('is the card that we looked at', async () => {
      await expect(`${JSON.stringify(card, null, 2)}\n`).toMatchFileSnapshot(goldenFile(name, 'card.json'));
    });
  }

  it('is the terminal text that we looked at', async () => {
    await expect(`${text}\n`).toMatchFileSnapshot(goldenFile(name, 'txt'));
  });

  it('is valid, readable, and acts on nothing that a person typed', () => {
    for (const message of [card, sources]) {
      expect(messageProblems(message)).toEqual([]);
      for (const shown of [...textsOf(message.blocks), message.text]) {
        expect(uglyIn(shown)).toEqual([]);
        expect(activeMarkup(shown)).toEqual([]);
      }
    }
    expect(uglyIn(text.replace(/ {2,}/g, ' '))).toEqual([]);
    for (const line of text.split('\n')) expect([...line].length).toBeLessThanOrEqual(104);
  });

  it('is read in three seconds: a header, so many words and numbers, four controls, three columns', () => {
    const header = card.blocks.find(({ type }) => type === 'header');
    expect(header).toBe(card.blocks[0]);
    const read = card.blocks.flatMap((block) =>
      block.type === 'actions'
        ? block.elements.flatMap((element) => ('text' in element ? textsOf(element) : []))
        : block.type === 'image'
          ? []
          : textsOf(block),
    );
    expect(countWords(read.join(' '))).toBeLessThanOrEqual(120);
    expect(countNumbers(read.join(' '))).toBeLessThanOrEqual(35);
    const controls = card.blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
    expect(controls.length).toBeLessThanOrEqual(4);
  });

  it('keeps the 120 words with a chart of Slack’s own, which is named below it, and a first card’s tip', () => {
    const block = { type: 'data_visualization', title: 'Hosting beats anthropic/claude from 12.3B' };
    const { blocks } = renderCard(answer, {
      id: 'a1b2c3',
      audience: 'channel',
      by: 'U012AB3CD',
      chart: { kind: 'native', block: block as never, alt: 'Monthly cost over volume' },
      tip: 'Tip: on any message, ⋯ → Estimate LLM cost here',
    });
    const labels = blocks.flatMap((one) =>
      one.type === 'actions' ? one.elements.flatMap((each) => ('text' in each ? textsOf(each) : [])) : [],
    );
    const rest = blocks.filter(({ type }) => type !== 'actions' && String(type) !== 'data_visualization');
    expect(countWords([...textsOf(rest), ...labels].join(' '))).toBeLessThanOrEqual(120);
  });

  it('has no empty cell', () => {
    const table = card.blocks.find(({ type }) => type === 'table');
    const cells = textsOf(table);
    expect(cells.length % 3).toBe(0);
    expect(cells.filter((cell) => cell.trim() === '')).toEqual([]);
  });
});
