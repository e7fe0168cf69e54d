import { describe, expect, it } from 'vitest';
import { type Draft, EMPTY_DRAFT } from '../../src/domain/draft.ts';
import { FORM_INPUTS, type FormValues, MORE, ONLY_ME } from '../../src/wire/form.ts';
import { isMeant, isRequired, shownInputs } from '../../src/wire/form-layout.ts';
import { decodeFormMeta, encodeFormMeta, type FormMeta } from '../../src/wire/form-state.ts';
import { VIEW } from '../../src/wire/limits.ts';
import { HOSTILE } from '../helpers/hostile.ts';

const base: Draft = {
  version: 1,
  fields: { 'workload.tokensPerMonth': 5e8 },
  said: { 'workload.tokensPerMonth': { words: '500M tokens', by: 'U1' } },
};
const meta = (words: string): FormMeta => ({
  channel: 'C1',
  thread: '1763900000.000100',
  url: 'https://hooks.slack.com/commands/T1/2/3',
  rest: { here: { base, held: { 'selfHosted.procurement.usdPerGpu': words, apis: [words] } } },
});

describe('what a form carries along', () => {
  it('is read back as it was written, whatever was typed', () => {
    for (const words of HOSTILE) {
      const text = encodeFormMeta(meta(words));
      if (text !== null) expect(decodeFormMeta(text)).toEqual(meta(words));
    }
    const stored: FormMeta = { rest: { stored: 'f1' } };
    expect(decodeFormMeta(encodeFormMeta(stored) ?? '')).toEqual(stored);
  });

  it('is null, not cut, where Slack would not take it', () => {
    expect(encodeFormMeta(meta('x'.repeat(VIEW.metadataChars)))).toBeNull();
    const text = encodeFormMeta(meta('💸'.repeat(1000)));
    expect(text === null || [...text].length <= VIEW.metadataChars).toBe(true);
  });

  it.each(['', 'null', '{}', '[]', '{"v":2}', '{"v":1}', 'x', '{"v":1,"rest":{},"a":1}'])(
    'nothing is read from %j',
    (text) => {
      expect(decodeFormMeta(text)).toBeNull();
    },
  );
});

describe('which inputs are asked for', () => {
  it('is decided by rent or own, and by how the volume is said', () => {
    const rent = shownInputs({});
    const own = shownInputs({ 'selfHosted.procurement.kind': 'own', measure: 'requests' });
    expect(rent).toEqual(expect.arrayContaining(['workload.tokensPerMonth', 'selfHosted.gpu']));
    expect(shownInputs({ 'selfHosted.procurement.kind': 'rent' })).toContain(
      'selfHosted.procurement.usdPerGpuHour',
    );
    expect(rent).not.toContain('selfHosted.procurement.usdPerGpu');
    expect(own).toEqual(
      expect.arrayContaining([
        'workload.requestsPerMonth',
        'workload.requestInputTokens',
        'selfHosted.procurement.usdPerGpu',
      ]),
    );
    expect(own).not.toContain('selfHosted.procurement.usdPerGpuHour');
    expect(own).not.toContain('workload.tokensPerMonth');
  });

  it('asks of GPUs that are already paid for neither price, and of a private answer for no channel', () => {
    const paid = shownInputs({ 'selfHosted.procurement.kind': 'paid', to: ONLY_ME, more: [MORE] });
    expect(paid.filter((name) => /usdPerGpu|where/.test(name))).toEqual([]);
    expect(paid).toContain('selfHosted.power.usdPerKwh');
  });

  it('requires the volume alone, unless a fleet at a stated load says it', () => {
    const required = (values: FormValues) => FORM_INPUTS.filter((name) => isRequired(name, values));
    expect(required({})).toEqual(['workload.tokensPerMonth']);
    expect(required({ measure: 'bill' })).toEqual(['workload.bill']);
    expect(required({ measure: 'split', 'workload.outputTokensPerMonth': '2B' })).toEqual([
      'workload.outputTokensPerMonth',
    ]);
    expect(required({ 'selfHosted.gpuCount': '8', 'selfHosted.plannedLoad': '40%' })).toEqual([]);
  });

  it('stays few until "More", which shows all that means something', () => {
    expect(shownInputs({})).toEqual([
      'measure',
      'workload.tokensPerMonth',
      'selfHosted.gpu',
      'selfHosted.procurement.kind',
      'selfHosted.model',
      'apis',
      'to',
      'where',
      'more',
    ]);
    expect(new Set(shownInputs({ more: [MORE] }))).toEqual(
      new Set(FORM_INPUTS.filter((name) => isMeant(name, {}))),
    );
    expect(shownInputs({}, ['apis.discount'])).toContain('apis.discount');
    expect(EMPTY_DRAFT.fields).toEqual({});
  });
});
