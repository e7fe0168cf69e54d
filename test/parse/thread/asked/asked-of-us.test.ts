import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** What is asked of us as a question is: to be done, or to be answered. */

const PAIR = '500M tokens llama 70b on 4 H100 vs sonnet and haiku';

describe('"can you" before what becomes different is a request, whatever the verb', () => {
  it.each([
    ['can you ditch haiku?', 'drop haiku'],
    ['can you leave haiku out', 'drop haiku'],
    ['could you bring in opus?', 'add opus'],
    ['can you squeeze in gemini flash?', 'add gemini flash'],
    ['ok, can you price it on H200s', 'on H200s'],
    ['can you size it for 2B?', '2B tokens'],
    ['can you simulate 3x traffic', '3x traffic'],
    ['can you plug in 60% cached?', '60% cached'],
    ['can you factor in 10 hours of ops', '10 hours of ops'],
  ])('%s', async (mention, change) => {
    const { draft, reply } = await below(PAIR, [mention]);
    expect(reply.kind).toBe('change');
    expect(draft.fields).toEqual((await below(PAIR, [change])).draft.fields);
  });

  it.each([
    'can you tell me the break-even at 2B',
    'can you handle 3x?',
    'can you serve 3B tokens?',
    'could you even do 3B?',
    'can you explain the 4 GPUs?',
    'can you make sense of this?',
    'can we afford 4 GPUs?',
  ])('%s: is answered', async (mention) => {
    expect((await below(PAIR, [mention])).reply.kind).toBe('answer');
  });
});

describe('the same of another API', () => {
  it.each([['same for the other'], ['same goes for haiku'], ['the other one too']])('%s', async (mention) => {
    const { draft } = await below(PAIR, ['15% off sonnet', mention]);
    expect(draft.fields.apis?.map(({ discount }) => discount)).toEqual([0.15, 0.15]);
  });

  it('goes too, behind one that went', async () => {
    const { draft } = await below(PAIR, ['drop sonnet', 'the other too']);
    expect(draft.fields.apis?.map(({ id }) => id)).toEqual(['novita/meta-llama/llama-3.3-70b-instruct']);
  });

  it.each([
    [['15% off sonnet', 'same for the cheapest'], 'which one?', ['15% off anthropic/claude-haiku-5-5']],
    [['15% off sonnet', 'the cheaper one too'], 'which one?', ['15% off anthropic/claude-haiku-5-5']],
    [['same for the cheapest'], 'the same of what?', []],
    [['make it 2x', 'the other too'], 'the same of what?', []],
  ])('%s is asked', async (mentions, text, hints) => {
    const { reply } = await below(PAIR, mentions);
    expect(reply).toMatchObject({ kind: 'question', text: expect.stringContaining(text), hints });
  });
});

describe('what people say in few words', () => {
  it.each([
    [['plus 15%'], '+15%'],
    [['add 15%'], '+15%'],
    [['make it 2x', '3x instead'], '3x'],
    [['1 year is 2.20'], '1 year reserved at $2.20/hr'],
    [['3 years would be $1.80/hr'], '3 year reserved at $1.80/hr'],
    [['and load balancer, $200'], 'load balancer $200 a month'],
    [['drop haiku, our client asked for gemini flash'], 'replace haiku with gemini flash'],
    [['drop haiku, they want gemini flash'], 'replace haiku with gemini flash'],
    [["let's try if our cluster is down, we use opus"], 'add opus'],
  ])('%s', async (mentions, whole) => {
    const { draft } = await below(PAIR, mentions);
    const ids = (fields: typeof draft.fields) => fields.apis?.map(({ id }) => id).sort();
    const meant = (await below(PAIR, [whole])).draft.fields;
    expect({ ...draft.fields, apis: ids(draft.fields) }).toEqual({ ...meant, apis: ids(meant) });
  });

  it.each(['finance wants it per year', 'the cfo needs the numbers yearly'])(
    '%s: a year is said',
    async (mention) => {
      expect((await below(PAIR, [mention])).reply).toMatchObject({
        kind: 'answer',
        text: expect.stringMatching(/^A year: hosting/),
      });
    },
  );

  it.each([
    ['12 of them use it', 'does not count its users'],
    ['peaks between 9 and 11', 'How many times the average'],
    ['our peak is between 9 and 11am', 'How many times the average'],
    ['traffic peaks from 9 to 12', 'How many times the average'],
    ['2TB a month', 'What does a gigabyte'],
    ['storage is 2TB a month', 'What does a gigabyte'],
  ])('%s is asked', async (mention, text) => {
    const { reply } = await below(PAIR, [mention]);
    expect(reply).toMatchObject({ kind: 'question', text: expect.stringContaining(text) });
    expect(reply.hints?.length).toBeGreaterThan(0);
  });
});

describe('what points at something of which nothing is known', () => {
  it.each([
    [['which GPU would be cheapest?', 'use that one'], 'What do you mean by'],
    [['what if they double?'], 'the traffic or the prices of the API?'],
    [['we got $1.80'], '"$1.80"'],
    [['go back to before opus'], 'nothing of that was changed here'],
  ])('%s is asked', async (mentions, text) => {
    const { reply } = await below(PAIR, mentions);
    expect(reply).toMatchObject({ kind: 'question', text: expect.stringContaining(text) });
  });

  it.each([
    [['drop sonnet', 'go back to before that']],
    [['add opus', 'back to before opus']],
    [['drop haiku', 'back to before we dropped haiku please']],
    [['drop haiku', 'int4', 'back to before we dropped haiku']],
    [['int4', 'nope, back']],
  ])('%s takes back what was changed', async (mentions) => {
    const { draft, reply } = await below(PAIR, mentions);
    expect(reply.kind).toBe('change');
    expect(draft.fields).toEqual((await below(PAIR, ['thanks'])).draft.fields);
  });

  it('is the number said last, with an excuse behind it', async () => {
    const { draft } = await below(PAIR, ['lambda quoted 2.79', 'no 2.49, sorry']);
    expect(draft.fields['selfHosted.procurement.usdPerGpuHour']).toBe(2.49);
  });

  it.each([
    [['peak is 3x', '4x, sorry'], 'peak is 4x'],
    [['peak is 3x', 'no, 4x'], 'peak is 4x'],
    [['make it 3x', '2x, sorry'], 'make it 2x'],
    [['what happens when one GPU dies?', 'then add one'], 'add a spare'],
    [['two spares', 'one is enough'], '1 spare'],
  ])('%s: of what was said last', async (mentions, whole) => {
    expect((await below(PAIR, mentions)).draft.fields).toEqual((await below(PAIR, [whole])).draft.fields);
  });

  it('is said to the one who is asked', async () => {
    expect((await below(PAIR, ['ben: are you sure about the 30%?'])).reply.kind).toBe('silence');
  });

  it.each([
    ['at what price per GPU-hour is it even?', /without its GPUs hosting is still|a GPU and hour/],
    ['so do we win?', /^Switch to Haiku|^Pay per token/],
  ])('%s', async (mention, text) => {
    expect((await below(PAIR, [mention])).reply).toMatchObject({
      kind: 'answer',
      text: expect.stringMatching(text),
    });
  });

  it('a cost without a sign is money', async () => {
    const { draft } = await below(PAIR, ['and colo 900']);
    expect(draft.fields['selfHosted.otherUsdPerMonth']).toBe(900);
  });
});
