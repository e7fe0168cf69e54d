import { describe, expect, it } from 'vitest';
import { unremembered } from '../../src/inbox/request.ts';
import { hasKey } from '../../src/keys.ts';
import { createLogger, type Logger, webApiLogger } from '../../src/logger.ts';
import { renderNotice } from '../../src/render/index.ts';
import { commandConversation, messageConversation, type Respondable } from '../../src/reply/conversation.ts';
import { sayOrGuest } from '../../src/reply/say.ts';
import { NeverConnected } from '../../src/slack/errors.ts';
import { createSlack } from '../../src/slack/slack.ts';
import { keptLog } from '../helpers/kept-log.ts';

/** Where an answer goes, way by way, when Slack refuses some of them. */

const RESPONSE_URL = 'https://hooks.slack.com/commands/T1/2/3';

const whereOf = ({ channel, thread_ts, reply_broadcast }: Record<string, string>): string =>
  [channel, thread_ts, reply_broadcast && 'and the channel'].filter((each) => each !== undefined).join(' ');

/** How a connection ends: after what was sent, or before. */
const BROKEN = { cut: new TypeError('fetch failed'), 'no way': new NeverConnected('nobody is there') };

/** What Slack is told, each as its way and where, with the beginning of its text; some ways are refused. */
const talking = (refused: Readonly<Record<string, string>> = {}, place: Partial<Respondable> = {}) => {
  const told: string[] = [];
  const slack = createSlack({
    tokens: { kind: 'one', token: 'xoxb-1' },
    logger: webApiLogger(createLogger('error')),
    patience: { triesMs: [] },
    fetch: async (url, init) => {
      const isHook = String(url) === RESPONSE_URL;
      const body: Record<string, string> = isHook
        ? JSON.parse(String(init?.body))
        : Object.fromEntries(new URLSearchParams(String(init?.body)));
      const way = isHook ? `respond ${body.response_type}` : String(url).replace(/^.*\/chat\./, '');
      const where = whereOf(body);
      const blocks = body.blocks === '[]' || body.blocks?.length === 0 ? ' in words' : '';
      told.push(`${way} ${where}: ${body.text?.slice(0, 12)}${blocks}`.replace(' :', ':'));
      const error =
        refused[told.at(-1) ?? ''] ??
        refused[way] ??
        refused[`${way} ${where}`] ??
        (blocks === '' ? refused[`${way} with blocks`] : undefined);
      if (hasKey(BROKEN, error)) throw BROKEN[error];
      return Response.json(error === undefined ? { ok: true, ts: '2.000' } : { ok: false, error });
    },
  });
  const request = unremembered(new Date('2026-11-26'));
  const { logged, causes, logger } = keptLog();
  const who = { team: 'T1', channel: 'C1', user: 'U1', responseUrl: RESPONSE_URL };
  const at = { slack, logger: logger as unknown as Logger, request, ...who, ...place };
  const ways = { command: commandConversation(at), message: messageConversation(at) };
  return { told, logged, causes, request, ...ways };
};

const ANSWER = renderNotice('the answer');

describe('what everyone may read', () => {
  it('is posted where it was asked, in its thread', async () => {
    const { told, message } = talking({}, { threadTs: '1.000' });
    expect(await sayOrGuest(message, ANSWER)).toBe('2.000');
    expect(told).toEqual(['postMessage C1 1.000: the answer']);
  });

  it('is posted in words where Slack refuses its blocks', async () => {
    const { told, message } = talking({ 'postMessage with blocks': 'invalid_blocks' });
    await sayOrGuest(message, ANSWER);
    expect(told).toEqual(['postMessage C1: the answer', 'postMessage C1: the answer in words']);
  });

  it('goes by the address of the command where the bot is no member, with a line on what helps', async () => {
    const { told, command } = talking({ postMessage: 'not_in_channel' });
    expect(await sayOrGuest(command, ANSWER)).toBeUndefined();
    expect(told).toEqual([
      'postMessage C1: the answer',
      'respond in_channel: the answer',
      'respond ephemeral: I am not a m',
    ]);
  });

  it('goes to the asker where that address is used up, with why', async () => {
    const { told, command } = talking({ 'respond in_channel': 'used_url', 'postMessage C1': 'is_archived' });
    await sayOrGuest(command, ANSWER);
    expect(told).toEqual([
      'postMessage C1: the answer',
      'respond in_channel: the answer',
      'postMessage U1: the answer',
      'postMessage U1: That is the ',
    ]);
  });

  it('goes to the asker where nobody answers at that address', async () => {
    const { told, command } = talking({ 'respond in_channel': 'no way', 'postMessage C1': 'is_archived' });
    await sayOrGuest(command, ANSWER);
    expect(told.slice(-2)).toEqual(['postMessage U1: the answer', 'postMessage U1: That is the ']);
  });

  it('is said in no other way where the store takes no note of it, and fails as the store does', async () => {
    let notes = 0;
    const request = {
      ...unremembered(new Date('2026-11-26')),
      beforeSaying: async () => {
        notes += 1;
        if (notes > 1) throw new Error('no disk');
      },
    };
    const { told, command } = talking({ postMessage: 'not_in_channel' }, { request });
    await expect(sayOrGuest(command, ANSWER)).rejects.toThrow('no disk');
    expect(told).toEqual(['postMessage C1: the answer']);
  });

  it('stands where only the line on why it is there cannot be said', async () => {
    const why = 'postMessage U1: That is the ';
    const { told, logged, causes, command } = talking({
      'respond in_channel': 'used_url',
      'postMessage C1': 'is_archived',
      [why]: 'no_text',
    });
    expect(await sayOrGuest(command, ANSWER)).toBeUndefined();
    expect(told.slice(-2)).toEqual(['postMessage U1: the answer', why]);
    expect(logged).toEqual([['warn', 'a word beside an answer was not said']]);
    expect(causes).toMatchObject([{ data: { error: 'no_text' } }]);
  });

  it('stands where only the line on what helps cannot be said', async () => {
    const { told, logged, causes, command } = talking({
      postMessage: 'not_in_channel',
      'respond ephemeral': 'used_url',
    });
    expect(await sayOrGuest(command, ANSWER)).toBeUndefined();
    expect(told.slice(-2)).toEqual(['respond in_channel: the answer', 'respond ephemeral: I am not a m']);
    expect(logged).toEqual([['warn', 'a word beside an answer was not said']]);
    expect(causes).toMatchObject([{ code: 'used_url' }]);
  });

  it('fails where its thread is gone, and is said in no other way', async () => {
    const { told, request, command } = talking({ postMessage: 'thread_not_found' });
    await expect(sayOrGuest(command, ANSWER)).rejects.toMatchObject({
      data: { error: 'thread_not_found' },
    });
    expect([told, request.ending]).toEqual([['postMessage C1: the answer'], 'answered']);
  });

  it('is never posted twice: where Slack does not say, the asker alone reads it', async () => {
    const { told, command, request } = talking({ postMessage: 'cut' });
    expect(await sayOrGuest(command, ANSWER)).toBeUndefined();
    expect(told).toEqual(['postMessage C1: the answer', expect.stringMatching(/^respond ephemeral: /)]);
    expect(request.ending).toBe('unsure');
  });

  it('is not posted again after a crash that may have come while it was', async () => {
    const request = { ...unremembered(new Date('2026-11-26')), mayHaveSpoken: true };
    const { told, command } = talking({}, { request });
    expect(await sayOrGuest(command, ANSWER)).toBeUndefined();
    expect(told).toEqual([expect.stringMatching(/^respond ephemeral: /)]);
  });

  it('takes the place of a message, or is shown in the channel too, where that is asked', async () => {
    const { told, message } = talking({}, { threadTs: '1.000' });
    await message.say(ANSWER, { insteadOf: '1.500' });
    await message.say(ANSWER, { alsoInChannel: true });
    expect(told).toEqual(['update C1: the answer', 'postMessage C1 1.000 and the channel: the answer']);
  });

  it('stands in the channel once where there is no thread of which it could be shown there', async () => {
    const { told, message } = talking();
    await message.say(ANSWER, { alsoInChannel: true });
    expect(told).toEqual(['postMessage C1: the answer']);
  });

  it.each<[string, Readonly<Record<string, string>>, string[]]>([
    ['is posted', {}, ['noted', 'postMessage C1: the answer']],
    ['is refused', { postMessage: 'msg_too_long' }, ['noted', 'postMessage C1: the answer', 'taken back']],
    ['may stand', { postMessage: 'cut' }, ['noted', 'postMessage C1: the answer']],
  ])('is noted before it goes out, so that a crash posts nothing twice: it %s', async (_, refused, then) => {
    const request = {
      ...unremembered(new Date('2026-11-26')),
      beforeSaying: async () => void told.push('noted'),
      whenRefused: async () => void told.push('taken back'),
    };
    const { told, message } = talking(refused, { request });
    await message.say(ANSWER).catch(() => undefined);
    expect(told).toEqual(then);
  });
});

describe('what the asker alone reads', () => {
  it('goes by the address of the command first, then in the channel, then directly', async () => {
    const all = talking({ 'respond ephemeral': 'used_url', postEphemeral: 'not_in_channel' });
    await all.command.whisper(ANSWER);
    expect(all.told).toEqual([
      'respond ephemeral: the answer',
      'postEphemeral C1: the answer',
      'postMessage U1: the answer',
    ]);
  });

  it('stays in a conversation of two', async () => {
    const { told, command } = talking({}, { channel: 'D1' });
    await command.whisper(ANSWER);
    expect(told).toEqual(['postMessage D1: the answer']);
  });

  it('without an address is shown in the channel', async () => {
    const { told, message, command } = talking({}, { responseUrl: undefined });
    await message.whisper(ANSWER);
    await command.whisper(ANSWER);
    expect(told).toEqual(['postEphemeral C1: the answer', 'postEphemeral C1: the answer']);
  });

  it('fails as its first way did where none works', async () => {
    const refused = {
      'respond ephemeral': 'used_url',
      postEphemeral: 'user_not_in_channel',
      postMessage: 'x_y',
    };
    await expect(talking(refused).command.whisper(ANSWER)).rejects.toMatchObject({ code: 'used_url' });
  });
});
