import { describe, expect, it } from 'vitest';
import { answerLine, workingFor } from '../../src/answer/index.ts';
import type { Answer } from '../../src/domain/answer.ts';
import {
  type Message,
  renderAlternatives,
  renderCompare,
  renderDecision,
  renderDefaults,
  renderDetails,
  renderHome,
  renderList,
  renderLiving,
  renderLook,
  renderOutcome,
  renderRecheck,
  renderSources,
  renderStances,
  renderVotes,
  renderWorking,
} from '../../src/render/index.ts';
import { countWords } from '../../src/words/budget.ts';
import { changesMindOf } from '../../src/words/record.ts';
import { datedSource } from '../../src/words/sources.ts';
import { ANSWERS, answerNamed } from '../fixtures/answers/index.ts';
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
    at: '2026-11-23T12:00:00.000Z',
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
    kind: 'rechecked' as const,
    by: PERSON,
    at: '2027-01-01T00:00:00Z',
    note: `${UGLY} ${at}`,
  })),
});

/** Every message of a thread, for one answer beside another. */
const messagesFor = (answer: Answer, other: Answer): Record<string, Message> => ({
  look: renderLook({ id: 'e1', by: PERSON, before: other, after: answer, state: 'open' }),
  compare: renderCompare({
    proposals: Array.from({ length: 12 }, (_, at) => ({
      answer: at % 2 ? answer : other,
      by: PERSON,
      words: UGLY,
    })),
    left: 3,
  }),
  alternatives: renderAlternatives(
    (['gpus', 'models'] as const).map((kind) => ({
      kind,
      audience: 'channel' as const,
      current: answer,
      fitting: [answer, ...all, ...all],
      tooSmall: Array.from({ length: 30 }, () => UGLY),
      unpriced: [UGLY],
    })),
  ),
  details: renderDetails(answer, 'channel'),
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

describe('proposals side by side', () => {
  const [answer] = all;
  const comparing = (left: number): string =>
    JSON.stringify(answer && renderCompare({ proposals: [{ answer, by: PERSON, words: '2B' }], left }));

  it('are counted on from those that were left out, which are said', () => {
    expect(comparing(0)).not.toContain('left out');
    expect(comparing(1)).toMatch(/\*#2\*.*1 older proposal left out/);
    expect(comparing(2)).toContain('2 older proposals left out');
  });
});

describe('messages of a thread', () => {
  it.each(Object.keys(ANSWERS))('are within Slack’s limits and inert for "%s"', (name) => {
    const answer = answerNamed(name);
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

  it('name who voted how, last first, with why, and nobody whose id is none', () => {
    const stances = [
      { person: PERSON, choice: 'api' as const, reason: 'a'.repeat(161) },
      { person: '<!channel>', choice: 'api' as const },
      { person: 'U0Z', choice: 'self-host' as const, reason: 'b'.repeat(160) },
    ];
    expect(textsOf(renderVotes(stances).blocks)).toEqual([
      'Votes: Host it 1 · Pay per token 2 · Not yet 0',
      `*Host it: 1*\n• <@U0Z> – ${'b'.repeat(160)}`,
      `*Pay per token: 2*\n• somebody\n• <@${PERSON}> – ${'a'.repeat(159)}…`,
    ]);
  });

  it.each([
    // $0.15 is $0.12 and $0.31 at 1,150 tokens in and 210 out.
    ['20M tokens on H100 vs $0.12/$0.31 under NDA', /0\.12|0\.31|0\.15\b/],
    ['500M tokens llama 70b on a100 at a negotiated $1.37/hr', /1\.37/],
    ['500M tokens on sonnet with our 37% discount under NDA, llama 70b on H100', /37 ?%/],
    ['2B tokens own 8 H100s at a negotiated $23,456 each', /23,?456/],
  ])('show nothing of what was typed under a promise: %s', async (words, figure) => {
    const asked = await answerLine(words, { asOf: new Date('2026-11-27T12:00:00Z') });
    if (asked.kind !== 'answer') throw new Error('no answer');
    const { answer } = asked;
    const { working: _, list: __, ...shown } = messagesFor(answer, answer);
    const compare = renderCompare({ proposals: [{ answer, by: PERSON, words }], left: 0 });
    const sources = renderSources(answer, { audience: 'channel' });
    for (const [kind, message] of Object.entries({ ...shown, typed: compare, sources }))
      expect(JSON.stringify(message), kind).not.toMatch(figure);
  });

  it('show no negotiated figure', () => {
    const negotiated = answerNamed('negotiated prices');
    const { working: _, list: __, ...public_ } = messagesFor(negotiated, negotiated);
    // $1.79 an hour; $2 and $10 per million less 20 %: $3.20 blended.
    for (const [kind, message] of Object.entries(public_))
      expect([...textsOf(message.blocks), message.text].join('\n'), kind).not.toMatch(
        /\$1\.79|\$3\.20\/M|\$2\.00 in/,
      );
  });
});

describe('the record of a decision', () => {
  const decision = decisionOf(first);
  const shown = (changes: Partial<typeof decision>): string =>
    textsOf(renderDecision({ ...decision, ...changes }).blocks).join('\n');
  const steps = (count: number) =>
    decision.history.slice(0, count).map((step, at) => ({ ...step, note: `n${at}` }));
  const notes = (text: string): string[] => text.match(/(?<=: )n\d+/g) ?? [];

  it('shows the last eight of its steps, and never that it was recorded', () => {
    expect(notes(shown({ history: steps(4) }))).toEqual(['n1', 'n2', 'n3']);
    expect(notes(shown({ history: steps(9) }))).toHaveLength(8);
    expect(notes(shown({ history: steps(10) }))).toEqual(['n2', 'n3', 'n4', 'n5', 'n6', 'n7', 'n8', 'n9']);
  });

  it('has no heading over nothing', () => {
    const bare = shown({ history: steps(1), changesMind: [], stances: [] });
    for (const heading of ['Since then', 'What would change our mind', 'Votes']) {
      expect(bare).not.toContain(heading);
      expect(shown({})).toContain(heading);
    }
  });

  it('says of 20 votes why', () => {
    const reasons = (count: number): number =>
      shown({
        stances: Array.from({ length: count }, (_, at) => ({
          person: `U${at}AAAAAA`,
          choice: 'api',
          reason: `because-${at}`,
          at: '2026-11-23T12:00:00.000Z',
        })),
      }).match(/because-/g)?.length ?? 0;
    expect([reasons(19), reasons(20), reasons(21)]).toEqual([19, 20, 20]);
  });
});

describe('how it went', () => {
  const outcomeOf = (choice: 'api' | 'self-host') =>
    renderOutcome({
      decision: { ...decisionOf(first), choice },
      by: PERSON,
      actual: { tokensPerMonth: 1e9, usdPerMonth: 8100 },
      today: first,
    }).text;

  it('begins with what was paid where an API was chosen, and with the utilization of a fleet', () => {
    expect(outcomeOf('api')).toMatch(/^Bill \$8,100, \$[\d,.]+ predicted/);
    expect(outcomeOf('self-host')).toMatch(/^Utilization /);
  });
});

describe('a source in a record', () => {
  const item = {
    field: 'x',
    what: 'GPU-hour $3.90',
    brief: 's',
    isYours: false,
    date: '2026-11-09',
    stale: false,
    more: '',
  };

  it('keeps its day, however long it is', () => {
    for (const length of [0, 100, 150, 180, 200, 500]) {
      const text = datedSource({ ...item, source: 's'.repeat(length) }, 220);
      expect(text).toContain('9 Nov 2026');
      expect(text.length).toBeLessThanOrEqual(220);
    }
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
    const shownTo = (admins: readonly string[]) =>
      JSON.stringify(renderDefaults({ defaults, isAdmin: false, admins }).blocks.at(-1));
    expect(shownTo([])).toContain(
      'Nobody may set them yet: whoever runs llmcost names people in LLMCOST_ADMINS.',
    );
    expect(shownTo(['U01ADA', 'U02PRIYA'])).toContain('<@U01ADA>, <@U02PRIYA> may set them.');
    expect(shownTo(['U01', 'U02', 'U03', 'U04', 'U05', 'U06'])).toContain('<@U05>, 1 more may set them.');
    expect(JSON.stringify(renderDefaults({ defaults, isAdmin: true }))).toContain('$2.10');
    const home = renderHome({
      estimates: all.map((answer) => ({
        answer,
        askedAt: '2026-11-23',
        words: UGLY,
        link: 'https://x.slack.com/archives/C1/p1',
      })),
      decisions: [decisionOf(first)],
      defaults,
      asOf: new Date('2026-11-26T12:00:00Z'),
      isAdmin: false,
    });
    expect(messageProblems({ blocks: home.blocks, text: 'home' })).toEqual([]);
    expect(JSON.stringify(home)).not.toContain('<!channel>');
  });
});

describe('a what-if', () => {
  const look = (before: Answer, after: Answer): Message =>
    renderLook({ id: 'e', by: PERSON, before, after, state: 'open' });

  it('says a flip first, with what was tried and both bills before and after', () => {
    const [before, after] = [answerNamed('stay with the leader'), answerNamed('host it')];
    const { blocks } = look(before, after);
    const words = textsOf(blocks).join('\n');
    expect(words).toContain('*Verdict flips: host it.*');
    // 6B: 4 × $1.79 × 730 more for a second replica, $9,440; Sonnet at $4 a million, $200 → $24,000.
    expect(words).toContain('Hosting $6,827 → *$9,440*, Claude Sonnet 5 $200 → *$24,000*');
    expect(words).toContain('hosting is 61% cheaper (was 34×)');
  });

  it('says that the verdict stays, and what was changed in the words of people', () => {
    const base = answerNamed('leave the leader, buy the same model');
    const words = textsOf(look(base, base).blocks).join('\n');
    expect(words).toContain('*Still pay per token.*');
  });

  it('is at most four blocks, 70 words and 4 controls, with no table, whatever is compared', () => {
    for (const after of all) {
      const { blocks } = look(first, after);
      expect(blocks.length).toBeLessThanOrEqual(4);
      expect(blocks.map(({ type }) => type)).not.toContain('table');
      const words = textsOf(blocks)
        .join(' ')
        .replace(/Show the whole card|Show the working|Share in channel/g, '');
      expect(countWords(words)).toBeLessThanOrEqual(70);
      for (const block of blocks)
        if (block.type === 'actions') expect(block.elements.length).toBeLessThanOrEqual(4);
    }
  });
});

describe('the first card of a thread', () => {
  it('says what the thread keeps and decided, by whom and when for whoever reads it', () => {
    const [root, kept] = [answerNamed('stay with the leader'), answerNamed('host it')];
    const at = '2026-11-26T18:40:00.000Z';
    const [now, decided] = renderLiving({
      kept: { answer: kept, by: PERSON, at, root },
      decided: { what: 'pay per token, GPT-5 from OpenAI', by: PERSON, at, isReopened: false },
    });
    expect(now).toContain('*Thread now:*');
    expect(now).toContain(`Host it (<@${PERSON}>, <!date^1795718400^`);
    expect(decided).toBe(
      `*Decided: pay per token, GPT-5 from OpenAI*, by <@${PERSON}> on <!date^1795718400^{date_short}|2026-11-26 18:40 UTC>`,
    );
  });
});

describe('other GPUs', () => {
  const pays = answerNamed('buy per token, no leader named');
  const hosts = answerNamed('host it');
  const wordsOf = (fitting: readonly Answer[]): string =>
    textsOf(
      renderAlternatives([
        { kind: 'gpus', audience: 'asker', current: pays, fitting, tooSmall: [], unpriced: [] },
      ]).blocks,
    ).join('\n');

  it('have the verdict that all of them share once, above them', () => {
    const words = wordsOf([pays, { ...pays }, { ...pays }]);
    expect(words).toContain('With each of them: Pay per token, Groq.');
    expect(words.match(/Pay per token/g)).toHaveLength(1);
  });

  it('have another verdict beside the GPU that turns it', () => {
    const words = wordsOf([pays, { ...pays }, hosts]);
    expect(words).toContain('Unless a line says otherwise: Pay per token, Groq.');
    expect(words).toMatch(/\$9,440 a month · If good enough: host it, even at half the traffic$/m);
    expect(words.match(/Pay per token/g)).toHaveLength(1);
  });

  it('have the fleet once where it holds every model', () => {
    const { blocks } = renderAlternatives([
      {
        kind: 'models',
        audience: 'asker',
        current: pays,
        fitting: [pays, { ...pays }],
        tooSmall: [],
        unpriced: [],
      },
    ]);
    const words = textsOf(blocks).join('\n');
    expect(words).toContain(
      '*Other models* on 4× A100 80GB, 2 spare, $6,827 a month each. With each of them: Pay',
    );
    expect(words).toMatch(/^\*Llama 3.3 70B\* FP16$/m);
  });

  it('are named with their bills where twenty others stand above them', () => {
    const others = Array.from({ length: 24 }, () => ({ ...hosts }));
    // 24 and the current one are 25: 20 have a line.
    expect(wordsOf([...others, pays])).toMatch(/Not listed: (?:\S+ 80GB \$9,440(?:, | and )?){5}\. /);
    expect(wordsOf(others.slice(0, 20))).not.toContain('Not listed');
  });

  it('are at most twenty, with the current one among them wherever it stands and only where it fits', () => {
    const others = Array.from({ length: 24 }, () => ({ ...hosts }));
    const linesOf = (fitting: readonly Answer[]) => wordsOf(fitting).match(/^\*.* FP\d+ · .*$/gm) ?? [];
    const withIt = linesOf([...others, pays]);
    expect(withIt).toHaveLength(20);
    expect(withIt.filter((line) => line.includes('(now)'))).toEqual([withIt[19]]);
    expect(
      linesOf([pays, ...others])
        .map((line) => line.includes('(now)'))
        .indexOf(true),
    ).toBe(0);
    expect(linesOf([pays, ...others])).toHaveLength(20);
    expect(linesOf(others)).toHaveLength(20);
    expect(linesOf(others).join()).not.toContain('(now)');
    expect(wordsOf([])).toContain('No GPU fits.');
  });

  it('that do not fit are named, eight of them', () => {
    const tooSmall = (many: number): string =>
      textsOf(
        renderAlternatives([
          {
            kind: 'gpus',
            audience: 'asker',
            current: pays,
            fitting: [pays],
            tooSmall: [...'ABCDEFGHIJ'].slice(0, many),
            unpriced: [],
          },
        ]).blocks,
      ).join('\n');
    expect(tooSmall(0)).not.toContain('would not fit');
    expect(tooSmall(1)).toContain('A would not fit or not carry the volume.');
    expect(tooSmall(8)).toContain('G and H would not fit');
    expect(tooSmall(10)).toContain('G, H and 2 more would not fit');
  });

  it('have each its own where no two agree', () => {
    const words = wordsOf([pays, hosts]);
    expect(words).not.toContain('With each of them');
    expect(words).not.toContain('Unless a line says otherwise');
    expect(words).toMatch(/a month · Pay per token, Groq$/m);
    expect(words).toMatch(/a month · If good enough: host it, even at half the traffic$/m);
  });
});
