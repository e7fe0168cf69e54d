import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cameFrom } from '../../src/inbox/origin.ts';
import { readPayload } from '../../src/inbox/payload.ts';
import { isGuestIn } from '../../src/inbox/people.ts';
import { spokenIn } from '../../src/inbox/spoken.ts';
import { wordsIn } from '../../src/inbox/words.ts';
import { teamIn } from '../../src/inbox/workspace.ts';

const mention = (event: object, more: object = {}) => ({
  team_id: 'T1',
  event_id: 'Ev1',
  type: 'event_callback',
  event: { type: 'app_mention', user: 'U1', text: '<@U0BOT> int4', channel: 'C1', ts: '1.1', ...event },
  ...more,
});
const click = {
  type: 'block_actions',
  team: { id: 'T1' },
  user: { id: 'U1', team_id: 'T1' },
  trigger_id: 't',
  actions: [{ type: 'button', action_id: 'card.half', value: '{}' }],
};

describe('the door', () => {
  it.each([
    ['a mention', mention({}), 'mention'],
    ['a click', click, 'click'],
    ['a click in a view that is none', { ...click, view: null }, 'click'],
    [
      'a command',
      { command: '/llmcost', text: '', channel_id: 'C1', user_id: 'U1', team_id: 'T1' },
      'command',
    ],
    ['empty ids that mean none', mention({ thread_ts: '', user_team: null }), 'mention'],
    ['an end in a workspace', mention({ type: 'app_uninstalled' }), 'uninstalled'],
    ['tokens that are taken back', mention({ type: 'tokens_revoked' }), 'uninstalled'],
    ['a step', mention({ type: 'function_executed', function: { callback_id: 'x' } }), 'step'],
  ])('knows %s', (_, body, kind) => {
    expect(readPayload(body).kind).toBe(kind);
  });

  it.each([
    [
      { request: '500M tokens', channel: 'C1' },
      { request: '500M tokens', channel: 'C1' },
    ],
    [{ request: '500M tokens', channel: '' }, { request: '500M tokens' }],
    [
      { request: ['500M tokens'], channel: { id: 'C1' } },
      { request: undefined, channel: undefined },
    ],
  ])('reads the inputs of a step, where only a text is one: %j', (inputs, read) => {
    const step = mention({ type: 'function_executed', function: { callback_id: 'x' }, inputs });
    expect(readPayload(step)).toMatchObject({ body: { event: { inputs: read } } });
  });

  it.each([
    ['null', null],
    ['a list', []],
    ['a text', 'payload'],
    ['nothing', {}],
    ['an event that is null', { event: null }],
    ['an event of another kind', mention({ type: 'reaction_added' })],
    ['a channel that is true', mention({ channel: true })],
    ['a click without actions', { ...click, actions: [] }],
    ['a click of nobody', { ...click, user: null }],
    ['a form without a view', { type: 'view_submission', user: { id: 'U1' }, view: null }],
    ['a command of nobody', { command: '/llmcost', channel_id: 'C1', team_id: 'T1' }],
    ['a type that every object has', { type: 'constructor' }],
    ['an event type that every object has', { event: { type: '__proto__' } }],
  ])('leaves %s alone', (_, body) => {
    expect(readPayload(body).kind).toBe('unsupported');
  });

  const command = { command: '/llmcost', text: '', channel_id: 'C1', user_id: 'U1', team_id: 'T1' };
  const isRead = (body: object): boolean => readPayload(body).kind !== 'unsupported';
  it.each<[string, number, (value: string) => object]>([
    ['command', 200, (value) => ({ ...command, command: value })],
    ['channel', 200, (value) => ({ ...command, channel_id: value })],
    ['timestamp', 200, (ts) => mention({ ts })],
  ])('takes a %s of one to %i characters', (_, most, body) => {
    expect(['', 'x', 'x'.repeat(most), 'x'.repeat(most + 1)].map((value) => isRead(body(value)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('takes an id of a delivery of up to 500 characters', () => {
    for (const body of [
      (id: string) => mention({}, { event_id: id }),
      (id: string) => ({ ...click, trigger_id: id }),
    ])
      expect([500, 501].map((length) => isRead(body('x'.repeat(length))))).toEqual([true, false]);
  });

  it.each([
    [mention({ type: 'reaction_added' }), 'nobody answers reaction_added'],
    [{ type: 'x'.repeat(101) }, `nobody answers ${'x'.repeat(100)}`],
    [{ type: 7 }, 'nobody answers nothing that has a name'],
    [{ ...click, actions: [] }, 'click: actions.0 is not as it should be'],
    [{ ...click, user: { id: '' } }, 'click: user.id is not as it should be'],
    [[], 'it is no object'],
  ])('says why it leaves %j alone', (body, why) => {
    expect(readPayload(body)).toEqual({ kind: 'unsupported', why });
  });

  it('is of some kind, whatever it is: never a fault', () => {
    const isRead = (body: unknown): void => {
      expect(readPayload(body).kind).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    };
    fc.assert(fc.property(fc.anything(), isRead));
    const parts = fc.dictionary(
      fc.constantFrom('event', 'command', 'type', 'view', 'user', 'actions', 'team', 'message'),
      fc.oneof(fc.anything(), fc.constantFrom('block_actions', 'view_submission', 'message_action')),
    );
    fc.assert(fc.property(parts, isRead));
  });
});

describe('what was spoken', () => {
  const heard = (event: object) => spokenIn(readPayload(mention(event)));

  it('is heard without the mention, with the message that says it', () => {
    expect(heard({ thread_ts: '1.0' })).toMatchObject({
      text: 'int4',
      ts: '1.1',
      threadTs: '1.0',
    });
    expect(heard({ edited: { user: 'U1', ts: '2.0' } })).toMatchObject({
      ts: '1.1',
      writtenTs: '2.0',
    });
  });

  it('loses our own mentions wherever they stand, and keeps those of others and their gaps', () => {
    const text = '<@U0BOT> ask <@U2> about <@U0BOT|llmcost> int4\non H100';
    expect(spokenIn(readPayload(mention({ text })), 'U0BOT')?.text).toBe('ask <@U2> about int4\non H100');
    expect(heard({ text })?.text).toBe('ask <@U2> about <@U0BOT|llmcost> int4\non H100');
  });

  it('is read as it was typed, and not as Slack writes three of its signs', () => {
    const text = '<@U0BOT> sonnet -&gt; opus &amp; ttft &lt;2s, ask <@U2>';
    const typed = 'sonnet -> opus & ttft <2s, ask <@U2>';
    expect(spokenIn(readPayload(mention({ text })), 'U0BOT')?.text).toBe(typed);
    const written = mention({ type: 'message', channel_type: 'im', text: text.slice(9) });
    expect(spokenIn(readPayload(written))?.text).toBe(typed);
    expect(heard({ text: '&amp;gt; is how they write it' })?.text).toBe('&gt; is how they write it');
    expect(heard({ text: '&lt;!channel&gt; &lt;https://evil.example|x&gt;' })?.text).toBe(
      '< !channel> < https://evil.example|x>',
    );
  });

  it('comes with who wrote it and its files', () => {
    expect(heard({})).toMatchObject({ user: 'U1', files: [] });
    expect(heard({ files: [{ id: 'F1' }] })).toMatchObject({ files: [{ id: 'F1' }] });
    expect(heard({ text: null })).toMatchObject({ text: '' });
  });

  it.each(['app_mention', 'message'])('comes from the workspace that Slack names first: %s', (type) => {
    const from = (event: object) =>
      cameFrom(readPayload(mention({ type, channel_type: 'im', ...event }))).userTeam;
    const of = { user_team: 'T2', source_team: 'T3', team: 'T4' };
    expect([from(of), from({ ...of, user_team: null }), from({ ...of, user_team: '' })]).toEqual([
      'T2',
      'T3',
      'T3',
    ]);
    expect([from({ team: 'T4' }), from({})]).toEqual(['T4', undefined]);
  });

  it.each([
    ['a bot', { bot_id: 'B1' }],
    ['a bot with a profile alone', { bot_profile: {} }],
    ['nobody', { user: undefined }],
    ['Slack itself', { user: 'USLACKBOT' }],
    ['a join', { subtype: 'channel_join' }],
  ])('by %s is not', (_, event) => {
    expect(heard(event)).toBeUndefined();
  });

  it.each(['thread_broadcast', 'file_share', 'me_message'])('is heard as a %s too', (subtype) => {
    expect(heard({ subtype })).toMatchObject({ text: 'int4', ts: '1.1', writtenTs: '1.1' });
  });

  it('in a direct message is heard again when it was edited', () => {
    const direct = (event: object) =>
      spokenIn(
        readPayload(
          mention({ type: 'message', channel_type: 'im', channel: 'D1', text: '2B tokens', ...event }),
        ),
      );
    const message = { user: 'U1', text: '3B tokens', ts: '1.1' };
    expect(direct({})).toMatchObject({ text: '2B tokens' });
    expect(direct({ subtype: 'message_changed', ts: '9.9', message })).toMatchObject({
      text: '3B tokens',
      ts: '1.1',
      writtenTs: '9.9',
    });
    const edited = { user: 'U1', ts: '5.0' };
    expect(direct({ subtype: 'message_changed', ts: '9.9', message: { ...message, edited } })).toMatchObject({
      ts: '1.1',
      writtenTs: '5.0',
    });
    expect(direct({ edited })).toMatchObject({ ts: '1.1', writtenTs: '1.1' });
    expect(direct({ subtype: 'message_changed', message: { ...message, bot_id: 'B1' } })).toBeUndefined();
    expect(
      direct({ subtype: 'message_changed', message: { ...message, subtype: 'assistant_app_thread' } }),
    ).toBeUndefined();
    expect(
      direct({ subtype: 'message_changed', message: { ...message, subtype: 'thread_broadcast' } }),
    ).toMatchObject({ text: '3B tokens' });
    expect(direct({ subtype: 'message_deleted' })).toBeUndefined();
    expect(direct({ subtype: 'message_changed' })).toBeUndefined();
    expect(direct({ ts: '' })).toBeUndefined();
    expect(direct({ files: [{ id: 'F1' }] })).toMatchObject({ files: [{ id: 'F1' }] });
    expect(direct({ text: '' })).toMatchObject({ user: 'U1', text: '', files: [] });
    expect(direct({ channel_type: 'channel' })).toBeUndefined();
  });
});

describe('people', () => {
  it.each([
    ['of the same workspace', {}, {}, false],
    ['of a connected workspace', { user_team: 'T2' }, {}, true],
    ['of one that is named as the source', { source_team: 'T2', team: 'T1' }, {}, true],
    ['of one that is the team of the message', { team: 'T2' }, {}, true],
    ['of an organisation that is named whole', { user_team: 'E1' }, { enterprise: { id: 'E1' } }, false],
    ['of another workspace of the organisation', { user_team: 'E1' }, { enterprise_id: 'E1' }, false],
  ])('%s', (_, event, more, isGuest) => {
    expect(isGuestIn(readPayload(mention(event, more)))).toBe(isGuest);
  });
});

const readFor = (body: object) => {
  const payload = readPayload(body);
  if (payload.kind === 'unsupported') throw new TypeError(payload.why);
  return { team: teamIn(payload), isGuest: isGuestIn(payload) };
};

describe('whose bot is meant', () => {
  const theirs = { team: { id: 'T2' }, user: { id: 'U9', team_id: 'T2' } };
  const view = { id: 'V1', callback_id: 'x', app_installed_team_id: 'T1' };
  const sent = { type: 'view_submission', view };
  it.each<[string, object, string, boolean]>([
    ['a form that a guest sends', { ...sent, ...theirs }, 'T1', true],
    ['a click of a guest in a form', { ...click, ...theirs, view }, 'T1', true],
    ['a form of our own people', { ...sent, team: click.team, user: click.user }, 'T1', false],
    [
      'a form of an organisation that has the bot everywhere',
      {
        ...sent,
        team: null,
        enterprise: { id: 'E1' },
        user: click.user,
        view: { ...view, app_installed_team_id: 'E1' },
      },
      'T1',
      false,
    ],
    [
      'a form whose window names none',
      { ...sent, ...theirs, user: { id: 'U9' }, view: { ...view, app_installed_team_id: '' } },
      'T2',
      false,
    ],
    ['a click under the id of a workspace alone', { ...click, team: 'T1' }, 'T1', false],
    [
      'a click of an organisation',
      { ...click, team: null, user: { id: 'U1' }, enterprise: { id: 'E1' } },
      'E1',
      false,
    ],
    ['a click under its id', { ...click, team: null, user: { id: 'U1' }, enterprise_id: 'E2' }, 'E2', false],
    ['a click of nowhere', { ...click, team: null, user: { id: 'U1' } }, 'unknown', false],
    ['a click there', { ...click, team: null, enterprise: { id: 'E1' } }, 'T1', false],
    [
      'words of a guest, in an event under their team',
      mention({ user_team: 'T2' }, { team_id: 'T2', authorizations: [{ team_id: 'T1' }] }),
      'T1',
      true,
    ],
    ['an event without a workspace', mention({}, { authorizations: [{ team_id: null }] }), 'T1', false],
  ])('%s', (_, body, team, isGuest) => {
    expect(readFor(body)).toEqual({ team, isGuest });
  });

  it('is what Bolt takes for it, too', () => {
    const typing = { type: 'block_suggestion', action_id: 'apis', value: 'son' };
    for (const body of [click, sent, { ...sent, type: 'view_closed' }, typing])
      expect(readPayload({ ...body, ...theirs, view })).toMatchObject({
        body: { team: { id: 'T1' }, user: { team_id: 'T2' } },
      });
    const inAll = readPayload({ ...click, ...theirs, view: { ...view, app_installed_team_id: 'E1' } });
    expect(inAll).toMatchObject({ body: { team: { id: 'T2' } } });
    expect(JSON.stringify(inAll)).not.toContain('E1');
  });
});

describe('all that a message says', () => {
  it('is its text, or what stands in blocks and attachments', () => {
    expect(wordsIn({ text: '2B tokens', blocks: [{ type: 'section', text: 'x' } as never] })).toBe(
      '2B tokens',
    );
    const rich = {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: '500M ' },
            { type: 'text', text: 'tokens' },
          ],
        },
      ],
    };
    const section = { type: 'section', text: { type: 'mrkdwn', text: 'on H100' } };
    expect(
      wordsIn({
        blocks: [rich, section, { type: 'actions', elements: [{ type: 'button', text: 'no' }] }] as never,
      }),
    ).toBe('500M tokens\non H100');
    expect(
      wordsIn({
        text: '',
        attachments: [
          { title: 'Usage', fields: [{ title: 'Input', value: '300M tokens' }] },
          { fallback: 'vs gpt-5' },
        ],
      }),
    ).toBe('Usage\nInput: 300M tokens\nvs gpt-5');
  });

  it('of an attachment is read from its top, without what is empty', () => {
    const all = {
      pretext: 'Report',
      title: 'Usage',
      text: '300M tokens',
      blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'on H100' } }] as never,
      fields: [{ title: 'API', value: 'gpt-5' }],
    };
    expect(wordsIn({ text: ' 2B tokens ', attachments: [all] })).toBe(
      '2B tokens\nReport\nUsage\n300M tokens\non H100\nAPI: gpt-5',
    );
    const blank = { pretext: ' ', title: '\n', fallback: '\t' };
    expect(wordsIn({ text: ' ', attachments: [blank, { ...blank, fallback: 'vs gpt-5' }] })).toBe('vs gpt-5');
  });
});
