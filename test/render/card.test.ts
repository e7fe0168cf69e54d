import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import { type CardOptions, renderCard, renderSources, renderText } from '../../src/render/index.ts';
import { CARD_ACTION_IDS, decodeCardAction } from '../../src/wire/ids.ts';
import { answer, GROQ, SONNET } from '../fixtures/answers/build.ts';
import { ANSWERS } from '../fixtures/answers/index.ts';
import { messageProblems, textsOf } from '../helpers/block-limits.ts';
import { api } from '../helpers/scenario.ts';

const OPTIONS: CardOptions = { id: 'a1', audience: 'channel' };

const named = (name: string): Answer => {
  const make = ANSWERS[name];
  if (make === undefined) throw new Error(`no fixture "${name}"`);
  return make();
};

const typesOf = (card: ReturnType<typeof renderCard>): string[] => card.blocks.map(({ type }) => type);
const wordsOf = (card: ReturnType<typeof renderCard>): string =>
  [...textsOf(card.blocks), card.text].join('\n');

interface ButtonSeen {
  readonly action_id: string;
  readonly value: string;
}
const buttonsOf = (card: ReturnType<typeof renderCard>): ButtonSeen[] =>
  card.blocks.flatMap((block) => (block.type === 'actions' ? (block.elements as ButtonSeen[]) : []));

describe('the order of a card', () => {
  it('is verdict, fleet, table, half the traffic, chart, stability, assumptions and sources', () => {
    const words = wordsOf(
      renderCard(named('host it'), {
        ...OPTIONS,
        chart: { kind: 'image-url', url: 'https://c.example/c.png', alt: 'CHART' },
      }),
    );
    const places = [
      'Host Llama',
      '*Fleet*',
      'Option',
      '*Half the traffic*',
      'CHART',
      '*Stable*',
      '*Assumed',
      '*Sources*',
    ];
    const found = places.map((place) => words.indexOf(place));
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(found).not.toContain(-1);
  });

  it('puts self-hosting, the leader, the same model and then the others into the table', () => {
    const text = renderText(named('buy per token, no leader named'));
    const places = ['Host Llama', 'Claude Sonnet 5  ', 'at Groq ← choice', 'Claude Haiku 4.5'].map((row) =>
      text.indexOf(`\n${row}`) < 0 ? text.indexOf(row) : text.indexOf(`\n${row}`),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

describe('a screenshot of the fallback text', () => {
  it.each(Object.keys(ANSWERS))('holds alone for "%s"', (name) => {
    const shown = named(name);
    const { text } = renderCard(shown, OPTIONS);
    expect(text.length).toBeGreaterThan(80);
    expect(text).toMatch(/tokens? a month/);
    expect(text).toMatch(/\$|under/);
  });
});

describe('half the traffic', () => {
  // 2 × A100 at $1.79 × 730 = $2,613.40, as much spare, 16 h × $100: $6,826.80. Sonnet at 2.2B: $8,800; at half $4,400.
  it('says how much of the API bill it is and where the line is', () => {
    // 6,826.80 / 8,800 = 77.6 %; 6,826.80 / $4 = 1.7067B; twice that 3.4134B.
    expect(renderText(named('fragile')).replace(/\s+/g, ' ')).toContain(
      'Self-hosting costs 78% of the API bill (Claude Sonnet 5); it must be under 50% to survive half the traffic. It wins from 1.71B tokens a month, survives a halving from 3.41B.',
    );
  });

  it('falls back to dollars where the shares are not known', () => {
    const shown = named('fragile');
    const comparisons = shown.assessment.comparisons.map(({ selfHostedShare: _, ...rest }) => rest);
    const text = renderText({ ...shown, assessment: { ...shown.assessment, comparisons } });
    expect(text.replace(/\s+/g, ' ')).toContain(
      'At half the volume Claude Sonnet 5 costs $4,400, self-hosting still $6,827.',
    );
  });

  it('is not claimed for a fleet that cannot carry the full volume', () => {
    expect(renderText(named('over capacity'))).toContain('Not checked: this fleet cannot serve');
  });
});

describe('stability', () => {
  const withStability = (stability: Answer['assessment']['stability']): string =>
    renderText(answer({ assessment: { stability } })).replace(/\s+/g, ' ');

  it('names what it survives', () => {
    expect(
      withStability([
        { change: 'without the spare', holds: true },
        { change: 'at INT4', holds: true },
      ]),
    ).toContain('The verdict holds without the spare and at INT4.');
  });

  it('names what it depends on', () => {
    expect(
      withStability([
        { change: 'without the spare', holds: false },
        { change: 'at INT4', holds: true },
      ]),
    ).toContain('The verdict depends on the spare; it holds at INT4.');
    expect(withStability([{ change: 'at INT4', holds: false }])).toContain('The verdict changes at INT4.');
  });

  it('is left out where nothing was tried', () => {
    expect(withStability([])).not.toMatch(/Stable|Depends/);
  });
});

describe('negotiated prices', () => {
  const shown = named('negotiated prices');

  it('are "your price" to a channel, on the card, behind its button and in its text', () => {
    const channel =
      wordsOf(renderCard(shown, OPTIONS)) +
      textsOf(renderSources(shown, { audience: 'channel' }).blocks).join('\n');
    expect(channel).toContain('your price');
    // $1.79 an hour; $2 and $10 per million less 20 %: $3.20 blended.
    expect(channel).not.toMatch(/\$1\.79|\$3\.20|\$2\.00 in|20 ?%/);
  });

  it('are figures to the asker', () => {
    const asker = wordsOf(renderCard(shown, { ...OPTIONS, audience: 'asker' }));
    expect(asker).not.toContain('your price');
    expect(asker).toContain('GPU-hour $1.79');
    expect(asker).toContain('$3.20');
  });

  it('do not show through an id that spells them', () => {
    const words = wordsOf(renderCard(named('own prices in the id'), OPTIONS));
    expect(words).not.toContain('3-15');
    expect(words).toContain('your API');
  });

  it('hide what was paid up front for hardware at a negotiated price', () => {
    const owned = named('owned, pays back');
    const evidence = { ...owned.evidence, negotiated: ['selfHosted.procurement.usdPerGpu'] };
    const words = wordsOf(renderCard({ ...owned, evidence }, OPTIONS));
    expect(words).not.toMatch(/217,500|25,000/);
    expect(words).toContain('At your price, paid up front');
  });
});

describe('buttons', () => {
  it('carry the card', () => {
    const card = renderCard(named('host it'), {
      ...OPTIONS,
      id: 'card-7',
      buttons: ['share', 'remove', 'sources'],
    });
    expect(buttonsOf(card).map(({ action_id }) => action_id)).toEqual([
      CARD_ACTION_IDS.sources,
      CARD_ACTION_IDS.share,
      CARD_ACTION_IDS.remove,
    ]);
    for (const { value } of buttonsOf(card)) expect(decodeCardAction(value)).toEqual({ card: 'card-7' });
  });

  it('are left out where there is nothing to press', () => {
    const few = answer({ assumptions: [] });
    expect(typesOf(renderCard(few, OPTIONS))).not.toContain('actions');
  });

  it('offer the sources wherever something was cut off', () => {
    const card = renderCard(named('spot, bad sources, many warnings'), OPTIONS);
    expect(buttonsOf(card).map(({ action_id }) => action_id)).toContain(CARD_ACTION_IDS.sources);
    const behind = textsOf(
      renderSources(named('spot, bad sources, many warnings'), { audience: 'channel' }).blocks,
    ).join();
    expect(behind).toContain('And another.');
    expect(behind).toContain('h.example');
  });
});

describe('the chart', () => {
  const blocksWith = (chart: CardOptions['chart']) =>
    renderCard(named('host it'), chart === undefined ? OPTIONS : { ...OPTIONS, chart }).blocks;

  it('is an image with alt text', () => {
    expect(
      blocksWith({ kind: 'image-url', url: 'https://c.example/c.png', alt: 'Costs <b>' }),
    ).toContainEqual({
      type: 'image',
      image_url: 'https://c.example/c.png',
      alt_text: 'Costs ‹b›',
    });
    expect(blocksWith({ kind: 'slack-file', fileId: 'F0123456789', alt: 'Costs' })).toContainEqual({
      type: 'image',
      slack_file: { id: 'F0123456789' },
      alt_text: 'Costs',
    });
  });

  it('is Slack’s own block, with its alt text below', () => {
    const block = { type: 'data_visualization', title: 'Cost' } as const;
    const blocks = blocksWith({ kind: 'native', block, alt: 'Costs cross at 1.7B' });
    expect(blocks[blocks.indexOf(block) + 1]).toMatchObject({ elements: [{ text: 'Costs cross at 1.7B' }] });
  });

  it('never costs the card: what Slack would refuse is left out', () => {
    expect(blocksWith({ kind: 'image-url', url: 'http://c.example/c.png', alt: 'a' })).toEqual(
      blocksWith(undefined),
    );
    expect(blocksWith({ kind: 'image-url', url: `https://c.example/${'a'.repeat(3000)}`, alt: 'a' })).toEqual(
      blocksWith(undefined),
    );
    expect(blocksWith({ kind: 'slack-file', fileId: '../F01', alt: 'a' })).toEqual(blocksWith(undefined));
  });
});

describe('the footer', () => {
  it('names the asker by a mention, and only a real user id', () => {
    expect(wordsOf(renderCard(named('host it'), { ...OPTIONS, by: 'U012AB3CD' }))).toContain(
      'Asked by <@U012AB3CD>',
    );
    expect(wordsOf(renderCard(named('host it'), { ...OPTIONS, by: '!channel' }))).not.toContain('Asked by');
  });

  it('carries a note, escaped', () => {
    expect(
      wordsOf(renderCard(named('host it'), { ...OPTIONS, note: 'Type /invite @llmcost & <ask>' })),
    ).toContain('Type /invite @llmcost &amp; &lt;ask&gt;');
  });
});

describe('owned hardware', () => {
  // 6 × ($25,000 + $11,250) = $217,500.
  it('says the cash and when it is back', () => {
    expect(renderText(named('owned, pays back'))).toMatch(
      /Cash: \$217,500 up front; paid back in [\d.]+ months/,
    );
    expect(renderText(named('owned, never pays back'))).toContain('never paid back');
  });

  it('says when it outlives the hardware', () => {
    const owned = named('owned, pays back');
    const verdict = { ...owned.assessment.verdict, paybackMonths: 60 };
    const text = renderText({ ...owned, assessment: { ...owned.assessment, verdict } });
    expect(text.replace(/\s+/g, ' ')).toContain(
      'paid back in 60 months against anthropic/claude-sonnet-5, longer than the 48 months that it lasts',
    );
  });
});

describe('what a person said', () => {
  it('is not listed as an assumption', () => {
    const said = answer({ draft: { version: 1, fields: { 'selfHosted.spareReplicas': 1 }, said: {} } });
    expect(renderText(answer())).toContain('1 spare ·');
    expect(renderText(said)).not.toContain('1 spare ·');
  });
});

describe('many comparators', () => {
  it('keeps a dozen on the card and the rest behind the button', () => {
    const apis = [
      SONNET,
      GROQ,
      ...Array.from({ length: 60 }, (_, n) => api({ id: `seller-${n}/m`, role: 'fast' })),
    ];
    const shown = answer({ apis });
    const card = renderCard(shown, OPTIONS);
    expect(messageProblems(card)).toEqual([]);
    expect(textsOf(card.blocks.find(({ type }) => type === 'table')).length).toBe(5 * 13);
    expect(textsOf(renderSources(shown, { audience: 'asker' }).blocks).join()).toContain('seller-59/m');
  });
});

describe('properties', () => {
  it('the same answer always gives the same card', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(ANSWERS)), (name) => {
        expect(renderCard(named(name), OPTIONS)).toEqual(renderCard(named(name), OPTIONS));
      }),
      { numRuns: 20 },
    );
  });
});
