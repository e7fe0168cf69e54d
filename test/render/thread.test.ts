import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingFor } from '../../src/answer.ts';
import type { Answer } from '../../src/domain/answer.ts';
import {
  changesMindOf,
  type Message,
  renderAlternatives,
  renderChange,
  renderCompare,
  renderDecision,
  renderDefaults,
  renderHome,
  renderList,
  renderOutcome,
  renderRecheck,
  renderStances,
  renderWorking,
} from '../../src/render/index.ts';
import { ANSWERS } from '../fixtures/answers/index.ts';
import { messageProblems, textsOf } from '../helpers/block-limits.ts';

const UGLY = '<!channel> <@U0123> *bold* `code` https://evil.example :tada: \u202eabc';
const PERSON = 'U012ABCDEF';
const all = Object.values(ANSWERS).map((make) => make());
const [first] = all;
if (first === undefined) throw new Error('no fixtures');

const stancesOf = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    person: `U${at}AAAAAA`,
    choice: (['self-host', 'api', 'not-yet'] as const)[at % 3] ?? 'api',
    reason: `${UGLY} ${'x'.repeat(400)}`,
  }));

const decisionOf = (answer: Answer) => ({
  id: 'D1',
  choice: 'api' as const,
  reason: UGLY.repeat(10),
  owner: PERSON,
  recordedBy: PERSON,
  recordedAt: '2026-11-23T12:00:00.000Z',
  recheckOn: '2027-02-01',
  answer,
  changesMind: changesMindOf(answer),
  stances: stancesOf(60),
  state: 'decided' as const,
  history: Array.from({ length: 30 }, (_, at) => ({
    kind: 'rechecked',
    by: PERSON,
    at: '2027-01-01T00:00:00Z',
    note: `${UGLY} ${at}`,
  })),
});

/** Every message of a thread, for one answer beside another. */
const messagesFor = (answer: Answer, other: Answer): Record<string, Message> => ({
  change: renderChange({
    id: 'e1',
    audience: 'channel',
    by: PERSON,
    before: other,
    after: answer,
    now: Array.from({ length: 20 }, () => UGLY),
    instead: [UGLY, 'x'.repeat(500)],
    buttons: ['half', 'spare', 'gpus', 'models', 'working', 'sources', 'stand', 'decide', 'export', 'remove'],
  }),
  compare: renderCompare({
    by: PERSON,
    proposals: Array.from({ length: 12 }, (_, at) => ({
      answer: at % 2 ? answer : other,
      by: PERSON,
      words: UGLY,
    })),
    left: 3,
    chart: true,
  }),
  alternatives: renderAlternatives({
    kind: 'models',
    by: PERSON,
    current: answer,
    fitting: [answer, ...all, ...all],
    tooSmall: Array.from({ length: 30 }, () => UGLY),
    unpriced: [UGLY],
  }),
  decision: renderDecision(decisionOf(answer)),
  recheck: renderRecheck(decisionOf(answer)),
  outcome: renderOutcome({
    decision: decisionOf(answer),
    by: PERSON,
    actual: { tokensPerMonth: 1e9, usdPerMonth: 0 },
    today: other,
    atRealVolume: answer,
  }),
  working: renderWorking(answer, workingFor(answer)),
  list: renderList(
    all
      .slice(0, 5)
      .map((each) => ({ answer: each, askedAt: '2026-11-23', words: UGLY, link: 'javascript:alert(1)' })),
  ),
});

describe('messages of a thread', () => {
  it.each(Object.keys(ANSWERS))('are within Slack’s limits and inert for "%s"', (name) => {
    const answer = ANSWERS[name]?.() ?? first;
    for (const [kind, message] of Object.entries(messagesFor(answer, first))) {
      expect(messageProblems(message), kind).toEqual([]);
      // What stands in a code span acts in no way.
      const words = [...textsOf(message.blocks), message.text].join('\n').replace(/`[^`\n]*`/g, '');
      for (const bad of ['<!channel>', '<@U0123>', 'https://evil', ':tada:', '\u202e', '<javascript'])
        expect(words, kind).not.toContain(bad);
    }
  });

  it('of many people are within the limits too', () => {
    for (const count of [0, 1, 3, 1000]) expect(messageProblems(renderStances(stancesOf(count)))).toEqual([]);
  });

  it('show no negotiated figure', () => {
    const negotiated = ANSWERS['negotiated prices']?.() ?? first;
    const { working: _, list: __, ...public_ } = messagesFor(negotiated, negotiated);
    // $1.79 an hour; $2 and $10 per million less 20 %: $3.20 blended.
    for (const [kind, message] of Object.entries(public_))
      expect([...textsOf(message.blocks), message.text].join('\n'), kind).not.toMatch(
        /\$1\.79|\$3\.20\/M|\$2\.00 in/,
      );
  });

  it('keep within the limits whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        (words, by) => {
          const message = renderChange({
            id: 'e1',
            audience: 'channel',
            by,
            before: first,
            after: first,
            now: [words],
            instead: [words],
            buttons: [],
          });
          expect(messageProblems(message)).toEqual([]);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('App Home and defaults', () => {
  const defaults = Array.from({ length: 60 }, (_, at) => ({
    field: `gpu-hour/${UGLY}${at}`,
    value: 2.1,
    by: PERSON,
    at: '2026-11-20T00:00:00Z',
  }));

  it('stay within the limits, and hide own prices from all but admins', () => {
    expect(messageProblems(renderDefaults({ defaults, isAdmin: false, done: UGLY }))).toEqual([]);
    expect(JSON.stringify(renderDefaults({ defaults, isAdmin: false }))).not.toContain('$2.10');
    expect(JSON.stringify(renderDefaults({ defaults, isAdmin: true }))).toContain('$2.10');
    const home = renderHome({
      estimates: all.map((answer) => ({
        answer,
        askedAt: '2026-11-23',
        words: UGLY,
        link: 'https://x.slack.com/archives/C1/p1',
      })),
      decisions: [{ ...decisionOf(first), link: undefined }],
      defaults,
      isAdmin: false,
    });
    expect(messageProblems({ blocks: home.blocks, text: 'home' })).toEqual([]);
    expect(JSON.stringify(home)).not.toContain('<!channel>');
  });
});

describe('a change', () => {
  it('says before and now of verdict, bills and break-even', () => {
    const [before, after] = [ANSWERS['stay with the leader']?.() ?? first, ANSWERS['host it']?.() ?? first];
    const { blocks } = renderChange({
      id: 'e',
      audience: 'channel',
      by: PERSON,
      before,
      after,
      now: ['6B tokens'],
      instead: ['50M tokens'],
      buttons: [],
    });
    const words = textsOf(blocks).join('\n');
    expect(words).toContain(`<@${PERSON}> changed: \`6B tokens\`, instead of \`50M tokens\``);
    expect(words).toContain('The verdict changes. It was: Use Claude Sonnet 5');
    for (const row of [
      'Verdict',
      'Volume a month',
      'Self-hosting, USD a month',
      'Claude Sonnet 5, USD a month',
      'Break-even with Claude Sonnet 5',
    ])
      expect(words).toContain(row);
  });
});
