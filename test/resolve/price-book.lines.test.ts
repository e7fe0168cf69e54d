import { describe, expect, it } from 'vitest';
import { answerLine } from '../../src/answer/index.ts';
import { parseDefaults } from '../../src/parse/index.ts';

const asOf = new Date('2026-12-02T12:00:00Z');

const settings = async (words: string, at = '2026-11-20T09:00:00.000Z') => {
  if (words === '') return [];
  const said = await parseDefaults(words);
  return said.kind === 'set' ? said.defaults.map(({ field, value }) => ({ field, value, at })) : [];
};

const answered = async (line: string, words: string, at?: string) => {
  const asked = await answerLine(line, { asOf, defaults: await settings(words, at) });
  if (asked.kind !== 'answer') throw new Error(line);
  return asked.answer;
};

describe('the price book of a workspace', () => {
  it('is said with an API and its prices', async () => {
    expect(await settings('claude-sonnet-5 at $1.5/$7')).toMatchObject([
      {
        field: 'api-price/anthropic/claude-sonnet-5',
        value: { usdPerMillionInput: 1.5, usdPerMillionOutput: 7 },
      },
    ]);
  });

  it('goes before every list, with its day, and is hidden from a channel', async () => {
    const { scenario, evidence } = await answered(
      '500M tokens vs claude-sonnet-5',
      'claude-sonnet-5 at $1.5/$7',
    );
    expect(scenario.apis[0]).toMatchObject({ usdPerMillionInput: 1.5, usdPerMillionOutput: 7 });
    expect(evidence.negotiated).toContain('apis[0].usdPerMillionInput');
    expect(evidence.sources.find(({ field }) => field === 'apis[0].usdPerMillionInput')).toMatchObject({
      source: 'workspace default',
      date: '2026-11-20',
      stale: false,
    });
  });

  it('goes stale too', async () => {
    const { evidence } = await answered(
      '500M tokens vs claude-sonnet-5',
      'claude-sonnet-5 at $1.5/$7',
      '2026-08-01T09:00:00.000Z',
    );
    expect(evidence.sources.find(({ field }) => field === 'apis[0].usdPerMillionInput')?.stale).toBe(true);
  });

  it('gives way to a price that somebody states', async () => {
    const { scenario } = await answered(
      '500M tokens vs claude-sonnet-5 at $4/$20',
      'claude-sonnet-5 at $1.5/$7',
    );
    expect(scenario.apis[0]).toMatchObject({ usdPerMillionInput: 4, usdPerMillionOutput: 20 });
  });
});

describe('the price book and a mix', () => {
  const MIX = '500M tokens vs 75% claude-sonnet-5 25% haiku';

  it('prices the parts that are in it', async () => {
    const { scenario, evidence } = await answered(MIX, 'claude-sonnet-5 at $2/$8');
    const list = (await answered('500M tokens vs haiku', '')).scenario.apis[0];
    expect(scenario.apis[0]?.usdPerMillionInput).toBeCloseTo(
      0.75 * 2 + 0.25 * (list?.usdPerMillionInput ?? Number.NaN),
      9,
    );
    const field = 'apis[0].mix[0].usdPerMillionInput';
    expect(evidence.sources.find((source) => source.field === field)?.source).toBe('workspace default');
    expect(evidence.negotiated).toEqual(expect.arrayContaining([field, 'apis[0].usdPerMillionInput']));
  });

  it('says of a part that its cached input is costed in full, where nobody knows its price', async () => {
    const { evidence, assumptions } = await answered(
      '500M tokens, 40% cached, vs 75% claude-sonnet-5 at $4/$20, 25% haiku',
      '',
    );
    expect(assumptions.map(({ field }) => field)).toContain('apis[0].mix[0].usdPerMillionCachedInput');
    expect(evidence.warnings?.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('Claude Sonnet 5 has no price for cached input that we know'),
    );
  });

  it('takes a seller’s discount off what is bought there', async () => {
    const discounted = await answered(MIX, '20% discount on claude');
    const asListed = await answered(MIX, '');
    const [of, at] = [discounted, asListed].map(
      ({ assessment }) => assessment.comparisons[0]?.monthlyUsd ?? Number.NaN,
    );
    expect((of ?? 0) / (at ?? 1)).toBeCloseTo(0.8, 9);
  });

  it('gives way to what somebody states of a part, and of the whole', async () => {
    const stated = await answered(
      '500M tokens vs 75% claude-sonnet-5 at $4/$20, 25% haiku',
      'claude-sonnet-5 at $2/$8, 20% discount on claude',
    );
    expect(stated.scenario.apis[0]?.mix?.[0]).toMatchObject({ usdPerMillionInput: 4, discount: 0.2 });
    const whole = await answered(`${MIX}, 10% discount`, '20% discount on claude');
    expect(whole.scenario.apis[0]?.discount).toBe(0.1);
    expect(whole.scenario.apis[0]?.mix?.every(({ discount }) => discount === undefined)).toBe(true);
  });
});

describe('a price that somebody called negotiated', () => {
  const hidden = async (line: string) => (await answered(line, '')).evidence.negotiated;
  const [API, RENT] = ['apis[0]', 'selfHosted.procurement'];

  it.each([
    ['500M tokens vs claude-sonnet-5 at $4/$20', []],
    [
      '500M tokens vs claude-sonnet-5 at our negotiated $4/$20',
      [`${API}.usdPerMillionInput`, `${API}.usdPerMillionOutput`],
    ],
    [
      '500M tokens vs claude-sonnet-5 at our negotiated $4/$20 cached $0.4',
      [`${API}.usdPerMillionInput`, `${API}.usdPerMillionOutput`, `${API}.usdPerMillionCachedInput`],
    ],
    ['500M tokens 4x H100 at $2/hr vs claude-sonnet-5', []],
    ['500M tokens 4x H100 at our negotiated $2/hr vs claude-sonnet-5', [`${RENT}.usdPerGpuHour`]],
    [
      '500M tokens 4x H100 at our negotiated $1,500 a month each vs claude-sonnet-5',
      [`${RENT}.usdPerGpuMonth`, `${RENT}.usdPerGpuHour`],
    ],
  ])('is hidden from a channel, and nothing beside it: %s', async (line, fields) => {
    expect(await hidden(line)).toEqual(fields);
  });
});

describe('a price for cached input that somebody states alone', () => {
  const CACHED = 'apis[0].usdPerMillionCachedInput';
  const BESIDE = '500M tokens vs claude-sonnet-5, cached input at $0.05/M, 60% cached';

  it.each([
    ['beside the list', ''],
    ['beside a price of the book', 'claude-sonnet-5 at $1.5/$7'],
    ['beside one that has its own', 'claude-sonnet-5 at $1.5/$7, cached input at $0.2'],
  ])('is what was said, and is theirs: %s', async (_, words) => {
    const { scenario, evidence } = await answered(BESIDE, words);
    expect(scenario.apis[0]?.usdPerMillionCachedInput).toBe(0.05);
    const cited = evidence.sources.filter(({ field }) => field === CACHED);
    expect(cited).toMatchObject([{ value: 0.05, source: 'yours' }]);
  });

  it('of the book is the book’s, and is hidden from a channel', async () => {
    const { scenario, evidence } = await answered(
      '500M tokens vs claude-sonnet-5, 60% cached',
      'claude-sonnet-5 at $1.5/$7, cached input at $0.2',
    );
    expect(scenario.apis[0]?.usdPerMillionCachedInput).toBe(0.2);
    expect(evidence.sources.find(({ field }) => field === CACHED)?.source).toBe('workspace default');
    expect(evidence.negotiated).toContain(CACHED);
  });
});

describe('the sellers of a workspace', () => {
  it('are said by their names, and rule the others out on both sides', async () => {
    expect(await settings('sellers Azure, aws and ovh')).toMatchObject([
      { field: 'constraints.sellers', value: ['azure', 'aws', 'ovhcloud'] },
    ]);
    await expect(parseDefaults('sellers azur')).rejects.toThrow('"azur" is not a seller');
    const { scenario, assessment, evidence } = await answered(
      '500M tokens llama 70b H100 vs claude-sonnet-5',
      'sellers azure',
    );
    expect(scenario.constraints.sellers).toEqual(['azure']);
    expect(assessment.comparisons[0]).toMatchObject({ ruledOut: 'not on your list' });
    expect(evidence.rentalOffers?.map(({ seller }) => seller)).toEqual(['Azure']);
  });

  it('bring comparators that may be bought there where nobody named one', async () => {
    const { scenario } = await answered('500M tokens llama 70b', 'sellers azure');
    expect(
      scenario.apis.filter(({ role }) => role !== 'same-model').map(({ id }) => id.split('/')[0]),
    ).toEqual(['azure', 'azure']);
  });
});
