import { h } from './dom.js';
import { paneHead } from './frame.js';
import { post } from './net.js';

const SWITCHES = [
  ['latencyMs', 'Every answer is late by (ms)', 500],
  ['rate-limit', 'Next calls answered 429', 1],
  ['server-error', 'Next calls answered 500', 1],
  ['hang', 'Next calls never answered', 1],
  ['loseAcks', 'Next acknowledgements lost', 1],
  ['failUploads', 'Next uploads fail', 1],
  ['refuseImages', 'Next pictures refused', 1],
  ['refuseConnections', 'Next connections refused', 1],
];

/** What may go wrong, and what the app has asked of Slack. */
export function createFaults(root, onClose) {
  const send = (name, amount) => post({ do: 'fault', name, amount });
  const inputs = new Map();
  const rows = SWITCHES.map(([name, words, step]) => {
    const id = `fault-${name}`;
    const input = h('input', {
      class: 'control',
      id,
      type: 'number',
      min: '0',
      step,
      value: '0',
      onchange: () => send(name, Number(input.value)),
    });
    inputs.set(name, input);
    return h('div', { class: 'fault-row' }, h('label', { for: id }, words), input);
  });
  const calls = h('ol', { class: 'calls' });
  root.append(
    paneHead('Faults', '', onClose),
    h(
      'div',
      { class: 'scroll' },
      h('h3', {}, 'Make something go wrong'),
      rows,
      h(
        'div',
        { class: 'fault-row' },
        h(
          'button',
          { type: 'button', class: 'btn small', onclick: () => send('disconnect', 1) },
          'Disconnect the app',
        ),
        h(
          'button',
          { type: 'button', class: 'btn small', onclick: () => send('clear', 0) },
          'All well again',
        ),
      ),
      h('h3', {}, 'What the app asked of Slack'),
      calls,
    ),
  );
  return {
    draw(state) {
      for (const [name, input] of inputs)
        if (document.activeElement !== input) input.value = String(state.faults[name] ?? 0);
      calls.replaceChildren(
        ...[...state.calls].reverse().map((call) =>
          h(
            'li',
            { class: call.ok ? '' : 'bad' },
            `${new Date(call.at).toLocaleTimeString()} ${call.method} ${call.ok ? 'ok' : call.error}`,
            call.detail.map((line) => h('div', {}, line)),
          ),
        ),
      );
    },
  };
}
