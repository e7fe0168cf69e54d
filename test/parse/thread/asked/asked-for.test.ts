import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** Questions that a wish to be told wraps, alone and behind something else: none is met with silence. */

const CARD = '1B tokens a month, glm 4.6 on 8x H200 vs opus';
const TURNS = /^Hosting breaks even with Claude Opus 5\.5 at /;

describe('what somebody wishes to be told is a question', () => {
  it.each([
    ['tell me the break even', TURNS],
    ['just tell me the break even', TURNS],
    ['give me the break-even', TURNS],
    ['ok, just show me the payback', TURNS],
    ['i just want the break even', TURNS],
    ['we only need the break even', TURNS],
    ['just want to know the break even', TURNS],
    ['let me see the break even', TURNS],
    ['just the break-even', TURNS],
    ['break even please', TURNS],
    ['just give me the monthly bill', /^Hosting is \$28,255 a month: /],
    ['just tell me who wins', /^Switch to GLM-4\.6/],
    ['give me the bottom line', /^Switch to GLM-4\.6/],
    ['give me the volume', /^1B tokens a month, /],
    ['only tell me the cost per request', /^A request of /],
    ['give me a summary', /^Switch to GLM-4\.6 /],
    ['just tell me', /^The card does not say that\. Ask for /],
  ])('%s', async (mention, answer) => {
    const { reply, draft } = await below(CARD, [mention]);
    expect(reply.text).toMatch(answer);
    expect(reply.kind).toBe('answer');
    expect(draft).toEqual((await below(CARD, ['thanks!'])).draft);
  });

  it.each([
    ['give me 2 spares', { 'selfHosted.spareReplicas': 2 }],
    ['just give me spot', { 'selfHosted.procurement.market': 'spot' }],
  ])('and what names no figure is a change: %s', async (mention, fields) => {
    expect((await below(CARD, [mention])).draft.fields).toMatchObject(fields);
  });
});

describe('a figure that is asked for behind something else', () => {
  it.each([
    'forget the growth, just tell me the break even',
    'drop the growth and give me the break even',
    'no caching, what is the break even?',
    'skip the details, tell me the break even',
  ])('is told where nothing else changes: %s', async (mention) => {
    const { reply, draft } = await below(CARD, [mention]);
    expect(reply.text).toMatch(TURNS);
    expect(draft).toEqual((await below(CARD, ['thanks!'])).draft);
  });

  it.each([
    [CARD, 'make it int4 and tell me the break even', 'make it int4'],
    [`${CARD}, 1 spare`, 'no spare, then tell me the break even', 'no spare'],
    [`${CARD}, growing 5% a month`, 'forget the growth, just tell me the break even', 'forget the growth'],
  ])('%s: %s is one thing too many', async (line, mention, hint) => {
    const { reply, draft } = await below(line, [mention]);
    expect([reply.kind, reply.hints]).toEqual(['question', [hint]]);
    expect(reply.text).toContain('type one, and then the other');
    expect(draft).toEqual((await below(line, ['thanks!'])).draft);
  });
});
