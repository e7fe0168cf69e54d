import { describe, expect, it } from 'vitest';
import { UNSAID } from '../../src/wire/form.ts';
import { drawnValues } from '../../src/wire/form-state.ts';
import { inputsOf, isToCome, momentFrom } from '../../src/wire/thread-ids.ts';

describe('a moment that a picker sends', () => {
  it('is seconds since 1970, or a day at noon; anything else is none', () => {
    expect(momentFrom('1767225600')).toBe('2026-01-01T00:00:00.000Z');
    expect(momentFrom('2026-01-01')).toBe('2026-01-01T12:00:00.000Z');
    expect(momentFrom('253402300799')).toBe('9999-12-31T23:59:59.000Z');
    for (const text of ['253402300800', '2026-02-30', '-1', '1.5', '', 'soon'])
      expect(momentFrom(text)).toBeNull();
  });

  it('is still to come until it is there', () => {
    expect(isToCome('1767225600', new Date('2025-12-31T23:59:59.999Z'))).toBe(true);
    expect(isToCome('1767225600', new Date('2026-01-01T00:00:00.000Z'))).toBe(false);
  });

  it('of a day is to come until the day is over', () => {
    expect(isToCome('2026-01-01', new Date('2026-01-01T23:59:59.999Z'))).toBe(true);
    expect(isToCome('2026-01-01', new Date('2026-01-02T00:00:00.000Z'))).toBe(false);
    expect(isToCome('no day', new Date(0))).toBe(false);
  });
});

describe('what stands in the inputs of a modal', () => {
  it('is one text an input, of whichever kind', () => {
    expect(
      inputsOf({
        why: { why: { type: 'plain_text_input', value: 'cheaper' } },
        choice: { choice: { selected_option: { value: 'api' } } },
        owner: { owner: { selected_user: 'U1' } },
        day: { day: { selected_date: '2026-01-01' } },
        moment: { moment: { selected_date_time: 1_767_225_600 } },
      }),
    ).toEqual({ why: 'cheaper', choice: 'api', owner: 'U1', day: '2026-01-01', moment: '1767225600' });
  });

  it('is nothing where it is no state, and one that is spoilt takes nothing from the others', () => {
    for (const state of [undefined, null, 7, 'x']) expect(inputsOf(state)).toEqual({});
    const spoilt = inputsOf({ why: { why: { value: 7 } }, owner: { owner: { selected_user: 'U1' } } });
    expect(spoilt).toMatchObject({ owner: 'U1' });
    expect(spoilt.why).toBeUndefined();
  });
});

describe('what stands in the inputs of the form', () => {
  const input = (id: string, element: object) => ({ [id]: { [id]: element } });

  it('is what was typed or chosen in inputs that are ours', () => {
    expect(
      drawnValues({
        ...input('form:workload.tokensPerMonth', { value: '5' }),
        ...input('form:selfHosted.model', { selected_option: { value: 'qwen3-32b' } }),
        ...input('form:apis', { selected_options: [{ value: 'openai/gpt-5' }, { value: UNSAID }] }),
        ...input('form:constructor', { value: 'x' }),
        ...input('other', { value: 'x' }),
      }),
    ).toEqual({
      'workload.tokensPerMonth': '5',
      'selfHosted.model': 'qwen3-32b',
      apis: ['openai/gpt-5'],
    });
  });

  it('is absent where it was emptied, or where nothing was meant', () => {
    expect(
      drawnValues({
        ...input('form:workload.tokensPerMonth', { value: '' }),
        ...input('form:selfHosted.model', { selected_option: null }),
        ...input('form:selfHosted.gpu', { selected_option: { value: UNSAID } }),
        ...input('form:apis', { selected_options: [] }),
      }),
    ).toEqual({});
    for (const state of [undefined, null, 'x']) expect(drawnValues(state)).toEqual({});
  });
});
