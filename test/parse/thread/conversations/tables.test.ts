import { describe, expect, it } from 'vitest';
import { GPUS } from '../../../../src/catalog/index.ts';
import { FIELDS } from '../../../../src/domain/fields/index.ts';
import { GROUP_NOUNS, PERSONS } from '../../../../src/domain/people.ts';
import { spelledOut } from '../../../../src/parse/thread/wording/spelled.ts';
import { ALREADY_GONE, MAY_GO } from '../../../../src/parse/thread/wording/verbs.ts';
import { below } from '../../../helpers/below.ts';
import { HAIKU, SONNET } from '../../phrase.ts';

const LINE = '1B tokens a month, llama 3.3 70b on 4 H100, vs sonnet and haiku';

/** Every word of a table of the product does in a thread what any other of it does. */

describe.each(
  (FIELDS['selfHosted.otherUsdPerMonth'].noun?.[1] ?? '')
    .split('|')
    // They say of what they are with "cost" alone.
    .map((word) => (/^(?:other|extra)$/.test(word) ? `${word} costs` : word)),
)('a running cost by the name "%s"', (name) => {
  it.each([`${name} went up to 400`, `the ${name} 400`])('%s', async (mention) => {
    const { draft } = await below(LINE, [mention]);
    expect(draft.fields['selfHosted.otherUsdPerMonth']).toBe(400);
    expect(draft.fields['workload.tokensPerMonth']).toBe(1e9);
  });

  it.each([`what does ${name} cost?`, `did you forget the ${name}?`])('%s', async (question) => {
    const { reply } = await below(LINE, [question]);
    expect(reply.kind).toBe('answer');
    expect(reply.text).toMatch(/^Storage, network and egress are not counted\./);
  });
});

it.each(['the cage is 400', '400/mo cage', '$400/mo for the insurance'])('%s', async (mention) => {
  expect((await below(LINE, [mention])).draft.fields['selfHosted.otherUsdPerMonth']).toBe(400);
});

it.each(['other is 400', 'extra 400', 'egress is 0.08'])(
  '%s says not what it is of, and nothing is changed',
  async (mention) => {
    const { draft, reply } = await below(LINE, [mention]);
    expect(reply.kind).toBe('question');
    expect(draft.fields['selfHosted.otherUsdPerMonth']).toBeUndefined();
  },
);

it.each(['what software do you use?', 'any others?', 'any other gpus?'])(
  '%s asks about no running cost',
  async (question) => {
    expect((await below(LINE, [question])).reply.text).not.toMatch(/egress/);
  },
);

/** What an expression of words finds, for each of its choices. */
const spelled = (words: string): readonly string[] =>
  [...words.matchAll(/(?:\([^)]*\)|[^|(])+/g)].map(([one]) =>
    one
      .replace(/\(\?:(\w+)[^)]*\)(?!\?)/g, '$1')
      .replace(/\([^)]*\)\?/g, '')
      .replace(/.\?/g, ''),
  );

const namesAfter = async (mention: string) =>
  (await below(LINE, [mention])).draft.fields.apis?.map(({ id }) => id);

describe('a verb that takes away', () => {
  it.each(spelled(MAY_GO))('can we %s sonnet?', async (verb) => {
    expect(await namesAfter(`can we ${verb} sonnet?`)).toEqual([HAIKU]);
    expect(await namesAfter(`also ${verb} sonnet`)).toEqual([HAIKU]);
  });

  it.each([
    ...['dropped', 'removed', 'cancelled', 'stopped using', 'ditched', 'killed', 'got rid of', 'kicked out'],
    ...['axed', 'binned', 'nixed', 'struck', 'retired'],
  ])('we %s haiku', async (verb) => {
    expect(ALREADY_GONE.some(([done]) => done.test(`we ${verb} haiku`))).toBe(true);
    expect(await namesAfter(`we ${verb} haiku`)).toEqual([SONNET]);
    expect(await namesAfter(`fyi we've already ${verb} haiku`)).toEqual([SONNET]);
  });

  it.each([
    'can we cancel anytime?',
    'would we lose money?',
    'we dropped 20%',
    'we forgot haiku',
    'we dropped haiku and kept sonnet',
    'they dropped haiku',
  ])('%s takes nothing away', async (mention) => {
    const { draft, reply } = await below(LINE, [mention]);
    expect(reply.kind).not.toBe('change');
    expect(draft.fields.apis).toHaveLength(2);
  });
});

describe.each([
  ...`${PERSONS}|${GROUP_NOUNS}`.split('|').filter((word) => /^[a-z ]+$/.test(word)),
  ...['head', 'coder', 'programmer', 'writer'],
])('who uses it, by the name "%s"', (name) => {
  it.each([`what is it per ${name}?`, `what would each ${name} cost?`])('%s', async (question) => {
    const { reply } = await below('40 developers, 30 requests a day each, llama 70b on 4 H100, vs sonnet', [
      question,
    ]);
    expect(reply.text).toMatch(/^For each of 40 hosting comes to \$/);
  });
});

it('what an engineer costs is of ops', async () => {
  const { reply } = await below(LINE, ['what does an engineer cost?']);
  expect(reply.text).not.toMatch(/For each of|how many people/);
});

/** The name of each that is one word of letters and digits. */
const NAMED = GPUS.flatMap(({ id, aliases }) => {
  const name = [id, ...aliases].find((one) => /^[a-z]+\d+[a-z]*$/.test(one));
  return name === undefined ? [] : [name];
});

describe.each(NAMED)('a GPU by the name "%s"', (name) => {
  it('has a price', () => {
    expect(spelledOut(`20% less for the ${name}s`)).toBe('gpu price -20%');
    expect(spelledOut(`the ${name} price is wrong, 2.10`)).toBe('$2.10/hr');
  });
});

it('less for the cards of the fleet is their rent', async () => {
  const { draft } = await below('1B tokens a month, llama 3.3 70b on 4 MI300X at $2.00/hr, vs sonnet', [
    '20% less for the mi300xs',
  ]);
  expect(draft.fields['selfHosted.procurement.usdPerGpuHour']).toBeCloseTo(1.6, 9);
});
