import fc from 'fast-check';
import { STANCES } from '../../src/domain/stances.ts';
import {
  FORM_CALLBACK_ID,
  FORM_INPUTS,
  FORM_SHORTCUT_ID,
  inputId,
  OPEN_FORM_ACTION_ID,
} from '../../src/wire/form.ts';
import { CARD_ACTION_IDS, COMMAND, MESSAGE_SHORTCUT_ID } from '../../src/wire/ids.ts';
import {
  BOARD_ACTION_IDS,
  DECISION_ACTION_IDS,
  DECISION_INPUTS,
  MODAL_IDS,
  OUTCOME_INPUTS,
  STANCE_INPUTS,
  stanceAction,
  WHAT_IF_INPUT,
} from '../../src/wire/thread-ids.ts';
import { anyHarm, harmedSeveral } from './json.ts';
import { anyName, anyText, piece } from './pieces.ts';

/** What Slack sends: commands, clicks, modals, menus, shortcuts and events, whole or with something wrong in them. */

const TEAM = 'T1';
const USER = 'U012AB3CD';
const CHANNEL = 'C012AB3CD';
const TS = '1700000000.000100';

/** Replaced by the address of the stand-in for Slack when the payload is sent. */
export const RESPONSE_URL = 'http://respond.invalid/respond';

const text = fc.oneof(
  { weight: 3, arbitrary: anyText },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '500M tokens A100 rental',
      'preview 1B tokens vs gpt-5',
      'form 40k requests/day',
      'help',
      'list',
      'forget',
      'defaults',
      'defaults ops at $140/h',
      'export',
      'double the volume',
      'compare',
      'undo',
      '',
    ),
  },
);

const common = { token: 'verification', team_id: TEAM, api_app_id: 'A1', response_url: RESPONSE_URL };
const people = { team: { id: TEAM, domain: 'team' }, user: { id: USER, name: 'jonas', team_id: TEAM } };

const command = text.map((words) => ({
  ...common,
  command: COMMAND,
  text: words,
  channel_id: CHANNEL,
  channel_name: 'general',
  user_id: USER,
}));

const cardValue = fc.oneof(
  { weight: 4, arbitrary: fc.constant(JSON.stringify({ v: 1, card: 'e1' })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('{}', 'null', '{"v":2,"card":"e1"}', JSON.stringify({ v: 1, card: 'gone' })),
  },
  { weight: 1, arbitrary: anyName },
);

const action = fc.oneof(
  fc.tuple(fc.constantFrom(...Object.values(CARD_ACTION_IDS)), cardValue),
  fc.tuple(
    fc.constantFrom(
      ...STANCES.map(stanceAction),
      stanceAction('api').replace('api', 'evil'),
      ...Object.values(BOARD_ACTION_IDS),
    ),
    anyName,
  ),
  fc.tuple(fc.constantFrom(...Object.values(DECISION_ACTION_IDS)), fc.oneof(fc.constant('d1'), anyName)),
  fc.tuple(fc.constantFrom(OPEN_FORM_ACTION_ID), text),
);

const click = action.map(([action_id, value]) => ({
  ...common,
  ...people,
  type: 'block_actions',
  channel: { id: CHANNEL, name: 'general' },
  container: { type: 'message', message_ts: TS, channel_id: CHANNEL, is_ephemeral: false },
  message: { ts: TS, text: 'x' },
  actions: [{ type: 'button', action_id, block_id: 'b', value, action_ts: TS }],
}));

const formState = fc
  .array(fc.tuple(fc.constantFrom(...FORM_INPUTS), fc.oneof(piece, anyName)), { maxLength: 8 })
  .map((inputs) => ({
    values: Object.fromEntries([
      [
        'form:workload.tokensPerMonth',
        { 'form:workload.tokensPerMonth': { type: 'plain_text_input', value: '500M' } },
      ],
      ...inputs.map(([name, value]): [string, unknown] => [inputId(name), { [inputId(name)]: { value } }]),
    ]),
  }));

const formMeta = fc.oneof(
  fc.constant(
    JSON.stringify({
      v: 1,
      channel: CHANNEL,
      rest: { here: { base: { version: 1, fields: {}, said: {} }, held: {} } },
    }),
  ),
  fc.constantFrom('', '{}', '{"v":1,"rest":{"stored":"gone"}}', '{"v":99}'),
  anyName,
);

const view = (callback_id: string, private_metadata: string, state: unknown) => ({
  id: 'V1',
  hash: '1.a',
  type: 'modal',
  callback_id,
  private_metadata,
  state,
  blocks: [],
  title: { type: 'plain_text', text: 'x' },
});

const formView = fc.tuple(formMeta, formState).map(([meta, state]) => view(FORM_CALLBACK_ID, meta, state));

const formClick = fc.tuple(formView, fc.constantFrom(...FORM_INPUTS)).map(([form, name]) => ({
  ...common,
  ...people,
  type: 'block_actions',
  container: { type: 'view', view_id: 'V1' },
  view: form,
  actions: [{ type: 'plain_text_input', action_id: inputId(name), block_id: inputId(name), action_ts: TS }],
}));

const formSent = formView.map((form) => ({ ...common, ...people, type: 'view_submission', view: form }));

const threadInputs = {
  [MODAL_IDS.stance]: Object.values(STANCE_INPUTS),
  [MODAL_IDS.decision]: Object.values(DECISION_INPUTS),
  [MODAL_IDS.outcome]: Object.values(OUTCOME_INPUTS),
  [MODAL_IDS.whatIf]: [WHAT_IF_INPUT],
};

const typedInto = (id: string) =>
  /choice/.test(id)
    ? fc.constantFrom(...STANCES, 'evil').map((value): unknown => ({ selected_option: { value } }))
    : /owner/.test(id)
      ? fc.oneof(fc.constant(USER), anyName).map((selected_user): unknown => ({ selected_user }))
      : /recheck|next/.test(id)
        ? fc
            .oneof(
              fc.constantFrom('2027-01-15', '2026-13-45', '0000-00-00', '9999-12-31', '+275760-09-13'),
              anyName,
            )
            .map((selected_date): unknown => ({ selected_date }))
        : fc.oneof(piece, anyText).map((value): unknown => ({ value }));

const modalSent = fc.constantFrom(...Object.values(MODAL_IDS)).chain((callback) =>
  fc
    .tuple(
      fc.oneof(
        {
          weight: 4,
          arbitrary: fc.constant(JSON.stringify({ v: 1, channel: CHANNEL, threadTs: TS, decision: 'd1' })),
        },
        { weight: 1, arbitrary: anyName },
      ),
      fc.tuple(
        ...threadInputs[callback].map((id) =>
          typedInto(id).map((value): [string, unknown] => [id, { [id]: value }]),
        ),
      ),
    )
    .map(([meta, inputs]) => ({
      ...common,
      ...people,
      type: 'view_submission',
      view: view(callback, meta, { values: Object.fromEntries(inputs) }),
    })),
);

const menu = fc.tuple(fc.constantFrom(...FORM_INPUTS), fc.oneof(anyText, anyName)).map(([name, value]) => ({
  ...common,
  ...people,
  type: 'block_suggestion',
  action_id: inputId(name),
  block_id: inputId(name),
  value,
  view: view(FORM_CALLBACK_ID, '', {}),
}));

const shortcut = fc.oneof(
  fc.constant({ ...common, ...people, type: 'shortcut', callback_id: FORM_SHORTCUT_ID, action_ts: TS }),
  text.map((words) => ({
    ...common,
    ...people,
    type: 'message_action',
    callback_id: MESSAGE_SHORTCUT_ID,
    channel: { id: CHANNEL, name: 'general' },
    message: { type: 'message', user: USER, ts: TS, text: words },
    message_ts: TS,
  })),
);

const event = fc
  .tuple(fc.constantFrom('app_mention', 'message', 'app_home_opened'), text, fc.boolean())
  .map(([type, words, inThread]) => ({
    ...common,
    type: 'event_callback',
    event: {
      type,
      user: USER,
      text: type === 'app_mention' ? `<@U0BOT0000> ${words}` : words,
      channel: CHANNEL,
      channel_type: 'im',
      tab: 'home',
      ts: '1700000000.000300',
      event_ts: '1700000000.000300',
      ...(inThread ? { thread_ts: TS } : {}),
    },
    authorizations: [{ team_id: TEAM, user_id: 'U0BOT0000', is_bot: true }],
  }));

export interface Payload {
  readonly body: unknown;
  /** Nothing was changed in it: it must be acknowledged. */
  readonly isWhole: boolean;
}

export const anyPayload: fc.Arbitrary<Payload> = fc
  .tuple(
    fc.oneof<fc.Arbitrary<unknown>[]>(
      command,
      command,
      click,
      click,
      formClick,
      formSent,
      modalSent,
      menu,
      shortcut,
      event,
      event,
    ),
    fc.oneof(
      { weight: 1, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(anyHarm, { minLength: 1, maxLength: 2 }) },
    ),
  )
  .map(([body, harms]) => ({ body: harmedSeveral(body, harms), isWhole: harms.length === 0 }));
