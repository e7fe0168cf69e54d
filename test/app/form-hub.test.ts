import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inputId } from '../../src/wire/form.ts';
import { CONFIG, serving, standIn } from '../helpers/hub-stand-in.ts';
import { readable, startTeam, type Team } from '../helpers/team-world.ts';

describe('a repository of the Hub as the model of the form', () => {
  let hub: Awaited<ReturnType<typeof standIn>>;
  let team: Team;
  beforeAll(async () => {
    hub = await standIn(serving(CONFIG, { BF16: 8_100_000_000 }));
    team = await startTeam({ hubUrl: hub.url });
  });
  afterAll(async () => {
    await team.stop();
    hub.close();
  });

  const send = async (line: string, model: string) => {
    await team.slack.closeView({ user: 'jonas', all: true });
    await team.slack.runCommand({ user: 'jonas', channel: 'general', text: `/llmcost form ${line}` });
    await team.slack.waitFor(() => team.slack.viewOf('jonas'), { what: 'the form' });
    const actionId = inputId('selfHosted.model');
    await team.slack.suggest({ user: 'jonas', actionId, value: model });
    return team.slack.submitView({ user: 'jonas', values: { [actionId]: model } });
  };

  it('takes the form at once, says that it looks it up, and answers with its shape', async () => {
    expect(await send('500M tokens on 2x h100', 'acme/acme-8b')).toMatchObject({ ok: true });
    expect(readable(await team.hears('jonas', 'acme/acme-8b up on the Hub'))).toContain('The card follows');
    const card = await team.hears('jonas', 'acme/acme-8b@0123456');
    await team.drained();
    const thread = { team: 'T0PLAYGRND', channel: card.channel, threadTs: card.ts };
    const [kept] = (await team.store.estimates.inThread(thread)).items;
    expect(kept?.answer.scenario.selfHosted).toMatchObject({
      model: 'acme/acme-8b@0123456',
      modelSpec: { totalParamsB: 8.1 },
    });
  });

  it('says what the Hub does not show, with the form to go on', async () => {
    expect(await send('500M tokens on 2x h100', 'acme/secret-8b')).toMatchObject({ ok: true });
    const said = readable(await team.hears('jonas', 'The Hub shows no acme/secret-8b'));
    expect(said).toContain('Open the form');
  });

  it('leaves the form open for what else is wrong in it', async () => {
    expect(await send('on 2x h100', 'acme/acme-8b')).toMatchObject({ ok: false });
    expect(JSON.stringify(team.slack.viewOf('jonas')?.json ?? '')).toContain('acme/acme-8b');
  });
});

it('opens at once where the Hub never answers', async () => {
  const asked: string[] = [];
  const hub = await standIn(({ url }) => void asked.push(url ?? ''));
  const team = await startTeam({ hubUrl: hub.url });
  try {
    const text = '/llmcost form acme/acme-8b 500M tokens';
    await team.slack.runCommand({ user: 'jonas', channel: 'general', text });
    const form = await team.slack.waitFor(() => team.slack.viewOf('jonas'), { what: 'the form' });
    expect(asked.length).toBeGreaterThan(0);
    expect(JSON.stringify(form.json)).toContain('500M');
    expect(team.slack.messages('general', { user: 'jonas' }).filter(({ byApp }) => byApp)).toEqual([]);
  } finally {
    await team.stop();
    hub.close();
  }
});
