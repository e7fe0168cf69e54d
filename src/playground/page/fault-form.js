import { h } from './dom.js';

const LOST = [
  ['hang', 'never answered'],
  ['drop', 'dropped'],
];
const CALL = [
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
const REQUEST = [['500', 'answered 500'], ['429', 'answered 429'], ...LOST];

const CARRIED_OUT = [
  ['nothing', 'and not carried out'],
  ['done', 'after it was carried out'],
];
const ACKNOWLEDGED = [
  ['nothing', 'before the acknowledgement'],
  ['done', 'after the acknowledgement'],
];

/** What is no Web API call: its name, its words, how it goes wrong. */
const OTHERS = {
  responseUrls: ['answer to a response address', REQUEST, CARRIED_OUT],
  uploads: ['upload of a file', REQUEST, CARRIED_OUT],
  cut: ['connection with a payload', [['cut', 'broken without a word']], ACKNOWLEDGED],
};

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

const options = (rows) => rows.map(([value, words]) => h('option', { value }, words));

/** A sentence to fill in: the next so many of these go wrong like this. */
export function createFaultForm(send) {
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
  function showFitting() {
    error.hidden = how.value !== 'refuse';
    after.hidden = ['refuse', 'rate-limit', 'server-error'].includes(how.value);
  }

  function redraw() {
    const [, ways, whens] = OTHERS[what.value] ?? ['', CALL, CARRIED_OUT];
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
        const [name, as] = how.value.split(' ');
        const other = OTHERS[what.value] !== undefined;
        send(other ? what.value : name, Number(count.value), {
          method: other ? '' : what.value,
          how: how.value,
          as,
          error: error.value.trim(),
          after: after.hidden ? 'nothing' : after.value,
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
    h('datalist', { id: 'fault-errors' }, options(ERRORS.map((code) => [code, '']))),
  );
  return {
    root: form,
    /** The methods there are, once they are known. */
    offer(methods) {
      if (what.options.length > 0) return;
      what.append(
        h('option', { value: '' }, 'Web API calls'),
        ...options(methods.map((method) => [method, method])),
        ...options(Object.entries(OTHERS).map(([name, [words]]) => [name, words])),
      );
      redraw();
    },
  };
}
