import { describe, expect, it } from 'vitest';
import { initialState, isEmpty, stateOf } from '../../src/playground/state-values.ts';

const option = (value: string) => ({ text: { type: 'plain_text', text: value }, value });
const options = ['a', 'b'].map(option);
const input = (element: object) => ({
  type: 'input',
  block_id: 'b',
  element: { action_id: 'v', ...element },
});

describe('state.values', () => {
  it.each<[string, object, string | number | string[] | null, object]>([
    ['text', { type: 'plain_text_input' }, 'x', { value: 'x' }],
    ['no text', { type: 'plain_text_input' }, '', { value: null }],
    ['a number, as text', { type: 'number_input' }, 5, { value: '5' }],
    ['a menu', { type: 'static_select', options }, 'b', { selected_option: option('b') }],
    ['a menu, nothing', { type: 'static_select', options }, null, { selected_option: null }],
    [
      'groups',
      { type: 'static_select', option_groups: [{ options }] },
      'a',
      { selected_option: option('a') },
    ],
    [
      'several',
      { type: 'multi_static_select', options },
      ['b', 'a'],
      { selected_options: [option('b'), option('a')] },
    ],
    ['checkboxes', { type: 'checkboxes', options }, [], { selected_options: [] }],
    ['a date', { type: 'datepicker' }, '2026-11-20', { selected_date: '2026-11-20' }],
    ['a time', { type: 'timepicker' }, '14:00', { selected_time: '14:00' }],
    ['a moment', { type: 'datetimepicker' }, 1_763_632_800, { selected_date_time: 1_763_632_800 }],
    ['a person', { type: 'users_select' }, 'U1', { selected_user: 'U1' }],
    ['channels', { type: 'multi_channels_select' }, ['C1'], { selected_channels: ['C1'] }],
  ])('%s', (_name, element, given, state) => {
    expect(stateOf(element as Record<string, unknown>, given)).toEqual({
      type: (element as { type: string }).type,
      ...state,
    });
  });

  it('takes an external choice from what the app has offered', () => {
    const element = { type: 'external_select' };
    expect(stateOf(element, 'b')).toEqual({ type: 'external_select', selected_option: null });
    expect(stateOf(element, 'b', options)).toEqual({ type: 'external_select', selected_option: option('b') });
  });

  it('starts with what the app put there', () => {
    const state = (element: object) => initialState([input(element)]).b?.v;
    expect(state({ type: 'plain_text_input', initial_value: 'x' })).toMatchObject({ value: 'x' });
    expect(state({ type: 'static_select', options, initial_option: option('a') })).toMatchObject({
      selected_option: option('a'),
    });
    expect(state({ type: 'checkboxes', options, initial_options: [option('b')] })).toMatchObject({
      selected_options: [option('b')],
    });
    expect(isEmpty(state({ type: 'plain_text_input' }))).toBe(true);
    expect(isEmpty(state({ type: 'rich_text_input' }))).toBe(true);
  });

  it('keeps what was typed while the same kind of input stands there', () => {
    const held = { b: { v: { type: 'plain_text_input', value: 'typed' } } };
    const text = input({ type: 'plain_text_input', initial_value: 'new' });
    expect(initialState([text], held).b?.v).toEqual({ type: 'plain_text_input', value: 'typed' });
    const number = input({ type: 'number_input', initial_value: '1' });
    expect(initialState([number], held).b?.v).toEqual({ type: 'number_input', value: '1' });
  });
});
