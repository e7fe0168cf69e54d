import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inputId } from '../../src/wire/form.ts';
import { VIEW } from '../../src/wire/limits.ts';
import { type FormWorld, startForm } from '../helpers/form-world.ts';
import { HOSTILE } from '../helpers/hostile.ts';

/** Behind "More". */
const RARE = [
  'selfHosted.gpusPerReplica',
  'selfHosted.idleGpus',
  'selfHosted.plannedLoad',
  'selfHosted.otherUsdPerMonth',
  'selfHosted.power.wattsPerGpu',
  'selfHosted.power.hostWattsPerGpu',
  'selfHosted.concurrencyPerReplica',
  'selfHosted.tokensPerSecondPerReplica',
  'selfHosted.ops.setupMonths',
] as const;

describe('what is typed into the form', () => {
  let world: FormWorld;
  beforeAll(async () => {
    world = await startForm();
  });
  afterAll(() => world.stop());
  const closed = () => world.slack.closeView({ user: 'jonas', all: true });

  it('keeps everything however much is typed, and its metadata inside the limit', async () => {
    await world.type('/llmcost form');
    await world.form();
    await world.more();
    await world.form(({ text }) => text.includes('PUE'), 'more fields');
    const long = (length: number) => `sonnet, $3/$15 ${'/'.repeat(length)}`;
    world.slack.fill({
      user: 'jonas',
      values: {
        [inputId('workload.tokensPerMonth')]: long(280),
        [inputId('workload.peakToAverage')]: long(280),
        [inputId('selfHosted.power.pue')]: '💸'.repeat(290),
        [inputId('selfHosted.replicas')]: long(200),
        [inputId('selfHosted.procurement.usdPerGpuHour')]: long(280),
        [inputId('selfHosted.throughput')]: '💸'.repeat(2990),
        [inputId('apis.own')]: long(1450),
        [inputId('workload.requestTokens')]: long(270),
        ...Object.fromEntries(RARE.map((name) => [inputId(name), long(270)])),
      },
    });
    await world.put('selfHosted.procurement.kind', 'own');
    await world.more(false);
    await world.put('measure', 'requests');
    await world.form(
      ({ text, inputs }) => !text.includes('PUE') && inputs.includes(inputId('workload.requestsPerMonth')),
      'fewer fields',
    );
    const shut = await world.form();
    expect(shut.metaChars).toBeLessThanOrEqual(VIEW.metadataChars);
    expect(String(shut.json.private_metadata)).toContain('"stored"');
    await world.more();
    await world.put('measure', 'tokens');
    await world.put('selfHosted.procurement.kind', 'rent');
    await world.form((form) => form.valueOf('workload.tokensPerMonth') === long(280), 'what was typed');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const form = await world.form();
    expect(form.valueOf('workload.tokensPerMonth')).toBe(long(280));
    expect(form.valueOf('workload.peakToAverage')).toBe(long(280));
    expect(form.valueOf('selfHosted.power.pue')).toBe('💸'.repeat(290));
    expect(form.valueOf('selfHosted.replicas')).toBe(long(200));
    for (const name of RARE) expect(form.valueOf(name), name).toBe(long(270));
    expect(form.valueOf('selfHosted.procurement.usdPerGpuHour')).toBe(long(280));
    await closed();
  });

  it('takes hostile values in every input: an error there, or an answer, and never markup', async () => {
    await world.type('/llmcost form');
    await world.form();
    await world.more();
    await world.form(({ text }) => text.includes('PUE'), 'more fields');
    const blocks = (await world.form()).json.blocks as { block_id: string; element?: { type: string } }[];
    const texts = blocks
      .filter(({ element }) => element?.type === 'plain_text_input')
      .map(({ block_id }) => block_id);
    expect(texts.length).toBeGreaterThan(25);
    for (const hostile of HOSTILE.slice(0, 14).map((text) => text.slice(0, 290))) {
      world.slack.fill({ user: 'jonas', values: Object.fromEntries(texts.map((id) => [id, hostile])) });
      const outcome = await world.submit();
      expect(outcome.error, hostile).toBe('errors');
      expect(JSON.stringify(outcome.errors)).not.toContain('Something went wrong');
    }
    await world.put('workload.tokensPerMonth', '<!channel> 500M');
    const told = await world.form(({ text }) => text.includes('⚠'), 'what is wrong');
    expect(told.text.replaceAll('"initial_value":"<!channel> 500M"', '')).not.toContain('<!channel>');
    await closed();
  });

  it('keeps its errors where the last letters typed are told after it was sent', async () => {
    await world.type('/llmcost form 500M tokens');
    await world.form();
    await world.more();
    await world.form(({ inputs }) => inputs.includes(inputId('workload.inputShare')), 'more fields');
    await Promise.all([world.put('workload.inputShare', '14'), world.put('workload.inputShare', '140')]);
    world.slack.fill({ user: 'jonas', values: { [inputId('workload.inputShare')]: '140%' } });
    const sent = await world.submit();
    expect(Object.keys(sent.errors ?? {})).toEqual([inputId('workload.inputShare')]);
    await world.put('workload.inputShare', '140%');
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(Object.keys((await world.form()).errors)).toEqual([inputId('workload.inputShare')]);
    await world.put('workload.inputShare', '40%');
    await world.form(({ errors }) => Object.keys(errors).length === 0, 'a form without errors');
    await world.status(/Pay per token/);
    await closed();
  });

  it('survives changes that cross: the newest is drawn, and nothing is lost', async () => {
    await world.type('/llmcost form');
    await world.form();
    await Promise.all([
      world.put('workload.tokensPerMonth', '1M'),
      world.put('workload.tokensPerMonth', '10M'),
      world.put('selfHosted.procurement.kind', 'own'),
      world.put('workload.tokensPerMonth', '100M'),
      world.put('measure', 'split'),
      world.put('measure', 'tokens'),
      world.put('workload.tokensPerMonth', '100B'),
    ]);
    await world.status(/100B/);
    const form = await world.form();
    expect(form.valueOf('workload.tokensPerMonth')).toBe('100B');
    expect(form.inputs).toContain(inputId('selfHosted.procurement.usdPerGpu'));
    await closed();
  });
});

describe('two instances', () => {
  it('draw one form: whichever gets an action, the newest stands and nothing is lost', async () => {
    const world = await startForm('socket', { instances: 2 });
    try {
      await world.type('/llmcost form');
      await world.form();
      await world.put('selfHosted.procurement.kind', 'own');
      await world.form(({ inputs }) => inputs.includes(inputId('selfHosted.procurement.usdPerGpu')), 'own');
      world.slack.fill({ user: 'jonas', values: { [inputId('selfHosted.procurement.usdPerGpu')]: '$9k' } });
      await Promise.all([
        world.put('workload.tokensPerMonth', '1B'),
        world.put('selfHosted.procurement.kind', 'rent'),
        world.put('workload.tokensPerMonth', '2B'),
        world.put('selfHosted.procurement.kind', 'own'),
        world.put('workload.tokensPerMonth', '3B'),
      ]);
      await world.status(/3B/);
      const form = await world.form(
        (now) => now.valueOf('selfHosted.procurement.usdPerGpu') === '$9k',
        'the price of own hardware',
      );
      expect(form.valueOf('workload.tokensPerMonth')).toBe('3B');
      expect((await world.submit()).ok).toBe(true);
      expect((await world.reply()).text).toContain('3B tokens');
    } finally {
      await world.stop();
    }
  });
});
