import { describe, expect, it } from 'vitest';
import { readPayload } from '../../src/inbox/payload.ts';
import { inputId } from '../../src/wire/form.ts';
import { drawnValues } from '../../src/wire/form-state.ts';
import { filesIn, inputsOf, ViewState } from '../../src/wire/view-state.ts';

describe('a window that is sent', () => {
  const view = { id: 'V1', callback_id: 'c', hash: '1.a' };
  const unsent = { type: 'view_submission', user: { id: 'U1' }, view };
  const sent = (state: unknown) => ({ ...unsent, view: { ...view, state } });

  it.each([
    ['nothing', unsent],
    ['null', sent(null)],
    ['a list', sent([])],
    ['no values', sent({})],
    ['values that are none', sent({ values: 'x' })],
  ])('with %s for what stood in it is one in which nothing stood', (_, body) => {
    expect(readPayload(body)).toEqual({ kind: 'submission', body: sent({ values: {} }) });
  });

  it('is left as it is where something stood in it', () => {
    const body = sent({ values: { a: { a: { value: 'x' } } } });
    expect(readPayload(body)).toEqual({ kind: 'submission', body });
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
