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

  it('explains the words of a draft, or the line that says it where they say less', async () => {
    const { draft } = await parseLine('500M tokens on two H100s');
    const said = async (typed: string | undefined) =>
      (await explainDraft(draft, typed)).find(({ title }) => title === 'Said')?.lines.join('\n');
    expect(await said('500M tokens on two H100s')).toContain('two H100s');
    for (const typed of [undefined, 'in the form', 'make it 3x'])
      expect(await said(typed)).toContain('2x h100-sxm');
  });
});
