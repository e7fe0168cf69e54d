import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORM_SHORTCUT_ID, inputId } from '../../src/wire/form.ts';
import { CARD_ACTION_IDS } from '../../src/wire/ids.ts';
import { type FormWorld, startForm } from '../helpers/form-world.ts';
import { inMenu } from '../helpers/team-world.ts';

describe.each(['socket', 'http'] as const)('the form over %s', (transport) => {
  let world: FormWorld;
  beforeAll(async () => {
    world = await startForm(transport);
  });
  afterAll(() => world.stop());

  it('is opened by the command alone, shows every default, and posts the card like the command', async () => {
    await world.type('/llmcost');
    const empty = await world.form();
    expect(empty.status).toContain('How many tokens a month');
    expect(empty.placeholder('selfHosted.model')).toBe(
      'Llama 3.3 70B – the usual open model to compare with, or the largest that fits',
    );
    expect(empty.valueOf('where')).toBe(world.slack.channelId('general'));
    await world.more();
    const all = await world.form(({ inputs }) => inputs.includes(inputId('workload.inputShare')), 'the rest');
    expect(all.placeholder('workload.inputShare')).toMatch(/^85% – typical of chat \(measured\)/);
    expect(all.placeholder('selfHosted.ops.usdPerHour')).toMatch(/^\$100/);
    await world.put('workload.tokensPerMonth', '500M');
    await world.status(/Pay per token/);
    await world.slack.suggest({ user: 'jonas', actionId: inputId('selfHosted.gpu'), value: 'a100' });
    await world.put('selfHosted.gpu', 'a100-80gb');
    const outcome = await world.submit();
    expect(outcome).toMatchObject({ ok: true });
    const card = await world.reply();
    expect(card.isEphemeral).toBe(false);
    expect(card.text).toMatch(/^Pay per token: .*\$/s);
    expect(JSON.stringify(card.blocks)).toContain('A100');
  });

  it('begins with the words behind it, and names those that it left out', async () => {
    await world.type('/llmcost form 1.2B tokens own H100 at $25k each vs gpt-5, $3/$15, EU only, zorp');
    const form = await world.form();
    expect(form.valueOf('workload.tokensPerMonth')).toBe('1.2B');
    expect(form.valueOf('selfHosted.gpu')).toBe('h100-sxm');
    expect(form.valueOf('selfHosted.procurement.kind')).toBe('own');
    expect(form.valueOf('selfHosted.procurement.usdPerGpu')).toBe('25k');
    expect(form.valueOf('apis')).toEqual(['openai/gpt-5']);
    expect(form.valueOf('apis.own')).toBe('$3/$15');
    expect(form.valueOf('constraints')).toEqual(['region']);
    expect(form.text).toContain('zorp');
    expect(form.inputs).not.toContain(inputId('selfHosted.procurement.usdPerGpuHour'));
    await world.slack.closeView({ user: 'jonas' });
  });

  it('changes at once with rent or own, tokens or requests, and loses nothing', async () => {
    await world.type('/llmcost form 500M tokens A100 at $1.79/hr');
    await world.form();
    await world.more();
    await world.form(({ inputs }) => inputs.includes(inputId('selfHosted.ops.hoursPerMonth')), 'more fields');
    await world.put('selfHosted.ops.hoursPerMonth', '12');
    await world.put('selfHosted.procurement.kind', 'own');
    await world.form(
      ({ inputs }) => inputs.includes(inputId('selfHosted.procurement.usdPerGpu')),
      'fields of own',
    );
    await world.put('selfHosted.procurement.usdPerGpu', '$9k');
    await world.put('measure', 'requests');
    await world.status(/How many tokens a month/);
    let form = await world.form();
    expect(form.inputs).toContain(inputId('workload.requestsPerMonth'));
    expect(form.inputs).not.toContain(inputId('workload.tokensPerMonth'));
    await world.put('workload.requestsPerMonth', '40k a day');
    await world.status(/So far/);
    await world.put('selfHosted.procurement.kind', 'rent');
    await world.put('measure', 'tokens');
    form = await world.form((now) => now.valueOf('workload.tokensPerMonth') === '500M', 'the kept volume');
    expect(form.valueOf('workload.tokensPerMonth')).toBe('500M');
    expect(form.valueOf('selfHosted.procurement.usdPerGpuHour')).toBe('1.79');
    expect(form.valueOf('selfHosted.ops.hoursPerMonth')).toBe('12');
    await world.put('selfHosted.procurement.kind', 'own');
    await world.form(({ text }) => text.includes('"initial_value":"$9k"'), 'the kept price');
    await world.slack.closeView({ user: 'jonas' });
  });

  it('shows each error at its input, and says what to type', async () => {
    await world.type('/llmcost form');
    await world.form();
    const none = await world.submit();
    // Slack itself asks for what is required.
    expect(none.errors).toEqual({
      [inputId('workload.tokensPerMonth')]: expect.stringContaining('complete this required field'),
    });
    await world.more();
    await world.form(({ inputs }) => inputs.includes(inputId('apis.own')), 'more fields');
    world.slack.fill({
      user: 'jonas',
      values: {
        [inputId('workload.tokensPerMonth')]: '300M-800M',
        [inputId('workload.inputShare')]: '140%',
        [inputId('apis.own')]: '$3 or so',
      },
    });
    const some = await world.submit();
    expect(some.errors).toEqual({
      [inputId('workload.tokensPerMonth')]: expect.stringMatching(
        /range; type one value, such as 300M or 800M/,
      ),
      [inputId('workload.inputShare')]: expect.stringMatching(/from 0% to 100%: type/),
      [inputId('apis.own')]: expect.stringMatching(/type/i),
    });
    await world.slack.closeView({ user: 'jonas' });
  });
});

describe('the form', () => {
  let world: FormWorld;
  beforeAll(async () => {
    world = await startForm();
  });
  afterAll(() => world.stop());
  const closed = () => world.slack.closeView({ user: 'jonas', all: true });

  it('is opened by the global shortcut, where somebody has to say where to post', async () => {
    await world.slack.openShortcut({ user: 'jonas', callbackId: FORM_SHORTCUT_ID });
    const form = await world.form();
    expect(form.valueOf('where')).toBeNull();
    world.slack.fill({ user: 'jonas', values: { [inputId('workload.tokensPerMonth')]: '2B' } });
    expect((await world.submit()).errors).toHaveProperty(inputId('where'));
    const general = world.slack.channelId('general');
    world.slack.fill({ user: 'jonas', values: { [inputId('where')]: general } });
    expect((await world.submit()).ok).toBe(true);
    expect((await world.reply()).text).toContain('$');
  });

  it('is opened by "Adjust" with the card’s draft, and its answer is a what-if of its thread', async () => {
    await world.type('/llmcost 500M tokens A100 rental, 12h ops');
    const card = await world.reply();
    await world.slack.click({
      user: 'priya',
      channel: 'general',
      messageTs: card.ts,
      actionId: CARD_ACTION_IDS.adjust,
    });
    const view = await world.slack.waitFor(() => world.slack.viewOf('priya'));
    expect(JSON.stringify(view.json.state)).toContain('"500M"');
    world.slack.fill({ user: 'priya', values: { [inputId('workload.tokensPerMonth')]: '5B' } });
    expect((await world.slack.submitView({ user: 'priya' })).ok).toBe(true);
    const reply = await world.reply('general', card.ts);
    expect(`${reply.text}${JSON.stringify(reply.blocks)}`).toMatch(/5B/);
    const thread = await world.store.threads.find({
      team: 'T0PLAYGRND',
      channel: world.slack.channelId('general'),
      threadTs: card.ts,
    });
    // Nothing is kept until somebody keeps it.
    expect(thread?.draft.fields).toMatchObject({ 'workload.tokensPerMonth': 5e8 });
    const look = (
      await world.store.estimates.inThread({
        team: 'T0PLAYGRND',
        channel: world.slack.channelId('general'),
        threadTs: card.ts,
      })
    ).items.find((estimate) => estimate.look !== undefined);
    const draft = look?.answer.draft;
    expect(draft?.fields).toMatchObject({
      'workload.tokensPerMonth': 5e9,
      'selfHosted.ops.hoursPerMonth': 12,
    });
    expect(draft?.said['workload.tokensPerMonth']?.by).toBe(world.slack.userId('priya'));
    expect(draft?.said['selfHosted.ops.hoursPerMonth']?.by).toBe(world.slack.userId('jonas'));
  });

  it('opens behind a button where words cannot open it', async () => {
    await world.slack.postMessage({ user: 'jonas', channel: 'general', text: '@llmcost form 700M tokens' });
    const help = await world.slack.waitFor(() =>
      world.slack
        .messages('general', { user: 'jonas' })
        .concat(
          world.slack
            .messages('general', { user: 'jonas' })
            .flatMap(({ ts }) => world.slack.messages('general', { user: 'jonas', threadTs: ts })),
        )
        .find(({ byApp, isEphemeral }) => byApp && isEphemeral),
    );
    await world.slack.click({ user: 'jonas', channel: 'general', messageTs: help.ts, actionId: 'form-open' });
    expect((await world.form()).valueOf('workload.tokensPerMonth')).toBe('700M');
    await closed();
  });

  it('shows what is wrong with the whole at the input without which it would not be', async () => {
    await world.type('/llmcost form 500M tokens');
    await world.form();
    await world.more();
    await world.form(({ text }) => text.includes('PUE'), 'more fields');
    const suggest = (name: 'selfHosted.gpu' | 'selfHosted.procurement.seller', value: string) =>
      world.slack.suggest({ user: 'jonas', actionId: inputId(name), value });
    await suggest('selfHosted.gpu', 'our own chip');
    world.slack.fill({ user: 'jonas', values: { [inputId('selfHosted.gpu')]: 'our own chip' } });
    expect((await world.submit()).errors).toEqual({
      [inputId('selfHosted.gpu')]: expect.stringContaining('our own chip'),
    });
    await suggest('selfHosted.gpu', 'h100');
    await suggest('selfHosted.procurement.seller', 'lambda');
    world.slack.fill({
      user: 'jonas',
      values: {
        [inputId('selfHosted.gpu')]: 'h100-sxm',
        [inputId('selfHosted.procurement.seller')]: 'Lambda',
        [inputId('selfHosted.procurement.market')]: 'spot',
      },
    });
    const errors = (await world.submit()).errors ?? {};
    expect(Object.keys(errors)).toHaveLength(1);
    expect(Object.keys(errors)[0]).toMatch(/seller|market/);
    expect(Object.values(errors)[0]).toMatch(/no spot price.*Type one/);
    await closed();
  });

  it('says where it can be seen what is wrong behind "More"', async () => {
    await world.type('/llmcost form 500M tokens');
    await world.form();
    await world.more();
    await world.form(({ text }) => text.includes('PUE'), 'more fields');
    world.slack.fill({ user: 'jonas', values: { [inputId('selfHosted.power.pue')]: '0.5' } });
    await world.more(false);
    await world.form(({ text }) => text.includes('⚠ PUE: '), 'what is wrong with the PUE');
    await world.form(({ inputs }) => !inputs.includes(inputId('selfHosted.power.pue')), 'fewer fields');
    expect((await world.submit()).errors).toEqual({
      [inputId('workload.tokensPerMonth')]: expect.stringMatching(/^Under "More", PUE: .*1 or more/),
    });
    await closed();
  });

  it('reads a pasted benchmark', async () => {
    await world.type('/llmcost form 1B tokens');
    await world.form();
    await world.more();
    await world.form(({ text }) => text.includes('PUE'), 'more fields');
    await world.put(
      'selfHosted.throughput',
      'Successful requests: 1000\nTotal input tokens: 1024000\nTotal generated tokens: 256000\nOutput token throughput (tok/s): 1258.54\nTotal token throughput (tok/s): 6292.71',
    );
    await world.form(({ text }) => text.includes('1,259 tok/s of output'), '1,259 tok/s of output');
    expect((await world.submit()).ok).toBe(true);
    const card = await world.reply();
    const sources = { actionId: '', ...inMenu(card, CARD_ACTION_IDS.sources) };
    await world.slack.click({ user: 'jonas', channel: 'general', messageTs: card.ts, ...sources });
    await world.form(({ text }) => text.includes('6,293 tok/s a replica: yours'), 'the figure as theirs');
  });
});
