import { expect, it } from 'vitest';
import { readPayload } from '../../src/inbox/payload.ts';
import { present } from '../../src/inbox/present.ts';
import { receivedOf } from '../../src/inbox/received.ts';

const EVENT = { type: 'app_mention', user: 'W1', channel: 'C1', ts: '1.1', text: '2B tokens' };
const mention = (authorizations: unknown) => ({
  event_id: 'Ev1',
  team_id: 'T1',
  event: EVENT,
  authorizations,
});

it.each([
  ['a field of the body', { type: 'block_actions', channel: null }, { type: 'block_actions' }],
  ['a field of its event', { event: { user: null, ts: '1.1' } }, { event: { ts: '1.1' } }],
  ['the event itself', { event: null }, {}],
])('%s that is null is absent', (_, body, handedOver) => {
  expect(present(body)).toEqual(handedOver);
});

it.each([
  ['what stands deeper', { view: { state: { values: { a: { a: { value: null } } } } } }],
  ['a workspace', mention([{ enterprise_id: 'E1', team_id: 'T1' }])],
  ['no workspace', mention([{ enterprise_id: 'E1', team_id: null }])],
  ['no object', null],
  ['a list', [null]],
  ['an authorization that is none', { authorizations: [null] }],
])('%s is as it was', (_, body) => {
  expect(present(body)).toEqual(body);
});

it('an organisation’s event that was kept names no workspace of its own, so that the one beside it counts', () => {
  const payload = readPayload(mention([{ enterprise_id: 'E1', team_id: null }]));
  if (payload.kind === 'unsupported') throw new TypeError(payload.why);
  const kept = receivedOf(payload, new Date(0));
  expect(present(kept?.body)).toMatchObject(mention([{ enterprise_id: 'E1', team_id: null }]));
});
