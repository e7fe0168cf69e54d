import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORM_SHORTCUT_ID, inputId } from '../../src/wire/form.ts';
import { type FormWorld, startForm } from '../helpers/form-world.ts';

describe('a form that was sent', () => {
  let world: FormWorld;
  beforeAll(async () => {
    world = await startForm();
  });
  afterAll(() => world.stop());

  it('comes back to the person with the answer where it cannot be posted', async () => {
    world.slack.addChannel('elsewhere', { hasBot: false });
    await world.slack.openShortcut({ user: 'jonas', callbackId: FORM_SHORTCUT_ID });
    await world.form();
    world.slack.fill({
      user: 'jonas',
      values: {
        [inputId('workload.tokensPerMonth')]: '2B',
        [inputId('where')]: world.slack.channelId('elsewhere'),
      },
    });
    expect((await world.submit()).ok).toBe(true);
    const direct = await world.slack.waitFor(() => {
      const found = world.slack.messages('@llmcost', { user: 'jonas' }).filter(({ byApp }) => byApp);
      return found.some(({ text }) => text.includes('/invite')) && found;
    });
    expect(direct.some(({ text }) => text.includes('2B tokens'))).toBe(true);
    expect(direct.at(-1)?.text).toContain('/invite');
  });

  it('does so for an archived channel too', async () => {
    const archived = world.slack.channelId('old-projects', 'jonas');
    const before = world.slack.messages('@llmcost', { user: 'jonas' }).length;
    await world.type('/llmcost form 3B tokens');
    await world.form();
    world.slack.fill({ user: 'jonas', values: { [inputId('where')]: archived } });
    expect((await world.submit()).ok).toBe(true);
    await world.slack.waitFor(
      () => world.slack.messages('@llmcost', { user: 'jonas' }).length === before + 2,
    );
    expect(JSON.stringify(world.slack.messages('@llmcost', { user: 'jonas' }))).toContain('3B tokens');
  });

  it('goes to whoever sent it alone, where they chose so', async () => {
    await world.type('/llmcost form 4B tokens');
    await world.form();
    await world.put('to', 'me');
    await world.form(({ inputs }) => !inputs.includes(inputId('where')), 'no channel');
    expect((await world.submit()).ok).toBe(true);
    const answer = await world.reply();
    expect(answer.isEphemeral).toBe(true);
    expect(answer.text).toContain('4B tokens');
  });

  it('of the command reaches a channel that the bot has not joined', async () => {
    world.slack.addChannel('outside', { hasBot: false });
    await world.type('/llmcost form 2B tokens', 'outside');
    await world.form();
    expect((await world.submit()).ok).toBe(true);
    const card = await world.reply('outside');
    expect(card.isEphemeral).toBe(false);
    expect(card.text).toContain('$');
  });
});

describe('a trigger that has had its time', () => {
  it('is said to the person, wherever they asked', async () => {
    const world = await startForm('socket', { timings: { triggerMs: -1 } });
    try {
      await world.type('/llmcost form');
      const said = await world.reply();
      expect(said.isEphemeral).toBe(true);
      expect(said.text).toContain('took too long');
      await world.slack.openShortcut({ user: 'jonas', callbackId: FORM_SHORTCUT_ID });
      expect((await world.reply('@llmcost')).text).toContain('took too long');
    } finally {
      await world.stop();
    }
  });
});

describe('the first card of a workspace', () => {
  it('tells where else to ask, and no other does', async () => {
    const world = await startForm();
    try {
      await world.type('/llmcost 5B tokens');
      expect(JSON.stringify((await world.reply()).blocks)).toContain('Estimate LLM cost here');
      await world.type('/llmcost 6B tokens');
      expect(JSON.stringify((await world.reply()).blocks)).not.toContain('Estimate LLM cost here');
    } finally {
      await world.stop();
    }
  });
});
