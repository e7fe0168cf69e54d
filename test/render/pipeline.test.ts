import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import type { DraftFields } from '../../src/domain/draft.ts';
import { renderCard, renderSources, renderText } from '../../src/render/index.ts';
import { messageProblems, textsOf } from '../helpers/block-limits.ts';
import { assess } from '../helpers/in-words.ts';
import { resolvedInWords } from '../helpers/resolved.ts';
import { activeMarkup, uglyIn } from '../helpers/ugly.ts';

/** Cards of what `resolve` and the engine really give: the catalog's names, sources, defaults and warnings. */

const ASKED_ON = new Date('2026-11-23');

const answerTo = (fields: DraftFields): Answer => {
  const draft = { version: 1 as const, fields, said: {} };
  const { scenario, evidence, assumptions } = resolvedInWords(draft, { asOf: ASKED_ON });
  return {
    intent: { kind: 'estimate', preview: false, ignoredWords: [] },
    draft,
    scenario,
    evidence,
    assumptions,
    assessment: assess(scenario, evidence),
  };
};

const VOLUME = { 'workload.tokensPerMonth': 500e6 };
const SONNET = { apis: [{ id: 'anthropic/claude-sonnet-5' }] };

const DRAFTS: Readonly<Record<string, DraftFields>> = {
  'a volume and a GPU': { ...VOLUME, 'selfHosted.gpu': 'a100-80gb', 'selfHosted.procurement.kind': 'rent' },
  'a volume alone': VOLUME,
  'one token': { 'workload.tokensPerMonth': 1 },
  '9e17 tokens': { 'workload.tokensPerMonth': 9e17, ...SONNET },
  'owned, with a discount': {
    'workload.tokensPerMonth': 5e9,
    'workload.inputShare': 0.75,
    ...SONNET,
    'apis.discount': 0.2,
    'selfHosted.gpu': 'h100-sxm',
    'selfHosted.procurement.kind': 'own',
  },
  'own prices in words': {
    ...VOLUME,
    apis: [{ id: 'custom/3-15', usdPerMillionInput: 3, usdPerMillionOutput: 15 }],
    'constraints.dataResidency': 'region',
  },
  'a model that does not fit': {
    ...VOLUME,
    ...SONNET,
    'selfHosted.model': 'deepseek-v3',
    'selfHosted.gpu': 'rtx-4090',
    'selfHosted.gpuCount': 1,
  },
  'data that cannot leave': { ...VOLUME, 'constraints.dataResidency': 'own-infrastructure' },
  'a fleet of stated size': {
    'workload.tokensPerMonth': 3e9,
    'selfHosted.gpu': 'h100-sxm',
    'selfHosted.gpuCount': 7,
  },
};

describe.each(Object.entries(DRAFTS))('%s', (_, fields) => {
  const answer = answerTo(fields);

  it('is a valid and readable message to everybody', () => {
    for (const audience of ['channel', 'asker'] as const) {
      for (const message of [
        renderCard(answer, { id: 'a1', audience }),
        renderSources(answer, { audience }),
      ]) {
        expect(messageProblems(message)).toEqual([]);
        for (const shown of [...textsOf(message.blocks), message.text]) {
          expect(uglyIn(shown)).toEqual([]);
          expect(activeMarkup(shown)).toEqual([]);
        }
      }
    }
  });

  it('says where the deciding numbers come from', () => {
    const text = renderText(answer);
    expect(text).toMatch(/Sources: .*(GPU-hour|GPU) \$/s);
    if (answer.evidence.fit.fits)
      expect(text).toMatch(/throughput [\d,.]+ tok\/s\s+a\s+replica\s+\((measured|estimated)/i);
    else expect(text).not.toContain('throughput');
    expect(text).toMatch(/\d{1,2}\s+[A-Z][a-z]{2}\s+\d{4}|no\s+date/);
  });
});

describe('a discount that was negotiated', () => {
  const answer = answerTo(DRAFTS['owned, with a discount'] ?? {});
  const words = (audience: 'channel' | 'asker'): string =>
    [renderCard(answer, { id: 'a1', audience }), renderSources(answer, { audience })]
      .flatMap(({ blocks, text }) => [...textsOf(blocks), text])
      .join('\n');

  it('is known to the asker alone', () => {
    expect(words('asker')).toContain('$2.00 in and $10.00 out');
    expect(words('channel')).not.toMatch(/\$2\.00 in|\$3\.20/);
    expect(words('channel')).toContain('your price');
  });
});
