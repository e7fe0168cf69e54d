import { drafted } from './act.js';
import { blocks } from './blocks.js';
import { avatar, h, icon, iconButton } from './dom.js';
import { plainText } from './mrkdwn.js';
import { post } from './net.js';

/** The modal on top of the stack, as a dialog that keeps the focus inside. */
export function createModal() {
  const dialog = h('dialog', { class: 'modal', 'aria-labelledby': 'modal-title' });
  document.body.append(dialog);
  /** What the person has typed into each open view, by view. */
  const draftsOf = new Map();
  let state;
  let shown = '';
  let fields = [];
  let trouble;
  let submit;
  let cameFrom;
  let complained = '{}';

  const view = () => state.modal;
  /** The view that is being closed: one Escape may arrive twice, from an input and from the dialog. */
  let closing;
  const close = async () => {
    if (view() === null || closing === view().id) return;
    closing = view().id;
    await post({ do: 'close', user: state.me });
  };

  /** A view that came while a hand was on this one: it is drawn when the mouse button is up and no list is open. */
  let waiting;
  let pressed = false;
  const inHand = () => pressed || dialog.querySelector('[aria-expanded="true"]') !== null;
  const drawWaiting = () => {
    if (waiting !== undefined && !inHand()) draw(waiting);
  };
  dialog.addEventListener('pointerdown', () => {
    pressed = true;
  });
  for (const end of ['pointerup', 'pointercancel'])
    document.addEventListener(
      end,
      // The click itself comes after this event.
      () =>
        setTimeout(() => {
          pressed = false;
          drawWaiting();
        }),
      true,
    );
  dialog.addEventListener('toggle', drawWaiting, true);

  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    close();
  });

  async function send(event) {
    event.preventDefault();
    if (submit === undefined || submit.getAttribute('aria-busy') === 'true') return;
    submit.setAttribute('aria-busy', 'true');
    submit.append(icon('wait', 'spin'));
    const values = drafted({ drafts: draftsOf.get(view().id) });
    const { ok, error, errors } = await post({ do: 'submit', user: state.me, values });
    // What the app says of inputs stands below them.
    if (ok === false && errors === undefined) complain(error);
    submit?.removeAttribute('aria-busy');
    submit?.querySelector('.spin')?.remove();
  }

  /** What nobody but the playground refuses stands above the form: a button that does nothing looks broken. */
  function complain(error) {
    trouble.hidden = false;
    trouble.textContent = error;
  }

  /** What was typed so far into this version of the view: what it no longer asks for is forgotten, as Slack does. */
  function draftsIn({ body, id }) {
    const drafts = draftsOf.get(id) ?? new Map();
    const asked = new Set(
      body.blocks.flatMap(({ block_id, element, accessory, elements = [] }) =>
        [element, accessory, ...elements].map((each) => `${block_id}/${each?.action_id}`),
      ),
    );
    for (const key of [...drafts.keys()]) if (!asked.has(key)) drafts.delete(key);
    draftsOf.set(id, drafts);
    return drafts;
  }

  function build() {
    const { body, values } = view();
    const ctx = {
      state,
      surface: 'modal',
      values,
      files: view().files,
      drafts: draftsIn(view()),
      place: { view: 'modal' },
    };
    const content = blocks(ctx, body.blocks);
    fields = [...content.querySelectorAll('.field')];
    trouble = h('div', { class: 'trouble', role: 'alert', hidden: true });
    submit = body.submit
      ? h('button', { type: 'submit', class: 'btn primary' }, plainText(body.submit.text))
      : undefined;
    dialog.replaceChildren(
      h(
        'form',
        { novalidate: true, onsubmit: send },
        h(
          'div',
          { class: 'head' },
          view().depth > 1 ? iconButton('back', 'Back', close) : avatar(state.bot),
          h('h2', { id: 'modal-title', class: 'modal-title' }, plainText(body.title?.text ?? '')),
          iconButton('close', 'Close', () => post({ do: 'close', user: state.me, all: true })),
        ),
        trouble,
        h('div', { class: 'inner', tabindex: '-1' }, content),
        h(
          'div',
          { class: 'foot' },
          h(
            'button',
            { type: 'button', class: 'btn', onclick: close },
            plainText(body.close?.text ?? (body.submit ? 'Cancel' : 'Close')),
          ),
          submit,
        ),
      ),
    );
  }

  function drawErrors() {
    const { errors } = view();
    trouble.hidden = errors[''] === undefined;
    trouble.textContent = errors[''] ?? '';
    for (const field of fields) field.setError(errors[field.dataset.block]);
    const print = JSON.stringify(errors);
    if (print !== complained && print !== '{}') focusError();
    complained = print;
  }

  function focusError() {
    const wrong = dialog.querySelector('[aria-invalid="true"]');
    if (wrong !== null) (wrong.matches('fieldset') ? wrong.querySelector('input') : wrong).focus();
  }

  /** Where the focus was, by place in the form, so that a new version of the view does not throw it away. */
  function focusedField() {
    const field = document.activeElement?.closest?.('.field');
    const at = document.activeElement?.selectionStart;
    return field ? { block: field.dataset.block, at } : undefined;
  }

  function shut() {
    if (dialog.open) {
      dialog.close();
      (cameFrom?.isConnected ? cameFrom : document.getElementById('composer-box')).focus();
    }
    shown = '';
    draftsOf.clear();
  }

  /** The focus goes back to the same field of the new version, or to the first one of a new view. */
  function focusAfter(held) {
    const back = fields
      .find((field) => field.dataset.block === held?.block)
      ?.querySelector('.control, input');
    const target = back ?? dialog.querySelector('[data-first], .field .control, .field input') ?? submit;
    (target ?? dialog.querySelector('.inner')).focus();
    if (back?.type === 'text' && typeof held.at === 'number') back.setSelectionRange(held.at, held.at);
  }

  function rebuild(print) {
    const sameView = shown.split(' ')[0] === view().id;
    const held = sameView ? focusedField() : undefined;
    if (!dialog.open) cameFrom = document.activeElement;
    build();
    shown = print;
    if (!dialog.open) dialog.showModal();
    focusAfter(held);
  }

  function draw(next) {
    waiting = next.modal !== null && inHand() ? next : undefined;
    if (waiting !== undefined) return;
    state = next;
    if (view() === null) {
      shut();
      return;
    }
    const print = `${view().id} ${view().hash}`;
    if (print !== shown) rebuild(print);
    drawErrors();
  }
  return { draw };
}
