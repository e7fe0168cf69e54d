import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { percent } from '../../src/domain/format.ts';
import { threadAt } from '../../src/flows/thread/begun.ts';
import type { SeenMessage } from '../../src/playground/index.ts';
import { CARD_ACTION_IDS } from '../../src/wire/ids.ts';
import { DECISION_ACTION_IDS, DECISION_INPUTS, OUTCOME_INPUTS } from '../../src/wire/thread-ids.ts';
import { readable, startTeam, TEAM_ID, type Team } from '../helpers/team-world.ts';

const LINE = '/llmcost 500M tokens A100 rental';

describe('a re-check', () => {
  let team: Team;
  let today = '2026-11-23T12:00:00Z';
  beforeAll(async () => {
    team = await startTeam({ now: () => new Date(today) });
  });
  afterAll(() => team.stop());

  const decide = async (card: SeenMessage, choice: string) => {
    await team.press('jonas', card, CARD_ACTION_IDS.decide);
    await team.slack.waitFor(() => team.slack.viewOf('jonas'));
    const values = {
      [DECISION_INPUTS.choice]: choice,
      [DECISION_INPUTS.reason]: 'because',
      [DECISION_INPUTS.recheckOn]: String(Date.parse('2026-12-24T12:00:00Z') / 1000),
    };
    expect(await team.slack.submitView({ user: 'jonas', values })).toMatchObject({ ok: true });
    return team.reply(card.ts, 'Decided');
  };

  it('is asked of the owner in the thread, on the day and once', async () => {
    const card = await team.card(LINE);
    await decide(card, 'self-host');
    await team.minute();
    expect(team.inThread(card.ts).some(({ text }) => text.includes('today is the day'))).toBe(false);
    today = '2026-12-24T13:00:00Z';
    await team.minute();
    const asked = await team.reply(card.ts, 'today is the day');
    expect(asked.text).toContain(`<@${team.slack.userId('jonas')}>`);
    today = '2026-12-24T14:00:00Z';
    await team.minute();
    expect(team.inThread(card.ts).filter(({ text }) => text.includes('today is the day'))).toHaveLength(1);

    await team.press('jonas', asked, DECISION_ACTION_IDS.outcome);
    await team.slack.waitFor(() => team.slack.viewOf('jonas'));
    const wrong = await team.slack.submitView({
      user: 'jonas',
      values: { [OUTCOME_INPUTS.tokens]: 'plenty' },
    });
    expect(Object.keys((wrong as { errors?: object }).errors ?? {})).toEqual([OUTCOME_INPUTS.tokens]);
    const values = {
      [OUTCOME_INPUTS.tokens]: '250M',
      [OUTCOME_INPUTS.usd]: '$8k',
      [OUTCOME_INPUTS.hours]: '30',
      [OUTCOME_INPUTS.next]: String(Date.parse('2027-03-01T12:00:00Z') / 1000),
    };
    expect(await team.slack.submitView({ user: 'jonas', values })).toMatchObject({ ok: true });
    const outcome = readable(await team.reply(card.ts, 'Utilization'));
    // Half the volume is half the load; $8,000 for 250M is $32 per million.
    const [estimate] = (
      await team.store.estimates.inThread({ team: TEAM_ID, channel: card.channel, threadTs: card.ts })
    ).items;
    const load = estimate?.answer.assessment.selfHosted.load ?? 0;
    expect(load).toBeGreaterThan(0);
    for (const part of [
      `Utilization ${percent(load / 2)}, ${percent(load)} predicted`,
      '250M tokens',
      '$7,493',
      '$8,000',
      '$32.00/M',
      '30',
      'Prices not refreshed',
      'At the real 250M tokens',
    ])
      expect(outcome).toContain(part);
    expect(outcome).not.toContain('unchanged');
    const thread = { team: TEAM_ID, channel: card.channel, threadTs: card.ts };
    const [decision] = (await team.store.decisions.inThread(thread)).items;
    expect(decision?.history.map(({ kind }) => kind)).toEqual([
      'recorded',
      'asked',
      'rechecked',
      'rescheduled',
    ]);
    expect(decision?.recheckOn).toBe('2027-03-01T12:00:00.000Z');

    today = '2027-03-01T13:00:00Z';
    await team.minute();
    await team.slack.waitFor(
      () => team.inThread(card.ts).filter(({ text }) => text.includes('today is the day')).length === 2,
    );
  });

  it('says which prices moved since', async () => {
    today = '2027-03-02T12:00:00Z';
    const card = await team.card(LINE);
    await expect
      .poll(() => threadAt(team, { team: TEAM_ID, channel: card.channel, threadTs: card.ts }))
      .toBeTruthy();
    const estimate = (
      await team.store.estimates.inThread({ team: TEAM_ID, channel: card.channel, threadTs: card.ts })
    ).items[0];
    if (estimate === undefined) throw new Error('no estimate');
    const { answer } = estimate;
    const sources = answer.evidence.sources.map((source) =>
      source.field === 'selfHosted.procurement.usdPerGpuHour'
        ? { ...source, value: 2.5, date: '2025-01-01' }
        : source,
    );
    await team.store.decisions.record({
      team: TEAM_ID,
      channel: card.channel,
      threadTs: card.ts,
      id: 'D1',
      choice: 'api',
      reason: 'because',
      owner: team.slack.userId('jonas'),
      recordedBy: team.slack.userId('jonas'),
      recordedAt: '2027-02-02T12:00:00.000Z',
      recheckOn: '2027-03-02',
      answer: { ...answer, evidence: { ...answer.evidence, sources } },
      changesMind: [],
      stances: [],
    });
    await team.minute();
    const asked = await team.reply(card.ts, 'today is the day');
    await team.press('jonas', asked, DECISION_ACTION_IDS.outcome);
    await team.slack.waitFor(() => team.slack.viewOf('jonas'));
    await team.slack.submitView({ user: 'jonas', values: { [OUTCOME_INPUTS.usd]: '400' } });
    expect(readable(await team.reply(card.ts, 'Prices that moved'))).toMatch(
      /A100 80GB-hour: \$2\.50 → \$1\.79/,
    );
  });
});
