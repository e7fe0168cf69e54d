import { describe, expect, it } from 'vitest';
import { describeError, LlmcostError } from '../../src/errors.ts';
import { keysOf } from '../../src/keys.ts';
import {
  HELP_EXAMPLES,
  type OpeningButton,
  renderError,
  renderHelp,
  renderHelpText,
  renderNotice,
  renderSources,
  renderTold,
  renderUnsureCard,
} from '../../src/render/index.ts';
import { readModal } from '../../src/render/modals.ts';
import { codePoints, VIEW } from '../../src/wire/limits.ts';
import { answer } from '../fixtures/answers/build.ts';
import { messageProblems, textsOf } from '../helpers/block-limits.ts';

describe('help', () => {
  it('fits a message and shows every example with the command before it', () => {
    const help = renderHelp();
    expect(messageProblems(help)).toEqual([]);
    const shown = textsOf(help.blocks).join('\n');
    for (const { line } of HELP_EXAMPLES) expect(shown).toContain(`\`/llmcost ${line}\``);
  });

  it('fits a terminal', () => {
    const text = renderHelpText();
    for (const { line } of HELP_EXAMPLES) expect(text).toContain(line);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });
});

describe('an error', () => {
  const failure = new LlmcostError('unknown-name', '"H1000" is no GPU that we know <here> & now.', [
    'H100',
    'H200',
    'H100',
  ]);

  it('says what went wrong and what to type, once each, escaped', () => {
    const message = renderError(describeError(failure));
    expect(messageProblems(message)).toEqual([]);
    expect(textsOf(message.blocks)).toEqual([
      '"H1000" is no GPU that we know &lt;here&gt; &amp; now.',
      'Try: `H100`  `H200`',
      'H100',
      'H200',
      'Open the form',
    ]);
    expect(message.text).toBe('"H1000" is no GPU that we know &lt;here&gt; &amp; now. Try: H100 · H200');
  });

  it('carries a button for each line that would do, whole, and the form with what was understood', () => {
    const long = `1B tokens ${'llama 70b on 8x H100 '.repeat(6)}vs claude sonnet`;
    const error = new LlmcostError('not-understood', 'What is "foo"?', [
      long,
      '2B tokens',
      '3B tokens',
      '4B tokens',
    ]);
    const message = renderError(describeError(error), '1B tokens');
    expect(messageProblems(message)).toEqual([]);
    const elements = message.blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
    expect(elements.map((element) => ('value' in element ? element.value : undefined))).toEqual([
      long,
      '2B tokens',
      '3B tokens',
      '1B tokens',
    ]);
  });

  it.each([
    ['not-understood', true],
    ['impossible-value', true],
    ['nothing-there', true],
    ['not-allowed', false],
    ['busy', false],
    ['store-unavailable', false],
  ] as const)('of %s offers another line: %s', (code, offers) => {
    const { blocks } = renderError(describeError(new LlmcostError(code, 'No.', ['2B tokens'])));
    expect(blocks.some(({ type }) => type === 'actions')).toBe(offers);
  });

  it('has no list where there is nothing to try', () => {
    expect(renderError(describeError(new Error('secret'))).blocks).toHaveLength(1);
    expect(renderError(describeError(new Error('secret'))).text).not.toContain('secret');
  });
});

describe('a notice', () => {
  it('is one escaped line', () => {
    expect(renderTold('"$2.40/hr" was typed by <@U123>.').text).toBe('"$2.40/hr" was typed by <@U123>.');
    expect(renderTold('"by <@U123>" was typed.').text).toBe('"by &lt;@U123&gt;" was typed.');
    expect(renderNotice('Removed <b>\nthe card')).toEqual({
      blocks: [
        { type: 'section', text: { type: 'mrkdwn', text: 'Removed &lt;b&gt; the card', verbatim: true } },
      ],
      text: 'Removed &lt;b&gt; the card',
    });
  });
});

describe('sources behind the button', () => {
  it('stay inside one message however many there are, and say what is missing', () => {
    const sources = Array.from({ length: 400 }, (_, n) => ({
      field: `selfHosted.figure${n}`,
      value: n,
      source: `a & b ${'x'.repeat(90)} ${n}`,
      date: '2026-11-09',
      stale: n % 2 === 0,
    }));
    const message = renderSources(answer({ evidence: { sources } }), { audience: 'asker' });
    expect(messageProblems(message)).toEqual([]);
    expect(textsOf(message.blocks).join('\n')).toMatch(/… and \d+ more lines; `llmcost --json` prints all\./);
    expect(message.text).toContain('Sources: 401');
  });

  it('name the throughput also where nobody cited it', () => {
    const none = answer({ assumptions: [], evidence: { sources: [] } });
    const shown = textsOf(renderSources(none, { audience: 'asker' }).blocks).join('\n');
    expect(shown).toContain('throughput 2,400 tok/s a replica: measured: vLLM on 2x A100, scaled');
  });
});

describe('an answer that Slack did not confirm', () => {
  it('names its line, escaped and cut to what fits, and can be shared', () => {
    const hostile = `<!channel> \`x\` ${'<@U1> '.repeat(2000)}`;
    const message = renderUnsureCard({ id: 'e1', line: hostile });
    expect(messageProblems(message)).toEqual([]);
    expect(JSON.stringify(message)).not.toMatch(/<!channel>|<@U1>/);
    expect(JSON.stringify(message.blocks)).toContain('Share in channel');
    expect(message.text).toContain('Slack did not confirm my answer');
  });
});

describe('a message as a modal', () => {
  const line = (index: number) => ({
    type: 'section' as const,
    text: { type: 'plain_text' as const, text: `line ${index}` },
  });

  it('holds what a modal may: at most a hundred blocks, no table and no chart', () => {
    const lines = Array.from({ length: 120 }, (_, index) => line(index));
    const chart = { type: 'data_visualization' } as never;
    const table = { type: 'table', rows: [] } as never;
    const { blocks, title } = readModal('sources', {
      blocks: [chart, table, ...lines],
      text: '',
    });
    expect(blocks).toEqual(lines.slice(0, 100));
    expect(title.text).toBe('Sources, assumptions');
  });

  it.each(
    keysOf<OpeningButton>({
      'what-if': true,
      stand: true,
      details: true,
      working: true,
      sources: true,
      alternatives: true,
      decide: true,
    } satisfies Record<OpeningButton, true>),
  )('%s has a title that Slack takes whole', (kind) => {
    const { title } = readModal(kind, { blocks: [], text: '' });
    expect(codePoints(title.text)).toBeLessThanOrEqual(VIEW.title);
  });
});

describe('a line of which nobody knows whether its card stands', () => {
  it('is repeated up to 500 characters', () => {
    const shownOf = (length: number): string =>
      textsOf(renderUnsureCard({ id: 'e1', line: 'x'.repeat(length) }).blocks).join(' ');
    expect(shownOf(500)).toContain(`/llmcost ${'x'.repeat(500)}`);
    expect(shownOf(501)).toContain(`/llmcost ${'x'.repeat(499)}…`);
  });
});
