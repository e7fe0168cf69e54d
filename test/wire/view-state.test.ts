import { describe, expect, it } from 'vitest';
import { UNSAID } from '../../src/wire/form.ts';
import { drawnValues } from '../../src/wire/form-state.ts';
import { filesIn, inputsOf, ViewState } from '../../src/wire/view-state.ts';

describe('what stands in the inputs of a modal', () => {
  it('is one text an input, of whichever kind', () => {
    expect(
      inputsOf(
        ViewState.parse({
          why: { why: { type: 'plain_text_input', value: 'cheaper' } },
          choice: { choice: { selected_option: { value: 'api' } } },
          owner: { owner: { selected_user: 'U1' } },
          day: { day: { selected_date: '2026-01-01' } },
          moment: { moment: { selected_date_time: 1_767_225_600 } },
          emptied: { emptied: { type: 'plain_text_input', value: ' \n' } },
        }),
      ),
    ).toEqual({ why: 'cheaper', choice: 'api', owner: 'U1', day: '2026-01-01', moment: '1767225600' });
  });

  it('is nothing where it is no state, and one that is spoilt takes nothing from the others', () => {
    for (const state of [undefined, null, 7, 'x']) expect(ViewState.parse(state)).toEqual({});
    expect(inputsOf(undefined)).toEqual({});
    const spoilt = inputsOf(
      ViewState.parse({ why: { why: { value: 7 } }, owner: { owner: { selected_user: 'U1' } } }),
    );
    expect(spoilt).toMatchObject({ owner: 'U1' });
    expect(spoilt.why).toBeUndefined();
  });
});

describe('what stands in the inputs of the form', () => {
  const input = (id: string, element: object) => ({ [id]: { [id]: element } });

  it('is what was typed or chosen in inputs that are ours', () => {
    expect(
      drawnValues(
        ViewState.parse({
          ...input('form:workload.tokensPerMonth', { value: '5' }),
          ...input('form:selfHosted.model', { selected_option: { value: 'qwen3-32b' } }),
          ...input('form:apis', { selected_options: [{ value: 'openai/gpt-5' }, { value: UNSAID }] }),
          ...input('form:constructor', { value: 'x' }),
          ...input('other', { value: 'x' }),
        }),
      ),
    ).toEqual({
      'workload.tokensPerMonth': '5',
      'selfHosted.model': 'qwen3-32b',
      apis: ['openai/gpt-5'],
    });
  });

  it('is absent where it was emptied, or where nothing was meant', () => {
    expect(
      drawnValues(
        ViewState.parse({
          ...input('form:workload.tokensPerMonth', { value: '' }),
          ...input('form:selfHosted.model', { selected_option: null }),
          ...input('form:selfHosted.gpu', { selected_option: { value: UNSAID } }),
          ...input('form:apis', { selected_options: [] }),
        }),
      ),
    ).toEqual({});
    expect(drawnValues(undefined)).toEqual({});
  });
});

describe('the files of an input', () => {
  const state = ViewState.parse({
    usage: { usage: { files: [{ id: 'F1', mimetype: '', size: 12, url_private: null }, { id: '' }] } },
    odd: { odd: { files: 'F1' } },
  });

  it('are those of its block, without what Slack left empty', () => {
    expect(filesIn(state, 'usage')).toEqual([{ id: 'F1', size: 12 }, {}]);
  });

  it('are none where there is no such input, or nothing was put into it', () => {
    for (const id of ['odd', 'none', 'constructor']) expect(filesIn(state, id)).toEqual([]);
    expect(filesIn(undefined, 'usage')).toEqual([]);
  });
});
