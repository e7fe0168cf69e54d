import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { LlmcostError } from '../../src/errors.ts';
import type { StepRun } from '../../src/playground/model.ts';
import { ESTIMATE_STEP_ID } from '../../src/wire/ids.ts';
import { startTeam, TEAM_ID, type Team } from '../helpers/team-world.ts';

/** A workflow that comes to our step, over the real app and the stand-in for Slack. */

let world: Team;
const logged: string[] = [];
beforeAll(async () => {
  world = await startTeam({ logged: (line) => void logged.push(line) });
});
afterAll(() => world.stop());

const ended = async (inputs: Record<string, unknown>): Promise<StepRun> => {
  const { slack } = world;
  const { ok, executionId } = await slack.runStep({ user: 'ada', callbackId: ESTIMATE_STEP_ID, inputs });
  expect(ok).toBe(true);
  return slack.waitFor(
    () => {
      const run = slack.stepOf(executionId);
      return run?.state === 'running' ? undefined : run;
    },
    { what: 'the end of the step' },
  );
};

describe('the step "Estimate LLM cost"', () => {
  it('gives the verdict and both bills, and posts nothing where no channel is given', async () => {
    const before = world.slack.calls.length;
    const run = await ended({ request: '500M tokens A100 rental' });
    expect(run).toMatchObject({
      state: 'completed',
      outputs: {
        verdict: expect.stringMatching(/\w/),
        usd_self_hosted: expect.any(Number),
        usd_api: expect.any(Number),
        fragile: expect.any(Boolean),
        permalink: '',
      },
    });
    const posted = world.slack.calls.slice(before).filter(({ method }) => method === 'chat.postMessage');
    expect(posted).toEqual([]);
  });

  it('posts the card in a channel, and gives its link', async () => {
    const run = await ended({
      request: '500M tokens A100 rental',
      channel: world.slack.channelId('general'),
    });
    if (run.state !== 'completed') throw new Error(JSON.stringify(run));
    expect(run.outputs.permalink).toMatch(/\/archives\/C\w+\/p\d+/);
    const cards = world.slack.messages('general', { user: 'ada' }).filter(({ byApp }) => byApp);
    expect(cards).toHaveLength(1);
  });

  it('says that nobody knows whether the card stands where Slack did not confirm it, and tells no other', async () => {
    const { faults } = world.slack;
    faults.dropNext(1, { method: 'chat.postMessage', after: 'done' });
    const before = world.slack.calls.length;
    const run = await ended({
      request: '600M tokens A100 rental',
      channel: world.slack.channelId('general'),
    });
    expect(run).toMatchObject({ state: 'failed', error: expect.stringMatching(/look for it there/) });
    const methods = world.slack.calls.slice(before).map(({ method }) => method);
    expect(methods).toContain('chat.postMessage');
    expect(methods).not.toContain('chat.postEphemeral');
  });

  it('answers at list prices, whatever the workspace assumes', async () => {
    const line = { request: '3B tokens 8 H100s llama 70b' };
    const list = await ended(line);
    await world.store.defaults.set({
      team: TEAM_ID,
      field: 'selfHosted.ops.usdPerHour',
      value: 900,
      by: 'U1',
      at: '2026-11-26T12:00:00.000Z',
    });
    expect(await ended(line)).toEqual(list);
  });

  it.each([
    [{ request: '' }, /must say what to cost, such as "500M tokens A100 rental"/],
    [{ request: 'help' }, /must say what to cost/],
    [{}, /must say what to cost/],
    [{ request: 'A100 rental' }, /How many tokens a month\?/],
    [{ request: '500M tokens A100 rental', channel: 'C0NOWHERE00' }, /invite @llmcost to it/],
  ])('%j: fails with a sentence to act on', async (inputs, sentence) => {
    const run = await ended(inputs);
    if (run.state !== 'failed') throw new Error(JSON.stringify(run));
    expect(run.error).toMatch(sentence);
  });

  it('logs why a card is not in its channel with what Slack said, and no request that says nothing', async () => {
    logged.length = 0;
    const failures = () =>
      logged.filter((line) => line.includes('a step failed')).map((line) => JSON.parse(line));
    await ended({ request: 'help' });
    expect(failures()).toEqual([]);
    await ended({ request: '500M tokens A100 rental', channel: 'C0NOWHERE00' });
    expect(failures()).toHaveLength(1);
    expect(JSON.stringify(failures())).toContain('channel_not_found');
  });

  it('posts the card where the store cannot keep it, and logs that', async () => {
    logged.length = 0;
    const save = vi
      .spyOn(world.store.estimates, 'save')
      .mockRejectedValue(new LlmcostError('store-unavailable', 'The database does not answer.'));
    const run = await ended({
      request: '500M tokens A100 rental',
      channel: world.slack.channelId('general'),
    });
    save.mockRestore();
    expect(run).toMatchObject({
      state: 'completed',
      outputs: { permalink: expect.stringMatching(/\/p\d+/) },
    });
    expect(logged.filter((line) => line.includes('an answer could not be kept'))).toHaveLength(1);
  });

  it('writes to nobody else where it may not post', async () => {
    const before = world.slack.calls.length;
    await ended({ request: '500M tokens A100 rental', channel: 'C0NOWHERE00' });
    const tried = world.slack.calls.slice(before).filter(({ method }) => method === 'chat.postMessage');
    expect(tried.map(({ args }) => args.channel)).toEqual(['C0NOWHERE00']);
  });
});
