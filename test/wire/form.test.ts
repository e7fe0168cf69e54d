import { describe, expect, it } from 'vitest';
import { type Draft, EMPTY_DRAFT } from '../../src/domain/draft.ts';
import type { Measure } from '../../src/domain/fields/index.ts';
import {
  CONTROLS,
  FORM_INPUTS,
  type FormValues,
  type InputName,
  inputId,
  inputOf,
  MORE,
  ONLY_ME,
} from '../../src/wire/form.ts';
import { isMeant, isRequired, layoutOf, shownInputs, volumeInput } from '../../src/wire/form-layout.ts';
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

  it('drops what an earlier version held under a name that is no input any more', () => {
    const held = { 'workload.tokens': '5', 'workload.bill': '$6k' };
    const text = JSON.stringify({ v: 1, rest: { here: { base, held } } });
    expect(decodeFormMeta(text)?.rest).toEqual({ here: { base, held: { 'workload.bill': '$6k' } } });
  });

  it('is null, not cut, where Slack would not take it', () => {
    const lengthOf = (channel: string) => encodeFormMeta({ channel, rest: { stored: 'f1' } })?.length;
    const room = VIEW.metadataChars - (lengthOf('') ?? 0);
    expect(lengthOf('x'.repeat(room))).toBe(VIEW.metadataChars);
    expect(lengthOf('x'.repeat(room + 1))).toBeUndefined();
    // Characters count, not the halves that they are stored in.
    expect(lengthOf('💸'.repeat(room))).toBe(VIEW.metadataChars + room);
  });

  it.each(['', 'null', '{}', '[]', '{"v":2}', '{"v":1}', 'x', '{"v":1,"rest":{},"a":1}'])(
    'nothing is read from %j',
    (text) => {
      expect(decodeFormMeta(text)).toBeNull();
    },
  );
});

describe('an input', () => {
  it('is known by the id of its block, and by no other', () => {
    for (const name of [...CONTROLS, ...FORM_INPUTS]) expect(inputOf(inputId(name))).toBe(name);
    for (const id of ['form:', 'form:apis.none', 'form:constructor', 'apis', 'mine:apis'])
      expect(inputOf(id)).toBeNull();
  });

  it('has its place beside those of its group', () => {
    expect(FORM_INPUTS.slice(0, 4)).toEqual([
      'measure',
      'usage',
      'workload.tokensPerMonth',
      'workload.inputTokensPerMonth',
    ]);
    const next = (name: (typeof FORM_INPUTS)[number]) => FORM_INPUTS[FORM_INPUTS.indexOf(name) + 1];
    expect([next('apis'), next('apis.own')]).toEqual(['apis.own', 'apis.discount']);
    expect(FORM_INPUTS.slice(-4)).toEqual(['constraints', 'to', 'where', 'more']);
    expect(new Set(FORM_INPUTS).size).toBe(FORM_INPUTS.length);
  });
});

describe('which inputs are asked for', () => {
  it('is decided by rent or own, and by how the volume is said', () => {
    const asked = (values: FormValues) => {
      const always = ['measure', 'selfHosted.gpu', 'selfHosted.procurement.kind', 'selfHosted.model', 'apis'];
      return shownInputs(values).filter((name) => ![...always, 'to', 'where', 'more'].includes(name));
    };
    expect(asked({})).toEqual(['workload.tokensPerMonth']);
    expect(asked({ 'selfHosted.procurement.kind': 'rent' })).toEqual([
      'workload.tokensPerMonth',
      'selfHosted.procurement.usdPerGpuHour',
    ]);
    expect(asked({ 'selfHosted.procurement.kind': 'own', measure: 'requests' })).toEqual([
      'workload.requestsPerMonth',
      'workload.requestInputTokens',
      'workload.requestOutputTokens',
      'selfHosted.procurement.usdPerGpu',
    ]);
    expect(asked({ 'selfHosted.procurement.kind': 'paid', measure: 'bill' })).toEqual(['workload.bill']);
    expect(asked({ measure: 'split' })).toEqual([
      'workload.inputTokensPerMonth',
      'workload.outputTokensPerMonth',
    ]);
    expect(asked({ measure: 'export' })).toEqual(['usage']);
  });

  it('keeps an export beside a volume in words below "More"', () => {
    expect(layoutOf({ more: [MORE] }).folded[0]).toBe('usage');
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
    expect(required({ measure: 'requests' })).toEqual(['workload.requestsPerMonth']);
    expect(required({ measure: 'export' })).toEqual(['usage']);
    expect(required({ measure: 'split' })).toEqual([
      'workload.inputTokensPerMonth',
      'workload.outputTokensPerMonth',
    ]);
    expect(required({ measure: 'split', 'workload.outputTokensPerMonth': '2B' })).toEqual([
      'workload.outputTokensPerMonth',
    ]);
    const load = { 'selfHosted.plannedLoad': '40%' };
    expect(required({ ...load, 'selfHosted.gpuCount': '8' })).toEqual([]);
    expect(required({ ...load, 'selfHosted.replicas': '4' })).toEqual([]);
    expect(required(load)).toEqual(['workload.tokensPerMonth']);
    expect(required({ 'selfHosted.gpuCount': '8' })).toEqual(['workload.tokensPerMonth']);
  });

  it.each<[Measure, InputName]>([
    ['tokens', 'workload.tokensPerMonth'],
    ['split', 'workload.inputTokensPerMonth'],
    ['requests', 'workload.requestsPerMonth'],
    ['bill', 'workload.bill'],
    ['export', 'usage'],
  ])('says the volume as %s in %s, which is drawn and asked for', (measure, name) => {
    const values = { measure };
    expect(volumeInput(values)).toBe(name);
    expect(shownInputs(values)).toContain(name);
    expect(isRequired(name, values)).toBe(true);
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
