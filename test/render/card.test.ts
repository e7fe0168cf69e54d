import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import { type CardOptions, POSTED_BUTTONS, renderCard, renderSources } from '../../src/render/index.ts';
import { CARD_ACTION_IDS, CARD_MENU_ID, decodeCardAction } from '../../src/wire/ids.ts';
import { cardContent } from '../../src/words/card.ts';
import { answer, GROQ, SONNET } from '../fixtures/answers/build.ts';
import { ANSWERS, answerNamed } from '../fixtures/answers/index.ts';
import { messageProblems, textsOf } from '../helpers/block-limits.ts';
import { api } from '../helpers/scenario.ts';

const OPTIONS: CardOptions = { id: 'a1', audience: 'channel' };

const typesOf = (card: ReturnType<typeof renderCard>): string[] => card.blocks.map(({ type }) => type);
const wordsOf = (card: ReturnType<typeof renderCard>): string =>
  [...textsOf(card.blocks), card.text].join('\n');

interface ButtonSeen {
  readonly action_id: string;
  readonly value: string;
  readonly options?: readonly { value: string }[];
}
const buttonsOf = (card: ReturnType<typeof renderCard>): ButtonSeen[] =>
  card.blocks.flatMap((block) => (block.type === 'actions' ? (block.elements as ButtonSeen[]) : []));

describe('the order of a card', () => {
  it('is what to do, the half check, the table, the chart, what would change it, the grey line, one row of buttons', () => {
    const card = renderCard(answerNamed('host it'), {
      ...OPTIONS,
      chart: { kind: 'image-url', url: 'https://c.example/c.png', alt: 'CHART' },
    });
    expect(typesOf(card)).toEqual(['header', 'section', 'table', 'image', 'section', 'context', 'actions']);
    const words = textsOf(card.blocks);
    expect(words[0]).toBe('Host Llama 3.3 70B if good enough: 61% cheaper than Sonnet 5, also at half.');
    expect(words[1]).toMatch(
      /^\*Robust\.\* At half the traffic hosting still wins: \$9,440 against \$12,000\.$/,
    );
  });

  it('sorts the table by price, with a mark before the choice', () => {
    const { rows } = cardContent(answerNamed('buy per token, no leader named'), 'channel').options;
    expect(rows.map(({ cells: [name] }) => name)).toEqual([
      '✓ Llama, Groq',
      'Claude Haiku 4.5',
      'Host on 4× A100',
      'Claude Sonnet 5',
    ]);
  });
});

describe('a screenshot of the fallback text', () => {
  it.each(Object.keys(ANSWERS))('holds alone for "%s"', (name) => {
    const shown = answerNamed(name);
    const { text } = renderCard(shown, OPTIONS);
    expect(text.length).toBeGreaterThan(80);
    expect(text).toMatch(/tokens? a month/);
    expect(text).toMatch(/\$|under/);
  });
});

describe('half the traffic', () => {
  const badge = (name: string): string => {
    const { check } = cardContent(answerNamed(name), 'asker');
    return `${check?.label} ${check?.text}`;
  };

  // 2 × A100 at $1.79 × 730 = $2,613.40, as much spare, 16 h × $100: $6,826.80. Sonnet at 2.2B: $8,800; at half $4,400.
  it.each([
    ['fragile', /^Fragile\. At half the traffic the API wins: \$4,400 against \$6,827\.$/],
    ['host it', /^Robust\. At half the traffic hosting still wins: \$9,440 against \$12,000\.$/],
    [
      'stay with the leader',
      /^Half the traffic: the API wins too\. Hosting wins from 1\.71B tokens, 34× yours\.$/,
    ],
    ['data cannot leave', /^Half the traffic: hosting costs \$6,827; Groq would cost \$96\.00\.$/],
    ['does not fit', /the model does not fit then either/],
    ['over capacity', /10B tokens are too many for this fleet as well|this fleet could serve 10B/],
  ])('of "%s" is a badge', (name, words) => {
    expect(badge(name)).toMatch(words);
  });

  it('says what is left of a fleet that can be handed back', () => {
    const shown = answerNamed('fragile');
    const { selfHosted } = shown.assessment;
    const atHalf = { ...selfHosted.atHalf, resized: { monthlyUsd: 4213, gpus: 2, wins: true } };
    const assessment = { ...shown.assessment, selfHosted: { ...selfHosted, atHalf } };
    expect(cardContent({ ...shown, assessment }, 'asker').check?.text).toContain(
      'unless you hand back 2 of 4 GPUs: then $4,213.',
    );
  });

  it('says to measure first before anything else where the verdict turns inside the range', () => {
    const shown = answerNamed('host it');
    const to = { choice: 'api', api: SONNET.id, regime: 'api' } as const;
    const verdict = {
      ...shown.assessment.verdict,
      uncertain: { flipsAtTokensPerSecond: 1700, side: 'below' as const, to },
    };
    const { check } = cardContent({ ...shown, assessment: { ...shown.assessment, verdict } }, 'asker');
    expect(check).toEqual({
      badge: 'measure',
      label: 'Measure first.',
      text: 'Under 1,700 tok/s a replica Claude Sonnet 5 wins; we estimate 1,500 to 3,400.',
    });
  });
});

describe('negotiated prices', () => {
  const shown = answerNamed('negotiated prices');

  it('are "your price" to a channel, on the card, behind its button and in its text', () => {
    const channel =
      wordsOf(renderCard(shown, OPTIONS)) +
      textsOf(renderSources(shown, { audience: 'channel' }).blocks).join('\n');
    expect(channel).toContain('your price');
    // $1.79 an hour; $2 and $10 per million less 20 %: $3.20 blended.
    expect(channel).not.toMatch(/\$1\.79|\$3\.20|\$2\.00 in|20 ?%/);
  });

  it('stay out of how the line was read, for a channel', () => {
    const read = [{ title: 'Said', lines: ['Price of a GPU hour = 1.79  ← "$1.79/hr" <!here>'] }];
    const behind = (audience: 'asker' | 'channel') =>
      textsOf(renderSources(shown, { audience, read }).blocks).join('\n');
    expect(behind('channel')).not.toContain('*Said*');
    expect(behind('asker')).toContain('*Said*\n• Price of a GPU hour = 1.79');
    expect(behind('asker')).not.toContain('<!here>');
  });

  it('are figures to the asker', () => {
    const asker = textsOf(renderSources(shown, { audience: 'asker' }).blocks).join('\n');
    expect(asker).not.toContain('your price');
    expect(asker).toContain('GPU-hour $1.79');
  });

  it('do not show through an id that spells them', () => {
    const words = wordsOf(renderCard(answerNamed('own prices in the id'), OPTIONS));
    expect(words).not.toContain('3-15');
    expect(words).toContain('your API');
  });

  it('hide what was paid up front for hardware at a negotiated price', () => {
    const owned = answerNamed('owned, pays back');
    const evidence = { ...owned.evidence, negotiated: ['selfHosted.procurement.usdPerGpu'] };
    const words = wordsOf(renderCard({ ...owned, evidence }, OPTIONS));
    expect(words).not.toMatch(/217,500|25,000/);
    expect(words).toContain('your price up front');
  });
});

describe('buttons', () => {
  it('are one row and a menu, and carry the card', () => {
    const card = renderCard(answerNamed('host it'), { ...OPTIONS, id: 'card-7' });
    const [adjust, whatIf, vote, menu] = buttonsOf(card);
    expect([adjust, whatIf, vote].map((one) => one?.action_id)).toEqual([
      CARD_ACTION_IDS.adjust,
      CARD_ACTION_IDS['what-if'],
      CARD_ACTION_IDS.stand,
    ]);
    expect(decodeCardAction(adjust?.value)).toEqual({ card: 'card-7' });
    expect(menu?.action_id).toBe(CARD_MENU_ID);
    expect(menu?.options?.map(({ value }) => decodeCardAction(value))).toEqual(
      POSTED_BUTTONS.menu.map((kind) => ({ card: 'card-7', do: kind })),
    );
  });

  it('are left out of a card that nobody keeps', () => {
    expect(typesOf(renderCard(answer(), { ...OPTIONS, buttons: 'none' }))).not.toContain('actions');
  });

  it('have everything else behind the menu', () => {
    const behind = textsOf(
      renderSources(answerNamed('spot, bad sources, many warnings'), { audience: 'channel' }).blocks,
    ).join();
    expect(behind).toContain('And another.');
    expect(behind).toContain('h.example');
  });
});

describe('the chart', () => {
  const blocksWith = (chart: CardOptions['chart']) =>
    renderCard(answerNamed('host it'), chart === undefined ? OPTIONS : { ...OPTIONS, chart }).blocks;

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

  it('is Slack’s own block, with its title in words below', () => {
    const block = { type: 'data_visualization', title: 'Cost' } as const;
    const blocks = blocksWith({ kind: 'native', block, alt: 'Costs cross at 1.7B' });
    expect(blocks[blocks.indexOf(block) + 1]).toMatchObject({ elements: [{ text: 'Chart: Cost' }] });
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
    expect(wordsOf(renderCard(answerNamed('host it'), { ...OPTIONS, by: 'U012AB3CD' }))).toContain(
      'Asked by <@U012AB3CD>',
    );
    expect(wordsOf(renderCard(answerNamed('host it'), { ...OPTIONS, by: '!channel' }))).not.toContain(
      'Asked by',
    );
  });
});

describe('owned hardware', () => {
  const cash = (shown: Answer): string =>
    cardContent(shown, 'asker').beside.find(({ label }) => label === 'Cash:')?.text ?? '';

  // 6 × ($25,000 + $11,250) = $217,500.
  it('says the cash and when it is back', () => {
    expect(cash(answerNamed('owned, pays back'))).toMatch(/^\$217,500 up front, back in [\d.]+ months/);
    expect(cash(answerNamed('owned, never pays back'))).toContain('never earned back');
  });

  it('says when it outlives the hardware', () => {
    const owned = answerNamed('owned, pays back');
    const verdict = { ...owned.assessment.verdict, paybackMonths: 60 };
    expect(cash({ ...owned, assessment: { ...owned.assessment, verdict } })).toContain(
      'back in 60 months, after the 48 months that it lasts',
    );
  });
});

describe('what a person said', () => {
  it('is not listed as an assumption', () => {
    const said = answer({ draft: { version: 1, fields: { 'selfHosted.spareReplicas': 1 }, said: {} } });
    const assumed = (shown: Answer): string[] =>
      cardContent(shown, 'asker').all.assumptions.map(({ words }) => words);
    expect(assumed(answer())).toContain('1 spare');
    expect(assumed(said)).not.toContain('1 spare');
  });
});

describe('many comparators', () => {
  it('keeps those that decide on the card and the rest behind its menu', () => {
    const apis = [
      SONNET,
      GROQ,
      ...Array.from({ length: 60 }, (_, n) => api({ id: `seller-${n}/m`, role: 'fast' })),
    ];
    const shown = answer({ apis });
    const card = renderCard(shown, OPTIONS);
    expect(messageProblems(card)).toEqual([]);
    expect(textsOf(card.blocks.find(({ type }) => type === 'table')).length).toBeLessThanOrEqual(3 * 6);
    expect(textsOf(renderSources(shown, { audience: 'asker' }).blocks).join()).toContain('seller-59/m');
  });
});

it.each(Object.keys(ANSWERS))('the same answer always gives the same card: %s', (name) => {
  expect(renderCard(answerNamed(name), OPTIONS)).toEqual(renderCard(answerNamed(name), OPTIONS));
});
