import { defined } from '../../defined.ts';
import { valueIn } from '../../keys.ts';
import type { SentAct } from '../page-side/page-act.ts';
import { h } from './dom.ts';

/** What is said of a fault beside its name and how often it strikes. */
type FaultDetails = Omit<Extract<SentAct, { readonly do: 'fault' }>, 'do' | 'name' | 'amount'>;
/** Sets a fault, or takes it back. */
export type SetFault = (name: string, amount: number, more?: FaultDetails) => unknown;

/** A value with its words. */
type Row = readonly [value: string, words: string];

const LOST: readonly Row[] = [
  ['hang', 'never answered'],
  ['drop', 'dropped'],
];
const CALL: readonly Row[] = [
  ['refuse', 'refused with'],
  ['rate-limit', 'answered 429'],
  ['server-error', 'answered 500'],
  ...LOST,
  ['garble html', 'answered with a page'],
  ['garble text', 'answered with a word'],
  ['garble empty', 'answered with nothing'],
  ['garble half', 'answered with half of the JSON'],
  ['garble cut', 'cut off half-way'],
];
const REQUEST: readonly Row[] = [['500', 'answered 500'], ['429', 'answered 429'], ...LOST];

const CARRIED_OUT: readonly Row[] = [
  ['nothing', 'and not carried out'],
  ['done', 'after it was carried out'],
];
const ACKNOWLEDGED: readonly Row[] = [
  ['nothing', 'before the acknowledgement'],
  ['done', 'after the acknowledgement'],
];

/** What is no Web API call: its name, its words, how it goes wrong. */
const OTHERS: Readonly<
  Record<string, readonly [words: string, ways: readonly Row[], whens: readonly Row[]]>
> = {
  responseUrls: ['answer to a response address', REQUEST, CARRIED_OUT],
  uploads: ['upload of a file', REQUEST, CARRIED_OUT],
  cut: ['connection with a payload', [['cut', 'broken without a word']], ACKNOWLEDGED],
};

const GARBLED_AS = ['html', 'text', 'empty', 'half', 'cut'] as const;

const ERRORS = [
  'not_in_channel',
  'channel_not_found',
  'is_archived',
  'msg_too_long',
  'restricted_action',
  'invalid_blocks',
  'expired_trigger_id',
  'hash_conflict',
  'invalid_auth',
  'missing_scope',
  'internal_error',
  'fatal_error',
];

const options = (rows: readonly Row[]): HTMLOptionElement[] =>
  rows.map(([value, words]) => h('option', { value }, words));

/** A sentence to fill in: the next so many of these go wrong like this. */
export function createFaultForm(send: SetFault): {
  readonly root: HTMLElement;
  /** The methods there are, once they are known. */
  readonly offer: (methods: readonly string[]) => void;
} {
  const count = h('input', {
    class: 'control',
    type: 'number',
    min: '0',
    value: '1',
    'aria-label': 'How many',
  });
  const what = h('select', { class: 'control', 'aria-label': 'Of what', onchange: () => redraw() });
  const how = h('select', { class: 'control', 'aria-label': 'How', onchange: () => showFitting() });
  const after = h('select', { class: 'control', 'aria-label': 'When' });
  const error = h('input', {
    class: 'control',
    'aria-label': 'Error',
    list: 'fault-errors',
    value: ERRORS[0],
    spellcheck: 'false',
  });

  /** Only what this kind of fault asks for is there. */
  function showFitting(): void {
    error.hidden = how.value !== 'refuse';
    after.hidden = ['refuse', 'rate-limit', 'server-error'].includes(how.value);
  }

  function redraw(): void {
    const [, ways, whens] = valueIn(OTHERS, what.value) ?? ['', CALL, CARRIED_OUT];
    how.replaceChildren(...options(ways));
    after.replaceChildren(...options(whens));
    showFitting();
  }

  const form = h(
    'form',
    {
      class: 'fault-form',
      onsubmit: (event) => {
        event.preventDefault();
        const [name = '', as] = how.value.split(' ');
        const other = valueIn(OTHERS, what.value) !== undefined;
        send(other ? what.value : name, Number(count.value), {
          method: other ? '' : what.value,
          how: how.value,
          ...defined({ as: GARBLED_AS.find((one) => one === as) }),
          error: error.value.trim(),
          after: !after.hidden && after.value === 'done' ? 'done' : 'nothing',
        });
      },
    },
    h('span', {}, 'The next'),
    count,
    what,
    h('span', {}, 'will be'),
    how,
    error,
    after,
    h('button', { type: 'submit', class: 'btn small' }, 'Set'),
    h('datalist', { id: 'fault-errors' }, options(ERRORS.map((code): Row => [code, '']))),
  );
  return {
    root: form,
    offer: (methods) => {
      if (what.options.length > 0) return;
      what.append(
        h('option', { value: '' }, 'Web API calls'),
        ...options(methods.map((method): Row => [method, method])),
        ...options(Object.entries(OTHERS).map(([name, [words]]): Row => [name, words])),
      );
      redraw();
    },
  };
}
