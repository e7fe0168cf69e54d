import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SeenMessage } from '../../src/playground/index.ts';
import { inputId, OPEN_FORM_ACTION_ID } from '../../src/wire/form.ts';
import { runLineActionId } from '../../src/wire/ids.ts';
import { readable, startTeam, type Team } from '../helpers/team-world.ts';

/** A question to the asker is one click: the lines below it run, and the form holds what was understood. */

let team: Team;
beforeAll(async () => {
  team = await startTeam();
});
afterAll(() => team.stop());

const asked = async (line: string): Promise<SeenMessage> => {
  const { slack } = team;
  const before = new Set(slack.messages('general', { user: 'jonas' }).map(({ ts }) => ts));
  await slack.runCommand({ user: 'jonas', channel: 'general', text: `/llmcost ${line}` });
  return slack.waitFor(
    () => slack.messages('general', { user: 'jonas' }).find(({ ts, byApp }) => byApp && !before.has(ts)),
    { what: `an answer to ${line}` },
  );
};

describe('a question about words', () => {
  it('runs the line of the button that is pressed, in the channel', async () => {
    const question = await asked('A100 rental vs claude sonnet');
    expect(readable(question)).toContain('How many tokens a month?');
    const { slack } = team;
    const where = { user: 'jonas', channel: 'general', messageTs: question.ts };
    expect(await slack.click({ ...where, actionId: runLineActionId(0) })).toMatchObject({ ok: true });
    const card = await slack.waitFor(
      () => slack.messages('general', { user: 'ada' }).find(({ byApp }) => byApp),
      { what: 'the card' },
    );
    expect(readable(card)).toContain('A100');
    expect(readable(card)).toContain('Sonnet');
  });

  it('opens the form with what was understood', async () => {
    const { slack } = team;
    const question = await asked('8 H100s llama 70b vs claude sonnet');
    const where = { user: 'jonas', channel: 'general', messageTs: question.ts };
    await slack.click({ ...where, actionId: OPEN_FORM_ACTION_ID });
    const view = await slack.waitFor(() => slack.viewOf('jonas'), { what: 'the form' });
    const values = JSON.stringify(view.json);
    expect(values).toContain(inputId('selfHosted.gpu'));
    expect(values).toContain('h100-sxm');
    expect(values).toContain('llama-3.3-70b');
  });
});
