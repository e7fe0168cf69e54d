import { expect, it } from 'vitest';
import { answerJson, answerLine } from '../../src/answer/index.ts';
import { renderSources } from '../../src/render/index.ts';

const asOf = new Date('2026-11-23');

it.each([
  '2B tokens H100 at $2.49/hr vs haiku',
  '2B tokens llama 70b h100',
  '2B tokens h100 at 2500 tok/s',
  '2B tokens llama 8b on 1x A100 vs haiku',
  '2B tokens llama 70b on 1x H100 vs haiku',
])(
  'a document that was printed before sources had kinds comes back with the same sources: %s',
  async (line) => {
    const asked = await answerLine(line, { asOf });
    if (asked.kind !== 'answer') throw new Error('no answer');
    const { scenario, evidence } = asked.answer;
    const { saysBasis: _1, brief: _2, besideBasis: _3, ...throughput } = evidence.throughput;
    const { ways: _4, ...fit } = evidence.fit;
    const sources = evidence.sources.map(({ kind: _5, ...source }) => source);
    const back = answerJson({ scenario, evidence: { ...evidence, sources, throughput, fit } }, { asOf });
    expect(back.evidence.sources).toEqual(evidence.sources);
    expect(back.evidence.throughput).toEqual(evidence.throughput);
    expect(back.evidence.fit).toEqual(evidence.fit);
    const shown = (answer: typeof back) => renderSources(answer, { audience: 'asker' });
    expect(shown(back)).toEqual(shown(answerJson({ scenario, evidence }, { asOf })));
  },
);
