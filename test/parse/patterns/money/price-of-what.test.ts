import { describe, expect, it } from 'vitest';
import { LlmcostError } from '../../../../src/errors.ts';
import { parseLine } from '../../../../src/parse/index.ts';
import { OPUS, SONNET } from '../../phrase.ts';

/** What a price is of: one GPU, a node or all of them; an API's side, or a thousand tokens of it. */

const read = async (line: string) => parseLine(`llama 70b, 1B tokens, ${line}`);

const OF_HARDWARE = 'selfHosted.procurement.usdPerGpuHour';

describe('a price of hardware', () => {
  it.each<[string, number, string?]>([
    [
      '3 nodes of 8x H100 at $20/hr each vs sonnet',
      2.5,
      '"$20/hr each" is read as the price of a node, $2.5/hr a GPU.',
    ],
    ['3 nodes of 8x H100 at $2.50/hr each vs sonnet', 2.5],
    ['nodes of 1x H100 at $20/hr each vs sonnet', 20],
    [
      '8 H100 $16/hr vs sonnet',
      2,
      '"$16/hr" is read as the price of all 8 GPUs, $2/hr each; type "$16/hr each" if it is for one.',
    ],
    ['8 H100 $2/hr vs sonnet', 2],
    ['h100x4 $3/h vs sonnet', 3, '"$3/h" is read as the price of one GPU.'],
    ['h100x4 $12/h vs sonnet', 3],
  ])('%s is $%d for a GPU', async (line, usd, note) => {
    const { draft, intent } = await read(line);
    expect(draft.fields[OF_HARDWARE]).toBe(usd);
    expect(intent).toEqual({
      kind: 'estimate',
      preview: false,
      ignoredWords: [],
      ...(note === undefined ? {} : { readAs: [note] }),
    });
  });

  it.each<[string, Record<string, unknown>]>([
    ['host it on 8x H200 at $3.1', { [OF_HARDWARE]: 3.1 }],
    ['want to host on 4 H100 for $2.20 vs sonnet', { [OF_HARDWARE]: 2.2 }],
    ['host it with 8 H200 at $3.1', { [OF_HARDWARE]: 3.1 }],
    ['could host on an H100 at $1.99?', { [OF_HARDWARE]: 1.99 }],
    ['host on 4 H100 at $22k each', { 'selfHosted.procurement.usdPerGpu': 22_000 }],
    ['host it on own 4x H100 at 700W', { 'selfHosted.power.wattsPerGpu': 700 }],
    ['4 own H100, host of each H100 $5k', { 'selfHosted.procurement.hostUsdPerGpu': 5000 }],
    ['4 own H100, host for the H100: $5k', { 'selfHosted.procurement.hostUsdPerGpu': 5000 }],
  ])('%s: to host on machines is no price of what is around them', async (line, fields) => {
    expect((await read(line)).draft.fields).toMatchObject(fields);
  });

  it('of what is around GPUs, too small to buy anything, is offered as rent', async () => {
    const refused = read('8x H200, host at $3.1');
    await expect(refused).rejects.toMatchObject({
      hints: [expect.stringContaining('$0.3875/hr each'), expect.stringContaining('$3.1/hr each')],
    });
    expect((await read('8x H200, $3.1/hr each')).draft.fields[OF_HARDWARE]).toBe(3.1);
  });

  it('is asked about where both are as likely', async () => {
    const error: unknown = await read('4 RTX 4000 Ada bought $60000 vs sonnet').catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(LlmcostError);
    expect(error).toMatchObject({
      message: 'Is "$60000" for one GPU or for all 4?',
      hints: ['$15000 each', '$60000 each'],
    });
  });
});

describe('money of a month that hardware is paid with', () => {
  // $9,800 ÷ 8
  it.each([
    '8xH100 DGX, 3 yr lease $9,800/mo, vs opus',
    '8xH100, rent $9,800/mo, vs opus',
    '8xH100, reserved 1yr $9,800/mo, vs opus',
    '8xH100, lease $9,800/mo for 36 months, vs opus',
    '8xH100 cost us $9,800/mo, vs opus',
    'kubecost shows $9,800/mo for 8xH100 vs opus',
  ])('%s: $1,225 for each GPU', async (line) => {
    const { fields } = (await read(line)).draft;
    expect(fields['selfHosted.procurement.usdPerGpuMonth']).toBe(1225);
    expect(fields.apis).toEqual([{ id: OPUS }]);
  });

  it('is no price of the API that the same line compares with', async () => {
    const line = 'own 8 H100, our cluster runs at $9k a month vs sonnet';
    await expect(read(line)).rejects.toMatchObject({
      message: 'What is "$9k a month" paid for?',
      hints: ['other $9k a month', '$9k a month each', 'rent $9k a month in total', '$9k a month on sonnet'],
    });
  });

  it('is the API’s where a bill of it is spoken of', async () => {
    const { fields } = (await read('8xH100 reserved, $9.8k/mo bill on sonnet')).draft;
    expect(fields.apis).toEqual([
      { id: SONNET, usdPerMillionInput: 9.8, usdPerMillionOutput: 9.8, inUse: true },
    ]);
  });
});

describe('a price of an API', () => {
  it.each([
    '2 H100 vs $0.003 in, $0.015 out per 1k',
    '2 H100 vs $3 in, $15 out',
    '2 H100 vs $3 in, $15 out per million',
  ])('%s: $3 in and $15 out a million', async (line) => {
    expect((await read(line)).draft.fields.apis).toEqual([
      { id: 'custom/3-15', usdPerMillionInput: 3, usdPerMillionOutput: 15 },
    ]);
  });

  it.each([
    ['4 H100, can we get below $0.50 per million?', 0.5, 'below $0.50 per million'],
    ['4 H100, under $1/M tokens', 1, 'under $1/M tokens'],
    ['cheaper than $0.30/M with 4 H100?', 0.3, 'cheaper than $0.30/M'],
  ])('%s: what tokens may cost is compared with, and told as that', async (line, usd, words) => {
    const { intent, draft } = await read(line);
    expect(draft.fields.apis).toEqual([
      { id: `custom/${usd}`, usdPerMillionInput: usd, usdPerMillionOutput: usd },
    ]);
    expect(intent).toMatchObject({
      ignoredWords: [],
      readAs: [`"${words}" is held against hosting like an API of that price.`],
    });
  });
});

describe('a number behind a GPU that says what it measures', () => {
  it.each(['ratio 3.5', 'memory 79.6', 'count 2.5', 'precision 4.5'])(
    'h100 %s is no price of an hour',
    async (words) => {
      await expect(read(`h100 ${words}`)).rejects.toThrow(`I do not understand "${words.split(' ')[1]}"`);
    },
  );
});
