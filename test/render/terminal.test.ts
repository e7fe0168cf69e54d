import { describe, expect, it } from 'vitest';
import { renderCard, renderText } from '../../src/render/index.ts';
import { answerNamed } from '../fixtures/answers/index.ts';

const answer = answerNamed('buy per token, no leader named');

describe('the card in a terminal', () => {
  it.each([40, 60, 80, 120])('stays within %d columns', (columns) => {
    const lines = renderText(answer, { columns, colour: false }).split('\n');
    expect(lines.filter((line) => [...line].length > columns)).toEqual([]);
  });

  it('switches bold on once where it is switched off once', () => {
    const text = renderText(answer, { columns: 80, colour: true });
    expect(text).toContain('\u001b[1mHalf the traffic:\u001b[22m');
    expect(text).not.toContain('\u001b[1m\u001b[1m');
  });

  it('has no codes of colour where there is none', () => {
    expect(renderText(answer, { columns: 80, colour: false })).not.toContain('\u001b');
  });
});

describe('what a notification and a screen reader get', () => {
  it('is the verdict, the half check and each bill, the choice in a word instead of a mark', () => {
    const { text } = renderCard(answer, { id: 'a1', audience: 'channel' });
    expect(text).toMatch(
      /^Pay per token: hosting Llama 3\.3 70B costs 5\.3× as much\. Half the traffic: the API wins too\./,
    );
    expect(text).toContain('Llama, Groq (the choice): $1,280 a month; Claude Haiku 4.5: $4,000 a month');
    expect(text).not.toContain('✓');
  });
});
