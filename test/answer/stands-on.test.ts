import { describe, expect, it } from 'vitest';
import { answerDraft, type Standing, stepOf, type Tried } from '../../src/answer/index.ts';
import { changedAnswer } from '../../src/answer/mention.ts';
import { type Draft, differenceFrom } from '../../src/domain/draft.ts';
import { ESTIMATE } from '../../src/domain/intent.ts';
import { below } from '../helpers/below.ts';
import { DAYS } from '../parse/phrase.ts';

/** Which state of a thread words stand on below a card, where somebody has tried something that nobody kept. */

const ASKED = { asOf: new Date('2026-11-26T12:00:00Z') };
const LINE = '2B tokens a month, llama 3.3 70b on 4 H100 vs gpt-5-mini and haiku 4.5';

const VOLUME = 'workload.tokensPerMonth';
const REQUESTS = 'workload.requestsPerMonth';
const COUNT = 'selfHosted.gpuCount';
const GPU = 'selfHosted.gpu';
const SONNET = expect.objectContaining({ id: expect.stringContaining('sonnet'), discount: 0.2 });
const WEIGHTS = 'selfHosted.precision';

/** A thread in which somebody has tried these one after another, each on the one before: the asker, or a colleague. */
const tried = async (tries: readonly string[], isOthers = false): Promise<Standing> => {
  const card = await below(LINE, ['thanks']);
  const drafts: Draft[] = [card.draft];
  let now = await changedAnswer(card, tries[0] ?? '', ASKED);
  drafts.push(now.draft);
  for (const words of tries.slice(1)) {
    now = await changedAnswer(now, words, ASKED);
    drafts.push(now.draft);
  }
  const [after = card.draft, before = card.draft] = drafts.toReversed();
  const words = tries.at(-1) ?? '';
  const look: Tried = { before, after, words, isKept: false, isCurrent: true };
  const answer = async (draft: Draft) => answerDraft(draft, ESTIMATE, ASKED);
  return {
    draft: card.draft,
    tried: isOthers ? undefined : look,
    ...(isOthers && { shown: look }),
    ...(!isOthers && { last: [words], lastChange: differenceFrom(before, after) }),
    first: async () => card.draft,
    stages: async () => [{ draft: card.draft }],
    known: async (typed) => typed,
    answer,
    both: async (one, other) => ({ before: await answer(one), after: await answer(other) }),
  };
};

const made = async (standing: Standing, text: string): Promise<{ from: Draft; to: Draft }> => {
  const step = await stepOf(standing, text);
  if (step.kind !== 'try') throw new Error(`${text}: ${step.kind}`);
  const { scenario } = await standing.answer(step.from);
  return { from: step.from, to: step.edit.next(step.from, scenario) };
};

const told = async (standing: Standing, text: string): Promise<string> => {
  const step = await stepOf(standing, text);
  return step.kind === 'tell' ? step.text : step.kind;
};

describe('a change', () => {
  it.each<[string, string, Partial<Draft['fields']>]>([
    // Whole in itself: what the thread keeps.
    ['5B tokens', 'int4', { [VOLUME]: 2e9, [WEIGHTS]: 'int4' }],
    ['5B tokens', 'double the volume', { [VOLUME]: 4e9 }],
    ['what if H200', '3B tokens', { [VOLUME]: 3e9, [GPU]: 'h100-sxm' }],
    // What leans on the try.
    ['5B tokens', 'and int4', { [VOLUME]: 5e9, [WEIGHTS]: 'int4' }],
    ['5B tokens', 'also int4', { [VOLUME]: 5e9, [WEIGHTS]: 'int4' }],
    ['5B tokens', 'but int4', { [VOLUME]: 5e9, [WEIGHTS]: 'int4' }],
    ['5B tokens', 'ok and with int4', { [VOLUME]: 5e9, [WEIGHTS]: 'int4' }],
    ['5B tokens', 'same but int4', { [VOLUME]: 5e9, [WEIGHTS]: 'int4' }],
    ['5B tokens', 'that with int4', { [VOLUME]: 5e9, [WEIGHTS]: 'int4' }],
    // No whole without what it is of.
    ['500k requests a day', 'each about 2,200 tokens', { [REQUESTS]: 500e3 * DAYS }],
    ['30k messages a day', '2k tokens each', { [REQUESTS]: 30e3 * DAYS }],
    ['500k requests a day', "they're 1,500 tokens each", { [REQUESTS]: 500e3 * DAYS }],
    ['7B tokens', 'with H200 too', { [VOLUME]: 7e9, [GPU]: 'h200' }],
    ['7B tokens', 'on H200 as well please', { [VOLUME]: 7e9, [GPU]: 'h200' }],
    ['7B tokens', '6 H100 then', { [VOLUME]: 7e9, [COUNT]: 6 }],
    ['7B tokens', 'double that', { [VOLUME]: 14e9 }],
    ['7B tokens', 'halve it', { [VOLUME]: 3.5e9 }],
    ['what if H200', '2 of them', { [GPU]: 'h200', [COUNT]: 2 }],
    // What is wrong of the thread can only be of the try.
    ['vs sonnet', 'sonnet 20% cheaper', { apis: expect.arrayContaining([SONNET]) }],
  ])('behind "%s": %s', async (look, text, fields) => {
    expect((await made(await tried([look]), text)).to.fields).toMatchObject(fields);
  });

  it.each<[readonly string[], string, readonly string[]]>([
    // What goes goes from among those of the try, whoever of them it is.
    [['add sonnet'], 'drop haiku', ['gpt-5-mini', 'sonnet']],
    [['add sonnet'], 'remove gpt-5-mini please', ['haiku', 'sonnet']],
    [['gpt-5-mini -> gpt-5'], 'without haiku', ['gpt-5']],
    [['replace haiku with opus'], 'forget gpt-5-mini', ['opus']],
    [['add sonnet', 'add gemini flash'], 'drop haiku', ['gpt-5-mini', 'sonnet', 'gemini']],
    [['add sonnet and opus'], 'drop opus', ['gpt-5-mini', 'haiku', 'sonnet']],
    [['add sonnet'], 'drop haiku and gpt-5-mini', ['sonnet']],
    [['drop haiku'], 'remove haiku', ['gpt-5-mini']],
    [['add sonnet'], 'no haiku', ['gpt-5-mini', 'sonnet']],
    [['add sonnet'], 'no more gpt-5-mini', ['haiku', 'sonnet']],
    // What only the try has is spoken of.
    [['replace haiku with opus'], '15% off opus', ['gpt-5-mini', 'opus']],
    [['haiku -> sonnet'], 'sonnet is 2/9', ['gpt-5-mini', 'sonnet']],
    [['haiku -> sonnet'], 'swap sonnet for opus', ['gpt-5-mini', 'opus']],
    // Others start from what the thread keeps.
    [['add sonnet'], 'add opus', ['gpt-5-mini', 'haiku', 'opus']],
    [['15% off haiku'], 'drop gpt-5-mini', ['haiku']],
    [['3B tokens'], 'drop haiku', ['gpt-5-mini']],
    [['haiku -> sonnet'], '10% off gpt-5-mini', ['gpt-5-mini', 'haiku']],
  ])('of APIs behind %j: %s', async (looks, text, ids) => {
    const { to } = await made(await tried(looks), text);
    const have = (to.fields.apis ?? []).map(({ id }) => id);
    expect(have).toHaveLength(ids.length);
    expect(ids.every((one) => have.some((id) => id.includes(one)))).toBe(true);
  });

  it.each([
    ['add sonnet', 'drop sonnet'],
    ['replace haiku with opus', 'forget opus'],
  ])('"%s", "%s": what came with the try goes with it', async (look, text) => {
    expect((await stepOf(await tried([look]), text)).kind).toBe('undo');
  });

  it.each<[readonly string[], string, Partial<Draft['fields']>]>([
    [['2 GPUs'], 'two more', { [COUNT]: 4 }],
    [['8 GPUs'], 'one less gpu', { [COUNT]: 7 }],
    [['host qwen3 32b'], '2 fewer gpus', { [COUNT]: 2, 'selfHosted.model': 'qwen3-32b' }],
    [['5B tokens'], 'another 2 H100s', { [COUNT]: 6, [VOLUME]: 5e9 }],
    [['5B tokens', 'and on H200'], 'h200 at $3', { [VOLUME]: 5e9, [GPU]: 'h200' }],
    [['5B tokens'], '20% more tokens', { [VOLUME]: 2.4e9 }],
  ])('that counts on from %j: %s', async (looks, text, fields) => {
    expect((await made(await tried(looks), text)).to.fields).toMatchObject(fields);
  });

  it.each([
    ['haiku is $3/$15', 'actually 2.5/12', { usdPerMillionInput: 2.5, usdPerMillionOutput: 12 }],
    ['haiku is 2/9', 'sorry 2/8', { usdPerMillionInput: 2, usdPerMillionOutput: 8 }],
    ['replace haiku with sonnet at 2/9', 'actually 2/8', { usdPerMillionInput: 2, usdPerMillionOutput: 8 }],
  ])('"%s", "%s": the price stays that of its API', async (look, text, price) => {
    const { to } = await made(await tried([look]), text);
    expect(to.fields.apis).toHaveLength(2);
    expect(to.fields.apis?.[1]).toMatchObject(price);
  });

  it('that gives the price to another API takes it from the first', async () => {
    const { to } = await made(await tried(['haiku is $3/$15']), 'no, gpt-5-mini is $3/$15');
    expect(to.fields.apis?.map(({ usdPerMillionInput }) => usdPerMillionInput)).toEqual([3, undefined]);
  });

  it.each<[string, string, string, Partial<Draft['fields']>]>([
    ['5B tokens', '2 H100', 'no, three', { [VOLUME]: 5e9, [COUNT]: 3 }],
    ['5B tokens', '2 H100', 'sorry i meant 6', { [VOLUME]: 5e9, [COUNT]: 6 }],
    ['what if H200', '2 GPUs', 'no, 3', { [GPU]: 'h200', [COUNT]: 3 }],
    ['6 H100', 'double the volume', 'no, triple', { [COUNT]: 6, [VOLUME]: 6e9 }],
    ['6 H100', '5B tokens', 'sorry, 6B', { [COUNT]: 6, [VOLUME]: 6e9 }],
  ])('"%s", "%s": %s takes the place of the second alone', async (first, second, text, fields) => {
    const standing = await tried([first, second]);
    const { from, to } = await made(standing, text);
    expect(from).toEqual(standing.tried?.before);
    expect(to.fields).toMatchObject(fields);
  });

  it('that corrects some of a try leaves the rest of it', async () => {
    const { to } = await made(await tried(['5B tokens on 8 H100']), 'no, 6 H100');
    expect(to.fields).toMatchObject({ [VOLUME]: 5e9, [COUNT]: 6 });
  });

  it('back to what the thread has is one all the same', async () => {
    const { from, to } = await made(await tried(['5B tokens', 'int4']), 'sorry, fp8');
    expect(from.fields).toMatchObject({ [VOLUME]: 5e9, [WEIGHTS]: 'int4' });
    expect(to.fields).toMatchObject({ [VOLUME]: 5e9, [WEIGHTS]: 'fp8' });
  });
});

describe('a question', () => {
  it.each([
    "what's the load?",
    'and the load?',
    'is 4 enough then?',
    'what does haiku cost there?',
    'what does haiku cost?',
    'so per year?',
    'is haiku cheaper than gpt-5-mini?',
    '4 or 8 spares?',
  ])('%s: is of the try, and says so', async (text) => {
    const standing = await tried(['5B tokens']);
    const [ofTry, ofCard] = [await told(standing, text), await told({ ...standing, tried: undefined }, text)];
    expect(ofTry).toMatch(/^With the last try \(2B → 5B tokens\): /);
    expect(ofCard).not.toContain('last try');
    expect(ofTry).not.toContain(ofCard);
  });

  it('offers what goes on from the try that it is of', async () => {
    const standing = await tried(['40B tokens']);
    const offered = /Type "(and \d+ GPUs)" to see it so/.exec(
      await told(standing, 'how many GPUs do we need?'),
    );
    const { to } = await made(standing, offered?.[1] ?? '');
    expect(to.fields['workload.tokensPerMonth']).toBe(40e9);
    expect(to.fields['selfHosted.gpuCount']).toBeGreaterThan(4);
    expect(await told({ ...standing, tried: undefined }, 'is that with a spare?')).toMatch(
      /ype "add a spare"/,
    );
  });

  it.each(['what do H100s cost?', 'what is the spare for?'])(
    '%s: that both answer alike names none',
    async (text) => {
      expect(await told(await tried(['5B tokens']), text)).not.toContain('last try');
    },
  );

  it.each(["what was haiku's bill at first?", 'what does haiku cost on this card?'])(
    '%s: is of the thread, and says so',
    async (text) => {
      expect(await told(await tried(['5B tokens']), text)).toMatch(
        /^Without the last try \(2B → 5B tokens\): .*\$3,235/,
      );
    },
  );

  it('of what was changed tells of the try that nobody kept', async () => {
    const text = await told(await tried(['5B tokens']), 'what has changed so far?');
    expect(text).toMatch(/^Nothing is kept since the start\. The last try: 2B → 5B tokens\. /);
  });
});

describe('what a colleague tried, where it is shown last,', () => {
  it.each([
    ["what's the load then?", 'With'],
    ['and how busy is that?', 'With'],
    ["what's the load?", 'Without'],
    ['how busy are the GPUs?', 'Without'],
  ])('is what a question is of that points at it: %s', async (text, how) => {
    expect(await told(await tried(['2 GPUs'], true), text)).toMatch(
      new RegExp(`^${how} the last try \\(4 → 2 GPUs\\): `),
    );
  });

  it.each([
    ['and int4', { [COUNT]: 2, [WEIGHTS]: 'int4' }],
    ['same with 5B tokens', { [COUNT]: 2, [VOLUME]: 5e9 }],
    ['no, 3', { [COUNT]: 3 }],
    ['int4', { [COUNT]: 4, [WEIGHTS]: 'int4' }],
  ])('is what a change goes on from that leans on it: %s', async (text, fields) => {
    expect((await made(await tried(['2 GPUs'], true), text)).to.fields).toMatchObject(fields);
  });

  it.each(['what does that save us?', 'what do we save by it', 'and why is it cheaper?'])(
    'is what "%s" asks of',
    async (text) => {
      expect(await told(await tried(['2 GPUs'], true), text)).toMatch(
        /^Hosting costs \$5,694 a month less\./,
      );
    },
  );

  it.each(['scrap that', 'and undo that'])('is not taken back by another: %s', async (text) => {
    expect(await told(await tried(['2 GPUs'], true), text)).toContain('Only the person who tried this');
  });
});

describe('words behind a question of a try', () => {
  it('go on from the question', async () => {
    const standing = await tried(['what if H200']);
    const asked: Standing = { ...standing, last: ['rent is what per hr?', ...(standing.last ?? [])] };
    const { lastChange: _, ...behindQuestion } = asked;
    expect(await told(behindQuestion, 'per GPU?')).toContain('a GPU and hour');
  });
});
