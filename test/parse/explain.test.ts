import { describe, expect, it } from 'vitest';
import { explainDraft, explainLine, parseLine } from '../../src/parse/index.ts';

describe('how a line was read', () => {
  it('says what each piece was read as, what lost, the field it gave, and what was not used', async () => {
    const lines = await explainLine('bill of $6k a month on sonnet, 40% util, marvellous');
    expect(lines).toContain('Read:');
    expect(lines.join('\n')).toMatch(/"bill of \$6k a month" → money of a month/);
    expect(lines.join('\n')).toMatch(/Planned load \(selfHosted\.plannedLoad\) = 0\.4 {2}← "40% util"/);
    expect(lines.join('\n')).toMatch(/Not used:\n {2}"on", "marvellous"/);
  });

  it('never throws: what was not understood is among it', async () => {
    expect((await explainLine('$40')).join('\n')).toContain('Not understood:');
  });

  it('says what a pasted benchmark gave, or why it gave nothing', async () => {
    const block = (speed: string) =>
      ['500M tokens A100 rental', `Output token throughput (tok/s): ${speed}`, 'TP Size: 2'].join('\n');
    const lines = (await explainLine(block('1258.54'))).join('\n');
    expect(lines).toContain('"tokensPerSecond":1258.54,"counts":"output"');
    expect(lines).not.toContain('Not used:');
    const peak = '500M tokens A100 rental\nPeak output token throughput (tok/s): 2048';
    expect((await explainLine(peak)).join('\n')).toContain('is the peak of one second');
  });

  it('gives the values of a draft as they are typed, without names of fields', async () => {
    const line = '40k requests a day, 1500 in 300 out, 60% cached on our own H100s vs claude sonnet';
    const { draft } = await parseLine(line);
    const parts = await explainDraft(draft, line);
    expect(parts.map(({ title }) => title)).toEqual(['How I read it', 'Said', 'Not used']);
    const said = parts[1]?.lines.join('\n');
    expect(said).toContain('Requests: 40k requests a day  ← "40k requests a day"');
    expect(said).toContain('GPU: h100-sxm  ← "H100s"');
    expect(said).toContain('Cached share: 60% cached  ← "60% cached"');
    expect(said).toMatch(/Compare with: vs anthropic\/claude-sonnet-\S+ {2}← "claude sonnet"/);
    expect(said).not.toMatch(/workload\.|selfHosted\.|\{|\d{12}/);
  });

  it('explains the words of a draft, or the line that says it where they say less', async () => {
    const { draft } = await parseLine('500M tokens on two H100s');
    const said = async (typed: string | undefined) =>
      (await explainDraft(draft, typed)).find(({ title }) => title === 'Said')?.lines.join('\n');
    expect(await said('500M tokens on two H100s')).toContain('two H100s');
    for (const typed of [undefined, 'in the form', 'make it 3x'])
      expect(await said(typed)).toContain('2x h100-sxm');
  });
});
