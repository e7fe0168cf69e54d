import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** What would change a card and is not said whole is asked about or answered, and never met with silence. */

const DAILY = '55M tokens a day, llama 70b on 4x H100 vs gpt-5 and haiku';
const RESERVED = '2B tokens a month, llama 70b on 4x H100 reserved for a year vs gpt-5 and haiku';

describe('days and months that have nothing', () => {
  it.each([
    ['nothing on sundays', '85.71% of the volume'],
    ['not on sundays', '85.71% of the volume'],
    ['no traffic on saturdays', '85.71% of the volume'],
    ['nobody works on fridays', '85.71% of the volume'],
    ['sundays are dead', '85.71% of the volume'],
    ['sundays are quiet', '85.71% of the volume'],
    ['nothing on saturdays and sundays', '71.43% of the volume'],
    ['and august is dead', '92% of the volume'],
    ['december is pretty quiet for us', '92% of the volume'],
    ["we're shut in july", '92% of the volume'],
    ['closed in may', '92% of the volume'],
    ['july and august are quiet', '83% of the volume'],
  ])('%s', async (mention, hint) => {
    const { reply } = await below(DAILY, [mention]);
    expect(reply).toMatchObject({ kind: 'question', hints: [hint] });
  });

  it.each(['summer is slow', 'the holidays are quiet'])('%s: how much is left is asked', async (mention) => {
    const { reply } = await below(DAILY, [mention]);
    expect(reply).toMatchObject({ kind: 'question', hints: [] });
  });

  it.each(['weekends are dead', '6 days a week'])('%s is a change', async (mention) => {
    expect((await below(DAILY, [mention])).reply.kind).toBe('change');
  });
});

describe('when GPUs are paid for', () => {
  it.each(['all upfront', 'partial upfront', 'we pay upfront', 'paid monthly', 'no upfront payment'])(
    '%s: what an hour comes to is asked',
    async (mention) => {
      const { reply } = await below(RESERVED, [mention]);
      expect(reply).toMatchObject({
        kind: 'question',
        text: expect.stringContaining('What does an hour come to'),
      });
    },
  );
});

describe('whose data it is, and where it may go', () => {
  it.each(["it's customer data", 'this is patient data', 'we have mostly personal data'])(
    '%s: where it may go is asked',
    async (mention) => {
      const { reply } = await below(RESERVED, [mention]);
      expect(reply.kind).toBe('question');
      expect(reply.hints).toContain('data must stay on our own servers');
    },
  );

  it.each(['data may leave', 'our data can leave the company now', 'data may leave the EU'])(
    '%s: no place is asked for any more',
    async (mention) => {
      const { fields } = (await below(RESERVED, ['data stays in the EU', mention])).draft;
      expect([fields['constraints.region'], fields['constraints.dataResidency']]).toEqual([
        undefined,
        'none',
      ]);
    },
  );
});

it.each(['rank them', 'sort them', 'list them by price', 'sort by price', 'rank the apis by cost please'])(
  '%s: the bills in their order',
  async (mention) => {
    const { reply } = await below(RESERVED, [mention]);
    expect(reply).toMatchObject({
      kind: 'answer',
      text: expect.stringContaining('The bills, from the lowest'),
    });
  },
);

describe('what the card says, asked for without a mark of question', () => {
  it.each([
    ['so the break even is where', 'break'],
    ['wheres the breakeven', 'break'],
    ['and teh breakeven', 'break'],
    ['ok so the payback', 'break'],
    ['rank em', 'The bills, from the lowest'],
    ['sort em by cost', 'The bills, from the lowest'],
  ])('%s', async (mention, told) => {
    const { reply } = await below(DAILY, [mention]);
    expect(reply).toMatchObject({ kind: 'answer', text: expect.stringContaining(told) });
  });

  it.each(['the break-even looks fine to me', 'nice, the payback'])('%s: is talk', async (mention) => {
    expect((await below(DAILY, [mention])).reply.kind).toBe('silence');
  });

  it.each(['take that out again', 'throw it out'])('%s: behind a change takes it back', async (mention) => {
    const { draft } = await below(DAILY, ['10% cached', mention]);
    expect(draft.fields['workload.cachedInputShare']).toBeUndefined();
  });
});
