import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** What comes for something that nobody names, what goes for all, and who "they" are. */

const PAIR = '500M tokens llama 70b on 4x H100 vs sonnet and haiku';
const THREE = `${PAIR} and gpt-5`;
const USERS = '40 users, 30 prompts a day each, llama 70b on H100 vs gpt-5';

const idsAfter = async (line: string, mentions: readonly string[]) =>
  (await below(line, mentions)).draft.fields.apis?.map(({ id }) =>
    id.replace(/^.*\/(?:claude-)?/, '').replace(/-5-5$/, ''),
  );

describe('an API instead', () => {
  it.each([
    ['of the one that was taken out', PAIR, ['drop haiku', 'instead gpt-5'], ['sonnet', 'gpt-5']],
    ['of the one that was taken out', PAIR, ['drop haiku', 'use gpt-5 instead'], ['sonnet', 'gpt-5']],
    ['of the one that came last', PAIR, ['add gpt-5', '2x', 'opus instead'], ['sonnet', 'haiku', 'opus']],
    ['of the only one', '500M tokens llama 70b on H100 vs sonnet', ['opus instead'], ['opus']],
    ['of all that go', PAIR, ['drop both and take opus'], ['opus']],
    ['of all that go', THREE, ['remove all apis, use only opus'], ['opus']],
    ['of nothing that is there', PAIR, ['haiku instead'], ['haiku']],
    ['of what was corrected', PAIR, ['add gpt-5', 'sorry, sonnet and gpt-5'], ['sonnet', 'haiku', 'gpt-5']],
  ])('%s: %s below %j', async (_, line, mentions, ids) => {
    expect(await idsAfter(line, mentions)).toEqual(ids);
  });

  it.each([
    [
      PAIR,
      ['3x', 'opus instead'],
      'instead of which?',
      'replace anthropic/claude-sonnet-5-5 with anthropic/claude-opus-5-5',
    ],
    [
      THREE,
      ['keep sonnet and haiku'],
      'do the others go?',
      'only anthropic/claude-sonnet-5-5 and anthropic/claude-haiku-5-5',
    ],
  ])('%s below %j is asked', async (line, mentions, text, hint) => {
    const { reply } = await below(line, mentions);
    expect(reply).toMatchObject({ kind: 'question', text: expect.stringContaining(text) });
    expect(reply.hints).toContain(hint);
  });
});

it.each(['what about replacing haiku by opus in the mix', 'replace haiku with opus in the mix'])(
  '%s: a part of a mix',
  async (mention) => {
    const { draft } = await below('500M tokens llama 70b on H100 vs 70% sonnet 30% haiku', [mention]);
    expect(draft.fields.apis?.map(({ mix }) => mix)).toEqual([
      [
        { id: 'anthropic/claude-sonnet-5-5', share: 0.7 },
        { id: 'anthropic/claude-opus-5-5', share: 0.3 },
      ],
    ]);
  },
);

it('takes back what was said last, and asks of what was refused', async () => {
  const taken = await below(PAIR, ['add gpt-5', 'hmm no forget that']);
  expect(taken.draft.fields.apis).toHaveLength(2);
  const { reply } = await below(PAIR, ['use H999', 'hmm no forget that']);
  expect(reply).toMatchObject({ kind: 'question', text: expect.stringContaining('"undo" takes back') });
});

describe('"they" who drop or grow by so much', () => {
  it.each([
    [['we have 60 users', 'they drop 20%'], 0.8 * 1.5],
    [['we have 60 users', 'they went up by 20%'], 1.2 * 1.5],
  ])('%j are people', async (mentions, factor) => {
    const { draft } = await below(USERS, mentions);
    expect(draft.fields['workload.requestsPerMonth']).toBeCloseTo(36500 * factor, 6);
    expect(draft.fields.apis).toEqual([{ id: 'openai/gpt-5' }]);
  });

  it('are prices behind talk of those', async () => {
    const { draft } = await below(USERS, ['what do the apis charge?', 'they drop 20%']);
    expect(draft.fields.apis?.[0]?.usdPerMillionInput).toBeCloseTo(1, 9);
  });

  it('are asked behind anything else', async () => {
    const { reply } = await below(USERS, ['add a spare', 'they drop 20%']);
    expect(reply).toMatchObject({ kind: 'question', text: expect.stringContaining('who?') });
    expect(reply.hints).toEqual(['20% less traffic', 'API prices drop 20%', 'GPU prices drop 20%']);
  });
});

describe('a GPU behind a verb and an arrow', () => {
  const MONTHLY = '500M tokens a month on 4 H100s vs sonnet';

  it('swaps a GPU behind a verb and an arrow', async () => {
    expect((await below(MONTHLY, ['swap H100 -> H200'])).draft.fields['selfHosted.gpu']).toBe('h200');
  });
});

describe('one that is turned down for another', () => {
  const SONNET = 'anthropic/claude-sonnet-5-5';
  const OPUS = 'anthropic/claude-opus-5-5';
  const HAIKU = 'anthropic/claude-haiku-5-5';
  const CARD = '3B tokens llama 3.3 70b on 4xH200 vs gpt-5 and claude opus and haiku';

  it.each([
    ['gpt-5 is overkill here, use gpt-5-mini there', ['openai/gpt-5-mini', OPUS, HAIKU]],
    ['nobody needs opus, sonnet will do', ['openai/gpt-5', SONNET, HAIKU]],
    ["we don't need opus. sonnet is plenty for that", ['openai/gpt-5', SONNET, HAIKU]],
    ['haiku is not good enough, so take sonnet instead of it', ['openai/gpt-5', OPUS, SONNET]],
    ['no need for gpt-5, gpt-5-mini does the job', ['openai/gpt-5-mini', OPUS, HAIKU]],
    ['opus is good but overpriced, use sonnet', ['openai/gpt-5', SONNET, HAIKU]],
    ["we'd never pay for opus, let's go with sonnet", ['openai/gpt-5', SONNET, HAIKU]],
  ])('%s', async (mention, ids) => {
    const { draft, reply } = await below(CARD, [mention]);
    expect([reply.kind, draft.fields.apis?.map(({ id }) => id)]).toEqual(['change', ids]);
  });

  it('leaves one that is used', async () => {
    const { draft } = await below(CARD, ['we use opus, sonnet is fine']);
    expect(draft.fields.apis?.map(({ id }) => id)).toEqual(['openai/gpt-5', OPUS, HAIKU, SONNET]);
  });

  it('is asked for where the card does not compare with it, and nothing else is dropped', async () => {
    const { reply } = await below('3B tokens llama 70b on 4xH200 vs gpt-5 and haiku', [
      'opus is overkill, use sonnet',
    ]);
    expect([reply.kind, reply.hints]).toEqual([
      'question',
      [`replace openai/gpt-5 with ${SONNET}`, `replace ${HAIKU} with ${SONNET}`, `add ${SONNET}`],
    ]);
  });
});

describe('"or" behind what was tried', () => {
  const ONE = '1B tokens, llama 70b on 2 H100 vs gpt-5';
  it.each([
    ['in its place', ['what about sonnet instead', 'or haiku'], ['haiku']],
    ['in its place', ['replace gpt-5 with sonnet', 'or maybe opus?'], ['opus']],
    ['beside it', ['compare with sonnet', 'or haiku'], ['gpt-5', 'sonnet', 'haiku']],
    ['a seller, in its place', ['what about groq instead', 'or cerebras then'], ['llama-3.3-70b']],
    ['a seller, beside it', ['or cerebras'], ['gpt-5', 'llama-3.3-70b']],
  ])('%s: %j', async (_, mentions, ids) => {
    expect(await idsAfter(ONE, mentions)).toEqual(ids);
  });

  it.each([
    [['what if we use B200?', 'or H200?'], { 'selfHosted.gpu': 'h200' }],
    [['what if 4 GPUs', 'or 6?'], { 'selfHosted.gpuCount': 6 }],
    [['what if 4B tokens?', 'or 6B?'], { 'workload.tokensPerMonth': 6e9 }],
    [['what if we double the traffic?', 'or 3x?'], { 'workload.tokensPerMonth': 6e9 }],
    [['what if fp8?', 'or even int4?'], { 'selfHosted.precision': 'int4' }],
    [['reserved for a year', 'or buy?'], { 'selfHosted.procurement.kind': 'own' }],
  ])('%j', async (mentions, fields) => {
    const { draft, reply } = await below(ONE, mentions);
    expect(reply.kind).toBe('change');
    expect(draft.fields).toMatchObject(fields);
  });

  it.each([
    [['what about cerebras instead', 'or sambanova'], '"sambanova"'],
    [['or fireworks?'], '"fireworks"'],
  ])('%j: there is no price, and it is no talk', async (mentions, name) => {
    const { reply } = await below(ONE, mentions);
    expect(reply).toMatchObject({ kind: 'question', text: expect.stringContaining(`no price of ${name}`) });
    expect(reply.hints?.every((hint) => hint.startsWith('add '))).toBe(true);
  });

  it.each([
    [['what if we reserve for a year?', 'or maybe later'], 'silence'],
    [['what if B200?', 'or lunch first'], 'silence'],
    [['is that per month?', 'or per year?'], 'answer'],
    [['when do we break even?', 'or never?'], 'answer'],
  ])('%j is %s', async (mentions, kind) => {
    expect((await below(ONE, mentions)).reply.kind).toBe(kind);
  });
});
