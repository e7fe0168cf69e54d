import { describe, expect, it } from 'vitest';
import { wholeWindow } from '../../src/inbox/whole-window.ts';
import { inputId } from '../../src/wire/form.ts';
import { drawnValues } from '../../src/wire/form-state.ts';
import { filesIn, inputsOf, ViewState } from '../../src/wire/view-state.ts';

describe('a window that is sent', () => {
  const view = { id: 'V1', callback_id: 'c', hash: '1.a' };
  const sent = (state: unknown) => ({ type: 'view_submission', view: { ...view, state } });
  const EMPTY = { type: 'view_submission', view: { ...view, state: { values: {} } } };

  it.each([
    ['nothing', { type: 'view_submission', view }],
    ['null', sent(null)],
    ['a list', sent([])],
    ['no values', sent({})],
    ['values that are none', sent({ values: 'x' })],
  ])('with %s for what stood in it is one in which nothing stood', (_, body) => {
    expect(wholeWindow(body)).toEqual(EMPTY);
  });

  it.each([
    [sent({ values: { a: { a: { value: 'x' } } } })],
    [{ type: 'block_actions', view: { id: 'V1' } }],
    [{ type: 'view_submission', view: null }],
    [null],
    ['text'],
  ])('is left as it is: %j', (body) => {
    expect(wholeWindow(body)).toBe(body);
  });
});

describe('an input that is not as it should be', () => {
  const id = inputId('workload.tokensPerMonth');
  const values = { [id]: { [id]: { value: '500M' } }, odd: { odd: { value: 7 } }, none: null, list: [] };

  it('takes nothing from the others', () => {
    expect(drawnValues(ViewState.parse(values))).toEqual({ 'workload.tokensPerMonth': '500M' });
    expect(inputsOf(ViewState.parse({ ...values, why: { why: { value: 'because' } } })).why).toBe('because');
    const files = { ...values, usage: { usage: { files: [{ id: 'F1' }] } } };
    expect(filesIn(ViewState.parse(files), 'usage').map((file) => file.id)).toEqual(['F1']);
  });
});
