import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tokensPerMonth } from '../../src/domain/volume.ts';
import { FORM_SHORTCUT_ID, inputId, MORE } from '../../src/wire/form.ts';
import { CARD_ACTION_IDS } from '../../src/wire/ids.ts';
import { DECISION_ACTION_IDS, DECISION_INPUTS, OUTCOME_INPUTS } from '../../src/wire/thread-ids.ts';
import { readable, startTeam, TEAM_ID, type Team } from '../helpers/team-world.ts';
import { csv } from '../usage/files.ts';

const START = 1_772_409_600;
const HEADER = ['start_time', 'end_time', 'model', 'input_tokens', 'output_tokens', 'num_model_requests'];

/** Two weeks from 2 March 2026: 1M tokens an hour, and 3M in each first hour of a day. */
const EXPORT = csv(
  HEADER,
  Array.from({ length: 336 }, (_, hour) => {
    const from = START + hour * 3600;
    const tokens = hour % 24 === 0 ? 3e6 : 1e6;
    return [from, from + 3600, 'gpt-5-mini', tokens * 0.8, tokens * 0.2, 500];
  }),
);
/** 23 hours of 1M and one of 3M a day: 26M, in a month of 365/12 days. */
const A_MONTH = (26e6 * 365) / 12;

describe('an export in a modal', () => {
  let team: Team;
  beforeAll(async () => {
    team = await startTeam();
  });
  afterAll(() => team.stop());

  const upload = (name: string, content: string | Uint8Array) =>
    team.slack.upload({ user: 'jonas', name, bytes: Buffer.from(content) });

  const openForm = async (line: string) => {
    await team.slack.closeView({ user: 'jonas', all: true });
    await team.slack.runCommand({ user: 'jonas', channel: 'general', text: line });
    await team.slack.waitFor(() => team.slack.viewOf('jonas'), { what: 'the form' });
    await team.slack.click({ user: 'jonas', actionId: inputId('measure'), value: 'export' });
    await team.slack.waitFor(
      () => JSON.stringify(team.slack.viewOf('jonas')?.json ?? '').includes('file_input'),
      { what: 'the input for files' },
    );
  };

  const send = (file: string) =>
    team.slack.submitView({ user: 'jonas', values: { [inputId('usage')]: [file] } });

  it('is the workload of the card, and a card that is adjusted keeps its hours', async () => {
    await openForm('/llmcost form llama 70b on h100');
    expect(await send(upload('usage.csv', EXPORT))).toMatchObject({ ok: true });
    const card = await team.hears('jonas', 'Measured: 2–15 Mar');
    await team.drained();
    const thread = { team: TEAM_ID, channel: card.channel, threadTs: card.ts };
    const [kept] = (await team.store.estimates.inThread(thread)).items;
    expect(kept && tokensPerMonth(kept.answer.scenario.workload)).toBeCloseTo(A_MONTH, 0);
    expect(kept?.answer.assessment.hourByHour?.hours).toBe(336);

    const hours = await team.reply(card.ts, 'Hour by hour');
    expect(readable(hours)).toContain('Tokens an hour, busiest hours first:');

    await team.press('jonas', card, CARD_ACTION_IDS.adjust);
    await team.slack.waitFor(() => team.slack.viewOf('jonas'), { what: 'the form of the card' });
    await team.slack.suggest({ user: 'jonas', actionId: inputId('selfHosted.gpu'), value: 'h200' });
    team.slack.fill({ user: 'jonas', values: { [inputId('selfHosted.gpu')]: 'h200' } });
    expect(await team.slack.submitView({ user: 'jonas' })).toMatchObject({ ok: true });
    await team.reply(card.ts, 'H200');
    await team.drained();
    const looks = (await team.store.estimates.inThread(thread)).items.filter(
      ({ look }) => look !== undefined,
    );
    expect(looks.map(({ answer }) => answer.assessment.hourByHour?.hours)).toEqual([336]);
  });

  it('that is none is said in a sentence, with the form to go on', async () => {
    await openForm('/llmcost form llama 70b on h100');
    expect(await send(upload('notes.txt', 'hello\nworld\n'))).toMatchObject({ ok: true });
    const said = readable(await team.hears('jonas', 'not a usage export'));
    expect(said).toContain('Open the form');
  });

  it('is asked for where it was chosen', async () => {
    await openForm('/llmcost form');
    const sent = await team.slack.submitView({ user: 'jonas' });
    expect(Object.keys((sent as { errors?: object }).errors ?? {})).toEqual([inputId('usage')]);
    await team.slack.closeView({ user: 'jonas', all: true });
  });

  it('says how a decision went', async () => {
    const card = await team.card('/llmcost 500M tokens llama 70b on h100 vs gpt-5-mini');
    await team.press('jonas', card, CARD_ACTION_IDS.decide);
    await team.slack.waitFor(() => team.slack.viewOf('jonas'));
    const values = { [DECISION_INPUTS.choice]: 'self-host', [DECISION_INPUTS.reason]: 'because' };
    expect(await team.slack.submitView({ user: 'jonas', values })).toMatchObject({ ok: true });
    const record = await team.reply(card.ts, 'Decided');
    await team.press('jonas', record, DECISION_ACTION_IDS.outcome);
    await team.slack.waitFor(() => team.slack.viewOf('jonas'));
    const happened = {
      [OUTCOME_INPUTS.usage]: [upload('usage.csv', EXPORT)],
      [OUTCOME_INPUTS.usd]: '$9k',
    };
    expect(await team.slack.submitView({ user: 'jonas', values: happened })).toMatchObject({ ok: true });
    const outcome = readable(await team.reply(card.ts, 'Utilization'));
    // 26M a day is 791M in a month of 365/12 days.
    for (const words of [
      '791M',
      '$9,000',
      'Measured: 2–15 Mar, 364M tokens, peak 2.8× the mean, busiest at 00 UTC.',
      'the planned fleet',
    ])
      expect(outcome).toContain(words);
    const thread = { team: TEAM_ID, channel: card.channel, threadTs: card.ts };
    await team.drained();
    const [decision] = (await team.store.decisions.inThread(thread)).items;
    expect(decision?.history.at(-1)?.actual).toEqual({
      tokensPerMonth: expect.closeTo(A_MONTH, 0),
      usdPerMonth: 9000,
    });
  });
});

describe('a bot that may not read files', () => {
  it('asks for none', async () => {
    const team = await startTeam({ scopes: ['chat:write', 'commands'] });
    try {
      await team.slack.openShortcut({ user: 'jonas', callbackId: FORM_SHORTCUT_ID });
      await team.slack.waitFor(() => team.slack.viewOf('jonas'), { what: 'the form' });
      await team.slack.click({ user: 'jonas', actionId: inputId('more'), value: [MORE] });
      const form = await team.modal('jonas', inputId('workload.inputShare'));
      expect(form).not.toContain('file_input');
      expect(form).not.toContain('A usage export');
    } finally {
      await team.stop();
    }
  });
});
