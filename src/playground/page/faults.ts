import type { PageState } from '../page-side/page-state.ts';
import { h, type Props } from './dom.ts';
import { createFaultForm, type SetFault } from './fault-form.ts';
import { paneHead } from './frame.ts';
import { post } from './net.ts';

const NUMBERS: readonly (readonly [name: string, words: string, step: number])[] = [
  ['latencyMs', 'Every answer is late by (ms)', 500],
  ['loseAcks', 'Next acknowledgements lost', 1],
  ['emptyViews', 'Next windows sent without what stands in them', 1],
  ['redeliveries', 'Every event comes so many times more', 1],
  ['refuseImages', 'Next pictures refused', 1],
];

const TOGGLES: readonly (readonly [name: string, words: string])[] = [
  ['redeliverInteractions', 'Commands and presses come again too'],
  ['limitPosts', 'One post a second and channel'],
  ['expireTriggers', 'Every trigger has expired'],
  ['expireResponseUrls', 'Every response address has expired'],
  ['filesNeverReady', 'Uploads can never be shown'],
  ['dedupeClientIds', 'A client_msg_id names one message'],
];

const REASONS = ['refresh_requested', 'warning', 'link_disabled', 'too_many_websockets'];

const COUNTS: readonly (readonly [name: keyof PageState['counts'], words: string])[] = [
  ['failuresShown', 'failures people saw'],
  ['unacknowledged', 'not acknowledged'],
  ['acksLost', 'acknowledgements lost'],
  ['acksLate', 'acknowledgements late'],
  ['redelivered', 'delivered again'],
  ['postsLimited', 'posts over the limit'],
];

const numbered = (counts: PageState['counts']): string =>
  COUNTS.filter(([name]) => counts[name] > 0)
    .map(([name, words]) => `${words}: ${counts[name]}`)
    .join(', ');

/** What may go wrong, and what the app has asked of Slack. */
export function createFaults(
  root: Element,
  onClose: () => void,
): { readonly draw: (state: PageState) => void } {
  const send: SetFault = (name, amount, more = {}) => post({ do: 'fault', name, amount, ...more });
  const inputs = new Map<string, HTMLInputElement>();
  const row = (
    name: string,
    words: string,
    props: Props,
    amountOf: (input: HTMLInputElement) => number,
  ): HTMLElement => {
    const id = `fault-${name}`;
    const input: HTMLInputElement = h('input', { id, ...props, onchange: () => send(name, amountOf(input)) });
    inputs.set(name, input);
    return h('div', { class: 'fault-row' }, h('label', { for: id }, words), input);
  };
  const numbers = NUMBERS.map(([name, words, step]) =>
    row(name, words, { class: 'control', type: 'number', min: '0', step, value: '0' }, (input) =>
      Number(input.value),
    ),
  );
  const toggles = TOGGLES.map(([name, words]) =>
    row(name, words, { type: 'checkbox' }, (input) => (input.checked ? 1 : 0)),
  );
  const form = createFaultForm(send);
  const armed = h('ul', { class: 'armed', 'aria-label': 'Still to come' });
  const reason = h(
    'select',
    { class: 'control', 'aria-label': 'Reason' },
    REASONS.map((each) => h('option', { value: each }, each)),
  );
  const button = (words: string, onclick: () => unknown): HTMLElement =>
    h('button', { type: 'button', class: 'btn small', onclick }, words);
  const counted = h('p', { class: 'counted' });
  const calls = h('ol', { class: 'calls' });
  root.append(
    paneHead('Faults', '', onClose),
    h(
      'div',
      { class: 'scroll' },
      h(
        'div',
        { class: 'fault-head' },
        h('h3', {}, 'Make something go wrong'),
        button('All well again', () => send('clear', 0)),
      ),
      form.root,
      armed,
      numbers,
      toggles,
      h(
        'div',
        { class: 'fault-row' },
        reason,
        button('Disconnect the app', () => send('disconnect', 1, { reason: reason.value })),
      ),
      h('h3', {}, 'What the app asked of Slack'),
      counted,
      calls,
    ),
  );
  return {
    draw: (state) => {
      form.offer(state.methods);
      for (const [name, input] of inputs) {
        const value = state.faults.switches[name];
        if (input.type === 'checkbox') input.checked = value === true;
        else if (document.activeElement !== input) input.value = String(value ?? 0);
      }
      armed.replaceChildren(
        ...state.faults.armed.map(({ left, words }) =>
          h('li', {}, left === null ? `from now on: ${words}` : `${left} × ${words}`),
        ),
      );
      counted.textContent = numbered(state.counts);
      calls.replaceChildren(
        ...[...state.calls].reverse().map((call) =>
          h(
            'li',
            { class: call.ok ? '' : 'bad' },
            `${new Date(call.at).toLocaleTimeString()} ${call.method} ${call.ok ? 'ok' : call.error}`,
            call.isAmbiguous ? ' (carried out)' : '',
            call.detail.map((line) => h('div', {}, line)),
          ),
        ),
      );
    },
  };
}
