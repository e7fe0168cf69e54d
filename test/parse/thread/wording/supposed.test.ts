import { describe, expect, it } from 'vitest';
import type { DraftField } from '../../../../src/domain/draft.ts';
import { below } from '../../../helpers/below.ts';
import { RATE } from '../../short-names.ts';

/** What is asked of if something were otherwise: it is tried, and never answered from the card as it stands. */

const RENTED = '500M tokens on 4x H100 vs sonnet';
const OWNED = '500M tokens on 4x H100, bought at $25k each vs sonnet';
const TOKENS = 'workload.tokensPerMonth';
const RESIDUAL = 'selfHosted.procurement.residualShare';
const LIFE = 'selfHosted.procurement.lifeMonths';
const TERM = 'selfHosted.procurement.termMonths';
const KWH = 'selfHosted.power.usdPerKwh';

const TRIED: readonly (readonly [
  line: string,
  mention: string,
  fields: Partial<Record<DraftField, number>>,
])[] = [
  [OWNED, 'if power were free?', { [KWH]: 0 }],
  [OWNED, 'if power was 20 cents?', { [KWH]: 0.2 }],
  [OWNED, 'what if electricity was 8 cents', { [KWH]: 0.08 }],
  [OWNED, 'what if we could sell the cards for 40% after 3 years?', { [RESIDUAL]: 0.4, [LIFE]: 36 }],
  [OWNED, 'assume we sell them for half after 3 years', { [RESIDUAL]: 0.5, [LIFE]: 36 }],
  [OWNED, 'what if we resold them for 30%?', { [RESIDUAL]: 0.3 }],
  [OWNED, 'would it pay off if we resold them for 40%?', { [RESIDUAL]: 0.4 }],
  [OWNED, 'what if they lasted 5 years?', { [LIFE]: 60 }],
  [RENTED, 'what would 3 year lease at 1,99 cost?', { [RATE]: 1.99, [TERM]: 36 }],
  [RENTED, "what would a year's lease at $1.70 come to?", { [RATE]: 1.7, [TERM]: 12 }],
  [RENTED, 'what would it cost if ops were free?', { 'selfHosted.ops.hoursPerMonth': 0 }],
  [RENTED, 'and if we paid 2.20 an hour?', { [RATE]: 2.2 }],
  [RENTED, 'what if we got them for 1.80?', { [RATE]: 1.8 }],
  [RENTED, 'were the H100 at 1.50, would we win?', { [RATE]: 1.5 }],
  [RENTED, 'how would it look if caching covered 60%?', { 'workload.cachedInputShare': 0.6 }],
  [RENTED, 'if the volume doubled, would hosting win?', { [TOKENS]: 1e9 }],
  [RENTED, 'would it win at 10B?', { [TOKENS]: 1e10 }],
  [RENTED, 'does hosting win at 5B tokens?', { [TOKENS]: 5e9 }],
];

describe('what is supposed', () => {
  it.each(TRIED)('%s: %s', async (line, mention, fields) => {
    const { draft, reply } = await below(line, [mention]);
    expect(reply.kind).toBe('change');
    expect(draft.fields).toMatchObject(fields);
  });

  it('is of a price too', async () => {
    const { scenario } = await below(RENTED, ['if sonnet were half price?']);
    expect(scenario.apis[0]).toMatchObject({ id: 'anthropic/claude-sonnet-5-5', usdPerMillionInput: 1 });
  });

  it.each(['if we wurbled 40 of them?', 'what would it cost if 12 of it were grumpy?'])(
    '%s: a figure that is not understood is asked about',
    async (mention) => {
      expect((await below(RENTED, [mention])).reply.kind).toBe('question');
    },
  );

  it.each([
    ['what happens if a GPU dies?', 'no spare replica'],
    ['if the gpus die does sonnet take over', 'no spare replica'],
    ['what would 6 months look like?', 'Over 6 months'],
  ])('%s is answered from the card', async (mention, text) => {
    const { reply } = await below(RENTED, [mention]);
    expect(reply).toMatchObject({ kind: 'answer', text: expect.stringContaining(text) });
  });
});
