import { describe, expect, it } from 'vitest';
import { readPayload } from '../../src/inbox/payload.ts';
import { unremembered } from '../../src/inbox/request.ts';
import { createLogger, webApiLogger } from '../../src/logger.ts';
import { tellGivenUp } from '../../src/reply/given-up.ts';
import { createSlack } from '../../src/slack/slack.ts';

/** Who is told that their question was given up, and how, where Slack refuses some ways. */

const told = async (body: object, refused: readonly string[] = [], mayHaveSpoken = false) => {
  const heard: string[] = [];
  const slack = createSlack({
    tokens: { kind: 'one', token: 'xoxb-1' },
    logger: webApiLogger(createLogger('error')),
    patience: { triesMs: [] },
    fetch: async (url, init) => {
      const sent = Object.fromEntries(new URLSearchParams(String(init?.body)));
      const way = String(url).replace(/^.*\/(?:chat\.)?/, '');
      const where = [sent.channel, sent.user, sent.function_execution_id];
      heard.push(`${way} ${where.filter(Boolean).join(' ')}: ${(sent.text ?? sent.error)?.slice(0, 28)}`);
      return Response.json(
        refused.includes(way) ? { ok: false, error: 'not_in_channel' } : { ok: true, ts: '2.0' },
      );
    },
  });
  const logger = createLogger('error', { destination: { write: () => undefined } });
  const request = { ...unremembered(new Date('2026-11-26')), mayHaveSpoken };
  await tellGivenUp({ slack, logger } as unknown as Parameters<typeof tellGivenUp>[0])(
    readPayload(body),
    request,
    'T1',
  );
  return { heard, ending: request.ending };
};

const STOPPED = 'I began to answer you many t';
const event = (type: string, more: object = {}) => ({
  team_id: 'T1',
  event: { type, channel: 'C1', ts: '1.000', text: 'llama 70b', ...more },
});
const click = (where: object) => ({
  type: 'block_actions',
  team: { id: 'T1' },
  user: { id: 'U1' },
  actions: [{ action_id: 'a', block_id: 'b', type: 'button' }],
  ...where,
});
const command = { command: '/llmcost', team_id: 'T1', channel_id: 'C1', user_id: 'U1', text: 'llama 70b' };
const submission = {
  type: 'view_submission',
  team: { id: 'T1' },
  user: { id: 'U1' },
  view: { id: 'V1', callback_id: 'c', private_metadata: '', state: { values: {} } },
};
const shortcut = { type: 'shortcut', team: { id: 'T1' }, user: { id: 'U1' }, callback_id: 'c' };
const onMessage = {
  type: 'message_action',
  channel: { id: 'C1' },
  message: { ts: '1.000', text: 'llama 70b' },
};
const step = (more: object = {}) =>
  event('function_executed', { function: { callback_id: 'c' }, function_execution_id: 'Fx1', ...more });

describe('whoever asked what was given up', () => {
  it.each<[string, object]>([
    ['a mention', event('app_mention', { user: 'U1' })],
    ['a message', event('message', { user: 'U1', channel_type: 'channel' })],
    ['a command', command],
    ['a click on a message', click({ channel: { id: 'C1' } })],
    ['a click on a message that only its container names', click({ container: { channel_id: 'C1' } })],
  ])('reads it where they asked, alone: %s', async (_, body) => {
    expect((await told(body)).heard).toEqual([`postEphemeral C1 U1: ${STOPPED}`]);
  });

  it('reads it where they picked a message’s shortcut, alone', async () => {
    const { heard } = await told({ ...shortcut, ...onMessage });
    expect(heard).toEqual([`postEphemeral C1 U1: ${STOPPED}`]);
  });

  it.each<[string, object]>([
    ['a window that was sent', submission],
    ['a shortcut', shortcut],
    ['a click in a place that is no conversation', click({ view: { id: 'V1', callback_id: 'home' } })],
  ])('reads it in a direct message where they asked in no conversation: %s', async (_, body) => {
    expect((await told(body)).heard).toEqual([`postMessage U1: ${STOPPED}`]);
  });

  it('reads it in a direct message where the bot is not in the channel', async () => {
    expect((await told(command, ['postEphemeral'])).heard).toEqual([
      `postEphemeral C1 U1: ${STOPPED}`,
      `postMessage U1: ${STOPPED}`,
    ]);
  });

  it('is asked to look for an answer that may stand', async () => {
    expect((await told(command, [], true)).heard).toEqual([
      'postEphemeral C1 U1: Slack did not confirm my ans',
    ]);
  });

  it('is nobody where no person did it', async () => {
    expect((await told(event('message', { bot_id: 'B1' }))).heard).toEqual([]);
    expect((await told(event('app_uninstalled'))).heard).toEqual([]);
  });

  it('opens their Home tab again, and is written nothing about it', async () => {
    expect((await told(event('app_home_opened', { user: 'U1' }))).heard).toEqual([]);
  });

  it('is a workflow, whose step fails with the reason', async () => {
    expect((await told(step())).heard).toEqual(['functions.completeError Fx1: I began this step many times']);
    expect((await told(step(), [], true)).heard).toEqual([
      'functions.completeError Fx1: Slack did not confirm the ca',
    ]);
  });

  it('is a workflow that Slack does not let end, or does not name, and nothing is thrown', async () => {
    expect((await told(step(), ['functions.completeError'])).heard).toHaveLength(1);
    expect((await told(step({ function_execution_id: undefined }))).heard).toEqual([]);
  });

  it('is not told where Slack takes no way, and nothing is thrown', async () => {
    const { heard, ending } = await told(submission, ['postMessage']);
    expect(heard[0]).toBe(`postMessage U1: ${STOPPED}`);
    expect(ending).toBe('no-access');
  });
});
