import { describe, expect, it } from 'vitest';
import { answerJson } from '../../../../src/answer/index.ts';
import { tokensPerMonth } from '../../../../src/domain/volume.ts';
import { lineToCopy } from '../../../../src/parse/index.ts';
import { below } from '../../../helpers/below.ts';

/** Below a card that splits its traffic, a mention that names a part changes that part, or is asked about. */

const MIX = '500M tokens A100 rental vs 70% haiku 30% opus';
const BESIDE = '500M tokens A100 rental vs 70% haiku 4.5 30% opus 4.5, vs gpt-5 at $1/$8';
const BILLED = '$6k a month on 70% haiku 30% opus, llama 70b on H100';
const THREE = '2B tokens vs 50% haiku 30% sonnet 20% opus';
const TWO = '2B tokens, H100 vs sonnet and gpt-5';
const HOSTED = '500M tokens, 60/40 between llama 70b and sonnet, H100';
const MOVED = '800M tokens, 60% could move to qwen3 32b, currently on gpt-5';

type Talked = Awaited<ReturnType<typeof below>>;

/** "haiku 70, opus 30": the one mix that the card has, the rounded shares in their order; a single API has all. */
const sharesOf = ({ draft }: Talked): string => {
  const mixes = (draft.fields.apis ?? []).map(({ id, mix = [{ id, share: 1 }] }) =>
    mix
      .map((part) => {
        const [, name = part.id] = /(?:claude-)?(haiku|sonnet|opus|gpt-5-mini|gpt-5)/.exec(part.id) ?? [];
        return `${name} ${Math.round(100 * part.share)}`;
      })
      .join(', '),
  );
  return mixes.join(' + ');
};

describe('what overflows', () => {
  it('is what hosting leaves', async () => {
    const { draft } = await below('2B tokens, 4x A100 vs sonnet', ['10% overflows to sonnet']);
    expect(draft.fields).toMatchObject({
      'workload.movedShare': 0.9,
      apis: [{ id: 'anthropic/claude-sonnet-5-5' }],
    });
  });
});

describe('shares of a mix', () => {
  it.each([
    [MIX, 'haiku takes half', 'haiku 50, opus 50'],
    [MIX, 'haiku 80%', 'haiku 80, opus 20'],
    [MIX, 'keep 20% on opus', 'haiku 80, opus 20'],
    [MIX, 'only 5% needs opus', 'haiku 95, opus 5'],
    [MIX, 'we only need opus for 5%', 'haiku 95, opus 5'],
    [MIX, 'opus down to 10%', 'haiku 90, opus 10'],
    [MIX, 'opus from 30% to 20%', 'haiku 80, opus 20'],
    [MIX, 'more haiku, say 85%', 'haiku 85, opus 15'],
    [MIX, 'bump haiku to 85%', 'haiku 85, opus 15'],
    [MIX, 'what if the split was 90/10', 'haiku 90, opus 10'],
    [MIX, 'even split', 'haiku 50, opus 50'],
    [MIX, 'flip it', 'haiku 30, opus 70'],
    [MIX, 'move another 10% to haiku', 'haiku 80, opus 20'],
    // It has 70% already: so little is on top of that.
    [MIX, 'move 10% to haiku', 'haiku 80, opus 20'],
    // 70 and 80 are more than there is: so much is all that it gets.
    [MIX, 'move 80% to haiku', 'haiku 80, opus 20'],
    [MIX, 'move 10 points from opus to haiku', 'haiku 80, opus 20'],
    [MIX, 'move half of opus to sonnet', 'haiku 70, opus 15, sonnet 15'],
    [MIX, 'half of opus could go to haiku', 'haiku 85, opus 15'],
    [MIX, 'a third of the opus calls could use haiku', 'haiku 80, opus 20'],
    ['2B tokens, H100 vs sonnet and haiku', '30% of sonnet could go to haiku', 'sonnet 70, haiku 30'],
    // a mix in the place of one API, with what is left
    ['2B tokens, H100 vs sonnet', '70% haiku, 20% sonnet, rest opus', 'haiku 70, sonnet 20, opus 10'],
    [
      '2B tokens, H100 vs sonnet',
      'half haiku, a quarter sonnet, the rest opus',
      'haiku 50, sonnet 25, opus 25',
    ],
    ['2B tokens, H100 vs sonnet', 'two thirds haiku, a third sonnet', 'haiku 67, sonnet 33'],
    ['2B tokens, H100 vs sonnet', 'split evenly between haiku and sonnet', 'haiku 50, sonnet 50'],
    ['2B tokens, H100 vs sonnet', 'haiku with opus for the hardest 5%', 'opus 5, haiku 95'],
    // in the place of its parts, whichever way it is put; the other API stays
    [TWO, 'send 80% to haiku and 20% to sonnet', 'haiku 80, sonnet 20 + gpt-5 100'],
    [TWO, 'half sonnet half haiku', 'sonnet 50, haiku 50 + gpt-5 100'],
    [TWO, 'split 50/50 haiku and sonnet', 'haiku 50, sonnet 50 + gpt-5 100'],
    [TWO, '70% sonnet 30% haiku', 'sonnet 70, haiku 30 + gpt-5 100'],
    [TWO, 'gpt-5 10%, haiku 90%', 'sonnet 100 + gpt-5 10, haiku 90'],
    [TWO, '30% gpt-5 70% sonnet', 'gpt-5 30, sonnet 70'],
    [TWO, 'split it 50/50 between opus and haiku', 'opus 50, haiku 50 + sonnet 100 + gpt-5 100'],
    [TWO, 'only 80% haiku 20% sonnet', 'haiku 80, sonnet 20'],
    [TWO, 'vs 80% haiku 20% opus', 'haiku 80, opus 20'],
    [MIX, 'send the opus share to sonnet', 'haiku 70, sonnet 30'],
    [MIX, 'sonnet for the opus part', 'haiku 70, sonnet 30'],
    [MIX, 'replace opus with sonnet', 'haiku 70, sonnet 30'],
    [MIX, 'halve the opus share', 'haiku 85, opus 15'],
    [MIX, 'cut opus by half', 'haiku 85, opus 15'],
    [MIX, 'all on haiku', 'haiku 100'],
    [MIX, '25% opus next quarter', 'haiku 75, opus 25'],
    [MIX, 'can we push opus down to 10%', 'haiku 90, opus 10'],
    [MIX, 'drop opus, sonnet takes it', 'haiku 70, sonnet 30'],
    [THREE, 'drop opus, sonnet takes it', 'haiku 50, sonnet 50'],
    [MIX, 'all haiku', 'haiku 100'],
    [THREE, '60/30/10', 'haiku 60, sonnet 30, opus 10'],
    [THREE, 'haiku 60, sonnet 30, opus 10', 'haiku 60, sonnet 30, opus 10'],
    [THREE, 'sonnet 80 and haiku 20', 'sonnet 80, haiku 20'],
    [THREE, 'move 10 points from opus to haiku', 'haiku 60, sonnet 30, opus 10'],
  ])('%s: %s', async (card, mention, shares) => {
    const talked = await below(card, [mention]);
    expect([talked.reply.kind, sharesOf(talked)]).toEqual(['change', shares]);
    expect(talked.draft.fields['workload.inputShare']).toBeUndefined();
  });

  it.each(['80% haiku', 'move 10 points from opus to haiku', 'opus only 20%'])(
    '%s: what stands beside the mix stays with its terms, and versions are those of the card',
    async (mention) => {
      expect((await below(BESIDE, [mention])).draft.fields.apis).toEqual([
        {
          id: 'mix/claude-haiku-4-5-80+claude-opus-4-5-20',
          mix: [
            { id: 'anthropic/claude-haiku-4-5', share: 0.8 },
            { id: 'anthropic/claude-opus-4-5', share: 0.2 },
          ],
        },
        { id: 'openai/gpt-5', usdPerMillionInput: 1, usdPerMillionOutput: 8 },
      ]);
    },
  );

  it('keeps the traffic that a bill bought at the old shares', async () => {
    const talked = await below('$6k a month on 70% haiku 30% opus, llama 70b on H100', ['80% haiku']);
    expect(sharesOf(talked)).toBe('haiku 80, opus 20');
    expect(talked.draft.fields['workload.bill']).toBeUndefined();
    // $1,027.01 buys 500M tokens at 70/30.
    expect(talked.draft.fields['workload.tokensPerMonth']).toBeCloseTo(2.9205e9, -6);
  });

  it('has 70% of what a bill bought, where that goes to one of its APIs', async () => {
    const talked = await below(BILLED, ['70% of the volume, the mix is haiku']);
    expect(sharesOf(talked)).toBe('haiku 100');
    // 70% of the 2.9205B that $6,000 buys at 70/30.
    expect(talked.draft.fields['workload.tokensPerMonth']).toBeCloseTo(0.7 * 2.9205e9, -6);
  });

  it('takes what a seller gives off everything that it sells off a mix of its models', async () => {
    expect((await below(MIX, ['30% off anthropic'])).draft.fields.apis?.[0]?.discount).toBe(0.3);
  });
});

/** USD a month of the mix of `MIX` at list prices, for 350M and 150M tokens of chat: 1,150 in, 210 out. */
const HAIKU_USD = (350 * (1150 * 0.1 + 210 * 0.5)) / 1360;
const OPUS_USD = (150 * (1150 * 4 + 210 * 20)) / 1360;

describe('what one part of a mix costs', () => {
  it.each<readonly [readonly string[], number]>([
    [[], HAIKU_USD + OPUS_USD],
    [['10% off opus'], HAIKU_USD + 0.9 * OPUS_USD],
    [['opus gets 10% off'], HAIKU_USD + 0.9 * OPUS_USD],
    [['10% discount for the opus part'], HAIKU_USD + 0.9 * OPUS_USD],
    [['opus minus 10%'], HAIKU_USD + 0.9 * OPUS_USD],
    [['10% off opus and 50% off haiku'], 0.5 * HAIKU_USD + 0.9 * OPUS_USD],
    [['opus is $2/$10 for us'], HAIKU_USD + 0.5 * OPUS_USD],
    [['opus is now $2/M in and $10/M out'], HAIKU_USD + 0.5 * OPUS_USD],
    [['opus costs double'], HAIKU_USD + 2 * OPUS_USD],
    [['API prices rise 10%'], 1.1 * (HAIKU_USD + OPUS_USD)],
    // What is off one part takes the place of what is off all of them.
    [['20% off', '10% off opus'], 0.8 * HAIKU_USD + 0.9 * OPUS_USD],
    [['10% off opus', '20% off anthropic'], 0.8 * (HAIKU_USD + OPUS_USD)],
    [['10% off opus', '80% haiku'], (400 / 350) * HAIKU_USD + 0.9 * (100 / 150) * OPUS_USD],
    [['10% off opus', 'no discount on opus'], HAIKU_USD + OPUS_USD],
    [['10% off opus', 'no discount'], HAIKU_USD + OPUS_USD],
    [['20% off', 'opus at list price'], 0.8 * HAIKU_USD + OPUS_USD],
    [['opus at $2/$10', 'opus back to list price'], HAIKU_USD + OPUS_USD],
    [['opus at $2/$10, 10% off opus', 'no discount on opus'], HAIKU_USD + 0.5 * OPUS_USD],
  ])('%j', async (mentions, usd) => {
    const { assessment, draft } = await below(MIX, ['thanks!', ...mentions]);
    expect(assessment.comparisons[0]?.monthlyUsd).toBeCloseTo(usd, 6);
    const copied = await below(lineToCopy(draft), ['thanks!']);
    expect(copied.assessment.comparisons[0]?.monthlyUsd).toBeCloseTo(usd, 6);
  });

  it('is that of a seller of which the mix has one part', async () => {
    const { draft } = await below('500M tokens A100 rental vs 70% haiku 30% gpt-5', ['20% off openai']);
    expect(draft.fields.apis?.[0]?.mix?.map(({ discount }) => discount)).toEqual([undefined, 0.2]);
  });

  it('leaves what bills bought as it was: $9k and 80% of $4k', async () => {
    const line = '$9k a month on gpt-5 and $4k a month on sonnet';
    const [before, after] = [await below(line, ['thanks!']), await below(line, ['20% off sonnet'])];
    expect(after.assessment.comparisons[0]?.monthlyUsd).toBeCloseTo(12_200, 1);
    expect(tokensPerMonth(after.scenario.workload)).toBeCloseTo(tokensPerMonth(before.scenario.workload), -3);
  });

  it('is costed again from its own document, and told who asks', async () => {
    const { scenario, assessment } = await below(MIX, ['10% off opus']);
    const again = answerJson(scenario, { asOf: new Date('2026-11-26T12:00:00Z') });
    expect(again.assessment.comparisons[0]?.monthlyUsd).toBeCloseTo(
      assessment.comparisons[0]?.monthlyUsd ?? 0,
      6,
    );
    const told = async (question: string) => (await below(MIX, ['10% off opus', question])).reply.text;
    expect(await told('what discounts are counted?')).toMatch(/^Counted: Claude Opus 5\.5 10% off\./);
    expect(await told('where does the opus price come from?')).toMatch(/^Claude Opus 5\.5: \$4\.00 in, \$20/);
  });
});

describe('an API among several', () => {
  it.each([
    ['20% off haiku', 'no discount on haiku', [undefined, undefined]],
    ['20% off haiku', 'drop the haiku discount', [undefined, undefined]],
    ['20% off', 'haiku at list price', [undefined, 0]],
    ['20% off sonnet, 10% off haiku', 'sonnet without discount', [undefined, 0.1]],
  ])('%s, and then %s: the other one stays', async (first, then, discounts) => {
    const { draft } = await below('500M tokens A100 rental vs sonnet, haiku', [first, then]);
    expect(draft.fields.apis?.map(({ discount }) => discount)).toEqual(discounts);
  });
});

describe('the share that is hosted', () => {
  it.each([
    [HOSTED, 'llama takes 80%', 0.8],
    [HOSTED, 'move another 10% to llama', 0.7],
    [HOSTED, 'move another 10% to sonnet', 0.5],
    [HOSTED, 'sonnet takes half', 0.5],
    [HOSTED, 'only 10% on sonnet', 0.9],
    [HOSTED, 'move everything', 1],
    [MOVED, 'move another 10%', 0.7],
    [MOVED, 'move 80% instead', 0.8],
    [MOVED, 'gpt-5 keeps 30%', 0.7],
    [MOVED, 'half stays', 0.5],
    [MOVED, 'nothing stays on gpt-5', 1],
  ])('%s: %s', async (card, mention, share) => {
    const { draft } = await below(card, [mention]);
    expect(draft.fields['workload.movedShare']).toBeCloseTo(share, 9);
    expect(draft.fields.apis).toEqual((await below(card, ['thanks!'])).draft.fields.apis);
  });
});

describe('what leaves open what becomes of the other parts is asked, with mentions that run', () => {
  const HAIKU = 'anthropic/claude-haiku-5-5';
  const OPUS = 'anthropic/claude-opus-5-5';
  const SONNET = 'anthropic/claude-sonnet-5-5';
  it.each([
    [MIX, 'drop the opus part', [`the mix is ${HAIKU}`, `70% of the volume, the mix is ${HAIKU}`]],
    [MIX, '10% less opus', [`the mix is 80% ${HAIKU} 20% ${OPUS}`, `the mix is 73% ${HAIKU} 27% ${OPUS}`]],
    [MIX, 'less opus', [`the mix is 80% ${HAIKU} 20% ${OPUS}`, `the mix is 90% ${HAIKU} 10% ${OPUS}`]],
    [MIX, 'only opus moves', [`30% of the volume, the mix is ${OPUS}`]],
    [MIX, 'only opus can be self hosted', [`30% of the volume, the mix is ${OPUS}`]],
    [MIX, 'haiku does 80', [`the mix is 80% ${HAIKU} 20% ${OPUS}`]],
    [
      MIX,
      'add sonnet with 10%',
      [
        `the mix is 60% ${HAIKU} 30% ${OPUS} 10% ${SONNET}`,
        `the mix is 70% ${HAIKU} 20% ${OPUS} 10% ${SONNET}`,
        `the mix is 63% ${HAIKU} 27% ${OPUS} 10% ${SONNET}`,
      ],
    ],
    [MIX, 'put opus on our own gpus', [`30% of the volume, the mix is ${OPUS}`]],
    [MIX, 'host the haiku part ourselves', [`70% of the volume, the mix is ${HAIKU}`]],
    [MIX, 'opus stays on anthropic obviously', [`70% of the volume, the mix is ${HAIKU}`]],
    [MIX, 'opus stays', [`70% of the volume, the mix is ${HAIKU}`]],
    // 4B of 70% are 5.71B of all.
    [MIX, '4B on haiku', ['4B tokens', `4B tokens, the mix is ${HAIKU}`, '5.71429B tokens']],
    [BILLED, 'only opus moves', [`30% of the volume, the mix is ${OPUS}`]],
    [MIX, 'put everything on haiku', [`the mix is ${HAIKU}`, `add ${HAIKU}`]],
    [MIX, 'sonnet stays', ['add anthropic/claude-sonnet-5-5']],
    [MIX, '4B on sonnet', ['the mix is anthropic/claude-sonnet-5-5', 'add anthropic/claude-sonnet-5-5']],
    [HOSTED, 'make it 80/20', ['80% could move', '20% could move', '80% input']],
    [HOSTED, 'make it 70%', ['70% could move', '30% could move', '70% util']],
    [HOSTED, '4B on sonnet', ['4B tokens', '10B tokens']],
    [MOVED, 'drop gpt-5', ['100% could move']],
    [MOVED, 'nothing moves', ['100% could move']],
  ])('%s: %s', async (card, mention, hints) => {
    const { reply } = await below(card, [mention]);
    expect([reply.kind, reply.hints]).toEqual(['question', hints]);
    for (const hint of hints) expect((await below(card, [hint])).reply.kind).toBe('change');
  });

  it.each(['keep opus', '70% haiku', 'thanks, 70% haiku is what we have'])(
    '%s: holds already',
    async (mention) => {
      expect((await below(MIX, [mention])).reply.kind).not.toBe('change');
    },
  );

  it.each([
    ['add sonnet', 'haiku 70, opus 30 + sonnet 100'],
    ['vs sonnet', 'sonnet 100'],
    ['only haiku', 'haiku 100'],
    ['60% haiku 40% sonnet', 'haiku 60, sonnet 40'],
    ['add opus, 10% off opus', 'haiku 70, opus 30 + opus 100'],
  ])('%s says outright what it wants', async (mention, shares) => {
    expect(sharesOf(await below(MIX, [mention]))).toBe(shares);
  });
});

describe('the rest of a mix', () => {
  const CARD = '500M tokens a month on 2x H100 with llama 70b vs sonnet';

  it.each([
    'haiku 70%, sonnet the rest',
    'haiku 70%, sonnet the rest, 70% cached',
    'haiku 70%, the rest sonnet, 70% cached',
    '70% haiku, sonnet the rest, int4',
    'haiku for 70%, sonnet the remainder',
  ])('is a part of it, and nothing beside: %s', async (mention) => {
    const { apis } = (await below(CARD, [mention])).draft.fields;
    expect(apis?.map(({ mix }) => mix)).toEqual([
      [
        { id: 'anthropic/claude-haiku-5-5', share: 0.7 },
        { id: 'anthropic/claude-sonnet-5-5', share: 0.3 },
      ],
    ]);
  });
});

describe('points of a mix that move', () => {
  const MIXED = '800M tokens a month, 70% gpt-4o-mini 30% gpt-4o, A100';

  it('moves points of a mix from one of its models to another', async () => {
    const { draft } = await below(MIXED, ['move 20 points from 4o to mini']);
    expect(draft.fields.apis?.[0]?.mix?.map(({ share }) => share)).toEqual([0.9, 0.1]);
  });
});

describe('a split the other way round', () => {
  const MIXED = '800M tokens a month, 70% gpt-4o-mini 30% gpt-4o, A100';

  it('turns the shares of a mix around', async () => {
    const { draft } = await below(MIXED, ['the split is the other way round']);
    expect(draft.fields.apis?.[0]?.mix?.map(({ share }) => share)).toEqual([0.3, 0.7]);
  });
});
