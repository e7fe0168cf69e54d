import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';
import { OTHER } from '../../short-names.ts';

/** Running costs that go, or come beside others, below a card that counts some. */

const PARTS =
  '2B tokens a month, 4x MI300X owned $15k each, other $500 a month, storage $300 a month, monitoring $200 a month vs sonnet';
const DEFAULT = '2B tokens a month, 4x MI300X owned $15k each vs sonnet';

describe('a running cost goes from the sum that it is a part of', () => {
  it.each([
    [PARTS, ['no monitoring'], 800],
    [PARTS, ['the storage is overkill'], 700],
    [PARTS, ["we don't need the monitoring"], 800],
    [PARTS, ['drop the monitoring and the storage'], 500],
    [PARTS, ['no storage, no monitoring'], 500],
    [PARTS, ['no monitoring', 'and without the storage?'], 500],
    [PARTS, ['no storage', 'undo'], 1000],
    [PARTS, ['monitoring is negligible'], 800],
    [PARTS, ['the storage costs are peanuts for us'], 700],
    [PARTS, ['no other costs'], 0],
    [DEFAULT, ['no rack'], 0],
    [DEFAULT, ['drop the colo, and 80h ops'], 0],
    [DEFAULT, ['colo is 400', 'drop the colo'], 0],
    [DEFAULT, ['rack is 900', 'we dont need the rack'], 0],
  ])('%s: %s', async (line, mentions, usd) => {
    const { draft, reply } = await below(line, mentions);
    expect(reply.kind).toBe('change');
    expect(draft.fields[OTHER]).toBe(usd);
  });

  it.each([
    [
      PARTS,
      'no rack',
      'other costs of $1,000 a month together',
      ['no other costs', 'other costs $500 a month'],
    ],
    [DEFAULT, 'no monitoring', 'nothing is counted for that', []],
  ])('%s: %s is asked', async (line, mention, text, hints) => {
    const { draft, reply } = await below(line, [mention]);
    expect(reply).toMatchObject({ kind: 'question', text: expect.stringContaining(text), hints });
    expect(draft.fields[OTHER]).toBe((await below(line, ['thanks'])).draft.fields[OTHER]);
  });
});

describe('what comes beside other costs', () => {
  it('is asked of extra costs, where some are counted', async () => {
    const { reply } = await below(PARTS, ['extra costs of 400']);
    expect(reply.text).toContain('On top of those, or instead of them?');
    expect(reply.hints).toEqual(['other costs $1400 a month', 'other costs $400 a month']);
  });

  it.each(['add $400 a month of other costs', 'plus $400/month other costs', 'add $400/month for storage'])(
    '%s is asked beside a rack that was assumed',
    async (mention) => {
      const { reply } = await below(DEFAULT, [mention]);
      expect(reply.text).toContain('On top of those, or instead of them?');
    },
  );

  it('tells an assumed rack from that which takes its place', async () => {
    const { reply } = await below(DEFAULT, ['add $400/mo for colo']);
    expect(reply.text).toMatch(/^other costs \$[\d,]+ \(assumed\) → other costs \$400\. /);
  });

  it.each(['egress costs 0.08/gb', 'data transfer at $0.08 per GB', 'egress is 0.08 a GB'])(
    '%s',
    async (mention) => {
      const { draft } = await below(PARTS, [mention]);
      expect(draft.fields['selfHosted.egress.usdPerGb']).toBe(0.08);
    },
  );

  it('is asked of an egress of cents, with and without their sign', async () => {
    const { reply } = await below(PARTS, ['egress is 0.08']);
    expect(reply).toMatchObject({ kind: 'question', hints: ['egress $0.08/GB'] });
  });
});

describe('people who are there already are no machines', () => {
  it.each([
    'we already have an ops guy',
    'we have an SRE already',
    'there is already an ops team',
    'we already have an ops guy, people are free',
  ])('%s', async (mention) => {
    const { draft } = await below(DEFAULT, [mention]);
    expect(draft.fields).toMatchObject({
      'selfHosted.procurement.kind': 'own',
      'selfHosted.ops.hoursPerMonth': 0,
    });
  });
});

describe('space in a data centre', () => {
  const CARD = '500M tokens a month on 2x H100 with llama 70b vs sonnet';

  it.each([
    ['colo is 2k a month, 8 H200s'],
    ['8 H200s, colo is 2k a month'],
    ['we pay 2k a month for colo, 8 H200s'],
  ])('is a cost beside the rent, which is said: %s', async (mention) => {
    const { draft, reply } = await below(CARD, [mention]);
    expect(draft.fields).toMatchObject({ 'selfHosted.gpuCount': 8, 'selfHosted.otherUsdPerMonth': 2000 });
    expect(draft.fields).not.toHaveProperty(['selfHosted.procurement.kind']);
    expect(reply.text).toContain('"colo" is counted beside the rent');
  });

  it('is for hardware of our own, where that goes there', async () => {
    const { fields } = (await below(CARD, ['8 H200s in colo'])).draft;
    expect(fields['selfHosted.procurement.kind']).toBe('own');
  });
});

describe('more people and hours', () => {
  const MONTHLY = '500M tokens a month on 4 H100s vs sonnet';

  it.each([
    ['another engineer', 176],
    ['another SRE on call', 176],
    ['add 10h ops', 26],
  ])('%s', async (mention, hours) => {
    expect((await below(MONTHLY, [mention])).draft.fields['selfHosted.ops.hoursPerMonth']).toBe(hours);
  });

  it('leaves another story to those who tell it', async () => {
    expect((await below(MONTHLY, ['that is another story'])).reply.kind).toBe('silence');
  });
});

describe('"ours", of the fleet of the card', () => {
  const RENTED = '3B tok/mo gpt-5 vs qwen3 32b on 4x A100 at $1.80';

  it.each([
    ['ours needs 2 spares', { 'selfHosted.spareReplicas': 2 }],
    ['ours has 2 spares', { 'selfHosted.spareReplicas': 2 }],
    ['ours are at 85% load', { 'selfHosted.plannedLoad': 0.85 }],
    ['with ours at int4', { 'selfHosted.precision': 'int4' }],
    ['ours would be 8 gpus', { 'selfHosted.gpuCount': 8 }],
    ['our own needs 2 spares', { 'selfHosted.spareReplicas': 2 }],
    ['make ours int4', { 'selfHosted.precision': 'int4' }],
  ])('%s: the GPUs stay rented at what was said', async (mention, fields) => {
    expect((await below(RENTED, [mention])).draft.fields).toMatchObject({
      ...fields,
      'selfHosted.procurement.kind': 'rent',
      'selfHosted.procurement.usdPerGpuHour': 1.8,
    });
  });

  it.each([
    // they stand there, and are not bought now
    ['these are ours', 'paid'],
    ['the gpus are ours', 'paid'],
    ['ours is owned', 'own'],
  ])('%s says whose they are', async (mention, kind) => {
    expect((await below(RENTED, [mention])).draft.fields['selfHosted.procurement.kind']).toBe(kind);
  });
});

describe('a cost that is named before its amount', () => {
  const RENTED = '800M tokens, qwen3 32b on 2 H100 rented vs gpt-5-mini';
  it.each([
    [['plus on-call 500 a month'], 500],
    [['add $450/month for the on-call rota'], 450],
    [['add network 150/mo'], 150],
    [['plus monitoring costs 80 a month'], 80],
    [['add storage 1.2k a month', 'add network $150/mo'], 1350],
    [['plus egress 80 a month', 'no egress'], 0],
  ])('%j', async (mentions, usd) => {
    const { draft, reply } = await below(RENTED, mentions);
    expect([reply.kind, draft.fields[OTHER]]).toEqual(['change', usd]);
  });

  it('egress that is negligible is none', async () => {
    const { draft } = await below(`${RENTED}, egress $0.08 per GB`, ['egress is negligible here']);
    expect(draft.fields['selfHosted.egress.usdPerGb']).toBe(0);
  });
});

describe('a per cent of what hosting costs', () => {
  const RENTED = '800M tokens, qwen3 32b on 2 H100 rented vs gpt-5-mini';
  // 2 H100 at $3.90 for 730 hours, and ops: $7,961 a month.
  it.each([
    [RENTED, ['add 10% contingency'], ['other costs $796 a month']],
    [RENTED, ['plus 19% tax'], ['other costs $1513 a month']],
    [RENTED, ["let's put another 5% surcharge on top"], ['other costs $398 a month']],
    [RENTED, ['put 15% on top for networking'], ['other costs $1194 a month']],
    [RENTED, ['allow 10% for storage'], ['other costs $796 a month']],
    [RENTED, ['10% buffer on cost'], ['other costs $796 a month']],
    [RENTED, ['does that include networking?', 'no. add 20% for that'], ['other costs $1592 a month']],
    [RENTED, ['we have to add sales tax of 8.5%'], ['other costs $677 a month']],
    [RENTED, ['support contract 12% of the hosting cost'], ['other costs $955 a month']],
    [RENTED, ["don't forget 10% overhead for admin"], ['other costs $796 a month', '10% more traffic']],
    [RENTED, ['plus 10% overhead'], ['other costs $796 a month', '10% more traffic']],
    [RENTED, ['15% margin on top'], ['other costs $1194 a month', '15% more traffic']],
    // What is counted already stays: $200 and 10% of $8,161.
    [`${RENTED}, storage $200 a month`, ['add 10% VAT'], ['other costs $1016 a month']],
  ])('%s: %j is asked with its dollars', async (line, mentions, hints) => {
    const { reply } = await below(line, mentions);
    expect(reply).toMatchObject({ kind: 'question', hints });
  });

  it.each(['add 12%', '10% more traffic', '10% off sonnet'])('%s is no such', async (mention) => {
    const { reply } = await below('800M tokens, qwen3 32b on 2 H100 rented vs sonnet', [mention]);
    expect(reply.kind).toBe('change');
  });
});

describe('so many for the peak', () => {
  it.each([
    ['+2 for peak', ['2 more GPUs', '2x peak']],
    ['3 more for peak hours', ['3 more GPUs', '3x peak']],
    ['plus one gpu for peaks', ['1 more GPU']],
  ])('%s is asked', async (mention, hints) => {
    const { reply } = await below('800M tokens, qwen3 32b on 2 H100 rented vs sonnet', [mention]);
    expect(reply).toMatchObject({ kind: 'question', hints });
  });

  it('of times as much is a peak', async () => {
    const { draft } = await below('800M tokens, qwen3 32b on 2 H100 rented vs sonnet', ['3x for peak']);
    expect(draft.fields['workload.peakToAverage']).toBe(3);
  });
});

describe('power beside a rent', () => {
  const RENTED = '2B tokens a month llama 70b on 4 H100 vs gpt-5';

  it.each(['600W each', 'PUE 1.5', 'power at $0.30/kWh', 'they draw 700W'])(
    '%s comes on top of it, which is told, with what takes it out',
    async (mention) => {
      const { reply } = await below(RENTED, [mention]);
      expect(reply.text).toMatch(/ is added to the rent\. Type "and no power" where /);
      const without = await below(RENTED, [mention, 'and no power']);
      expect(without.assessment.selfHosted.monthlyUsd).toBeCloseTo(
        (await below(RENTED, ['thanks'])).assessment.selfHosted.monthlyUsd,
        6,
      );
    },
  );

  it.each([
    ['2B tokens a month llama 70b on 4 H100 owned vs gpt-5', ['PUE 1.5']],
    [RENTED, ["we'd buy them, 700W each"]],
    [RENTED, ['600W each', 'PUE 1.5']],
    [RENTED, ['no power']],
  ])('is told once, and of a rent alone: %s: %j', async (line, mentions) => {
    expect((await below(line, mentions)).reply.text).not.toContain('added to the rent');
  });
});

describe('what holds the cards', () => {
  it.each([
    ['1.8B tokens, qwen3 32b on 2x rtx pro 6000 bought vs haiku', 'the chassis is another $6k', 3000],
    ['1.8B tokens, qwen3 32b on 2x rtx pro 6000 bought vs haiku', 'plus $6k for the server', 3000],
    ['1.8B tokens, qwen3 32b on 2x rtx pro 6000 bought vs haiku', '+$6k for the server', 3000],
    ['1.8B tokens, qwen3 32b on 16 H100 bought vs haiku', 'the chassis is $40k', 5000],
    ['1.8B tokens, qwen3 32b on 2x rtx pro 6000 bought vs haiku', 'host $6k per gpu', 6000],
  ])('%s: %s', async (line, mention, usd) => {
    const { fields } = (await below(line, [mention])).draft;
    expect(fields['selfHosted.procurement.hostUsdPerGpu']).toBe(usd);
  });
});
