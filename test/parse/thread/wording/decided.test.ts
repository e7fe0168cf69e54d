import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** What a team announces that it does: decisions and votes are taken by buttons, which are named. */

const CARD = '2B tokens a month, llama 70b on 4x H100 vs gpt-5';

describe('a decision that is announced gets its button named', () => {
  it.each([
    "hosted it is. let's write that down",
    'API it is',
    'ok so API it is',
    'sonnet it is',
    "let's close this: API",
    "I'm for gpt-5-mini",
    'my vote is haiku',
    'gpt-5 it is then',
    "great, let's go with the api then",
    "let's go with gpt-5",
    "let's just stay on the api",
    "let's host it then",
    "fine, let's pay per token",
    'so we self-host then',
    'we host',
    'we go hosted',
    "we're going with the api",
    "we'll stick to the api until next year",
    "we'll go with the api until we hit 5B",
    'API then, for now',
    'agreed, api for now',
    'so revisit then. API.',
    'ok, hosting.',
    'hosting wins',
    '+1 for hosting',
    '+1 from me for the api',
    'I prefer the api',
    'we would rather take the api',
    'for me hosting',
    'api for me',
    'hosting wins for me',
    'self hosting gets my vote',
    'my pick: api',
    'I lean towards self-hosting',
    "I'd say API",
    'we decided to host it ourselves',
    'decided: we stay on the API',
    'the team went with the api',
    'finance decided on the api',
    'we decided to go with sonnet',
    'write that down',
    'ok decided, we go api',
  ])('%s', async (mention) => {
    const { reply, draft } = await below(CARD, [mention]);
    expect(reply).toMatchObject({
      kind: 'answer',
      text: expect.stringMatching(/^Votes and decisions are taken/),
    });
    expect(draft).toEqual((await below(CARD, ['thanks!'])).draft);
  });

  it.each([
    'I think we should just buy the API',
    'my gut says api',
    "let's go with the flow",
    'we stay on the api if legal agrees',
  ])('%s is talk', async (mention) => {
    expect((await below(CARD, [mention])).reply.kind).toBe('silence');
  });

  it.each([
    ["let's go with reserved", { 'selfHosted.procurement.market': 'reserved' }],
    ["let's go with three replicas", { 'selfHosted.replicas': 3 }],
    ['we go with 8 H100', { 'selfHosted.gpuCount': 8 }],
    ["let's stay with int4", { 'selfHosted.precision': 'int4' }],
  ])('%s is a change of the card', async (mention, fields) => {
    expect((await below(CARD, [mention])).draft.fields).toMatchObject(fields);
  });

  it('is the answer to what was asked, behind a question', async () => {
    expect((await below(CARD, ['on azure', 'the api'])).reply.text).not.toMatch(/^Votes/);
  });
});

describe('whether people agree is asked of them', () => {
  it.each([
    'Karl, you ok with that?',
    'everyone agreed?',
    'so is everybody fine with this?',
    'are you all on board?',
    'all good Ben?',
    'are we done here?',
    'lets not overthink this',
    'never heard of tensorwave',
  ])('%s', async (mention) => {
    expect((await below(CARD, [mention])).reply.kind).toBe('silence');
  });

  it.each(['are you sure?', 'are we ok at 5B?', 'is it ok with 2 GPUs?', 'does everyone pay list price?'])(
    'is of the card: %s',
    async (mention) => {
      expect((await below(CARD, [mention])).reply.kind).not.toBe('silence');
    },
  );

  it.each([
    ['setup is done already', 'selfHosted.ops.setupHours', 0],
    ['the migration is behind us', 'selfHosted.ops.setupHours', 0],
    ['nobody watches the GPUs', 'selfHosted.ops.hoursPerMonth', 0],
    ['no one will babysit it', 'selfHosted.ops.hoursPerMonth', 0],
  ] as const)('work that is done or not there is no talk: %s', async (mention, field, value) => {
    expect((await below(CARD, [mention])).draft.fields[field]).toBe(value);
  });
});
