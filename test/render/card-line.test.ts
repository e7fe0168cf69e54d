import { describe, expect, it } from 'vitest';
import { parseLine, printDraft } from '../../src/parse/index.ts';
import { renderCard, renderSources } from '../../src/render/index.ts';
import { ANSWERS } from '../fixtures/answers/index.ts';
import { messageProblems } from '../helpers/block-limits.ts';

const LINE = '500M tokens, a100-80gb, rent';
const MARK = '/llmcost 500M tokens';

const answerNamed = (name: string) => {
  const make = ANSWERS[name];
  if (make === undefined) throw new Error(`no fixture "${name}"`);
  return make();
};
const card = (name: string, line: string, audience: 'channel' | 'asker' = 'channel'): string =>
  JSON.stringify(renderCard(answerNamed(name), { id: 'a1', audience, line }).blocks);

describe('the line of a card', () => {
  it('is there to copy, and typed again it is the same draft', async () => {
    expect(card('host it', LINE)).toContain(`\`/llmcost ${LINE}\``);
    const { draft } = await parseLine(LINE);
    expect(printDraft(draft)).toBe(LINE);
  });

  it('is not shown to a channel where it spells a negotiated price; the asker sees it', () => {
    expect(card('negotiated prices', LINE)).not.toContain(MARK);
    expect(card('negotiated prices', LINE, 'asker')).toContain(MARK);
    const answer = answerNamed('negotiated prices');
    const sources = (audience: 'channel' | 'asker') =>
      JSON.stringify(renderSources(answer, { audience, line: LINE }).blocks);
    expect(sources('channel')).not.toContain(MARK);
    expect(sources('asker')).toContain(MARK);
  });

  it('is left out where it is long, and never makes an invalid message', () => {
    expect(card('host it', 'x'.repeat(600))).not.toContain('xxx');
    for (const [name, make] of Object.entries(ANSWERS)) {
      const line = '&<`*'.repeat(120);
      expect(messageProblems(renderCard(make(), { id: 'a1', audience: 'asker', line })), name).toEqual([]);
      expect(messageProblems(renderSources(make(), { audience: 'asker', line })), name).toEqual([]);
    }
  });
});
