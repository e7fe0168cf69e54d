import { defined } from '../../defined.ts';
import { list, records, text } from '../json.ts';
import type { PageState } from '../page-side/page-state.ts';
import { blockList } from './blocks.ts';
import { type BlockContext, type Drafts, drafted, draftKey } from './context.ts';
import { avatar, h, icon, iconButton } from './dom.ts';
import { complainAt } from './inputs.ts';
import { type ViewBody, viewBody } from './kit.ts';
import { emojiText } from './mrkdwn.ts';
import { post } from './net.ts';

type OpenView = NonNullable<PageState['modal']>;

/** Where the focus was: in which block, and at which character. */
interface Held {
  readonly block: string | undefined;
  readonly at: number | null;
}

const focusedHere = (): HTMLElement | null =>
  document.activeElement instanceof HTMLElement ? document.activeElement : null;

const isTextInput = (
  element: Element | null | undefined,
): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

/** Where the focus is, by place in the form, so that a new version of the view does not throw it away. */
function focusedField(): Held | undefined {
  const active = focusedHere();
  const field = active?.closest<HTMLElement>('.field');
  return field
    ? { block: field.dataset.block, at: isTextInput(active) ? active.selectionStart : null }
    : undefined;
}

/** By what the inputs of a view are kept. */
const askedIn = ({ blocks }: ViewBody): ReadonlySet<string> =>
  new Set(
    blocks.flatMap(({ block_id, element, accessory, elements }) =>
      records([element, accessory, ...list(elements)]).map((each) =>
        draftKey(text(block_id), text(each.action_id)),
      ),
    ),
  );

/** The modal on top of the stack, as a dialog that keeps the focus inside. */
export function createModal(): { readonly draw: (state: PageState) => void } {
  const dialog = h('dialog', { class: 'modal', 'aria-labelledby': 'modal-title' });
  document.body.append(dialog);
  /** What the person has typed into each open view, by view. */
  const draftsOf = new Map<string, Drafts>();
  let user = '';
  let view: OpenView | null = null;
  let shown = '';
  let fields: readonly HTMLElement[] = [];
  let trouble = h('div');
  let submit: HTMLButtonElement | undefined;
  let cameFrom: HTMLElement | null = null;
  let complained = '{}';

  /** The view that is being closed: one Escape may arrive twice, from an input and from the dialog. */
  let closing: string | undefined;
  const close = async (): Promise<void> => {
    if (view === null || closing === view.id) return;
    closing = view.id;
    await post({ do: 'close', user });
  };

  /** A view that came while a hand was on this one: it is drawn when the mouse button is up and no list is open. */
  let waiting: PageState | undefined;
  let pressed = false;
  const inHand = (): boolean => pressed || dialog.querySelector('[aria-expanded="true"]') !== null;
  const drawWaiting = (): void => {
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

  async function send(event: Event): Promise<void> {
    event.preventDefault();
    if (view === null || submit === undefined || submit.getAttribute('aria-busy') === 'true') return;
    submit.setAttribute('aria-busy', 'true');
    submit.append(icon('wait', 'spin'));
    const values = drafted(draftsOf.get(view.id));
    const { ok, error = '', errors } = await post({ do: 'submit', user, ...defined({ values }) });
    // What the app says of inputs stands below them.
    if (ok === false && errors === undefined) complain(error);
    submit?.removeAttribute('aria-busy');
    submit?.querySelector('.spin')?.remove();
  }

  /** What nobody but the playground refuses stands above the form: a button that does nothing looks broken. */
  function complain(error: string): void {
    trouble.hidden = false;
    trouble.textContent = error;
  }

  /** What was typed so far into this version of the view: what it no longer asks for is forgotten, as Slack does. */
  function draftsIn(id: string, body: ViewBody): Drafts {
    const drafts: Drafts = draftsOf.get(id) ?? new Map();
    const asked = askedIn(body);
    for (const key of [...drafts.keys()]) if (!asked.has(key)) drafts.delete(key);
    draftsOf.set(id, drafts);
    return drafts;
  }

  function build(state: PageState, { id, values, files, depth, body: checked }: OpenView): void {
    const body = viewBody(checked);
    const ctx: BlockContext = {
      state,
      values,
      files,
      drafts: draftsIn(id, body),
      place: { view: 'modal' },
    };
    const content = blockList(ctx, body.blocks);
    fields = [...content.querySelectorAll<HTMLElement>('.field')];
    trouble = h('div', { class: 'trouble', role: 'alert', hidden: true });
    submit = body.submit
      ? h('button', { type: 'submit', class: 'btn primary' }, emojiText(body.submit.text))
      : undefined;
    dialog.replaceChildren(
      h(
        'form',
        { novalidate: true, onsubmit: send },
        h(
          'div',
          { class: 'head' },
          depth > 1 ? iconButton('back', 'Back', close) : avatar(state.bot),
          h('h2', { id: 'modal-title', class: 'modal-title' }, emojiText(body.title?.text ?? '')),
          iconButton('close', 'Close', () => post({ do: 'close', user, all: true })),
        ),
        trouble,
        h('div', { class: 'inner', tabindex: '-1' }, content),
        h(
          'div',
          { class: 'foot' },
          h(
            'button',
            { type: 'button', class: 'btn', onclick: close },
            emojiText(body.close?.text ?? (body.submit ? 'Cancel' : 'Close')),
          ),
          submit,
        ),
      ),
    );
  }

  function drawErrors({ errors }: OpenView): void {
    trouble.hidden = errors[''] === undefined;
    trouble.textContent = errors[''] ?? '';
    for (const field of fields) complainAt(field, errors[field.dataset.block ?? '']);
    const print = JSON.stringify(errors);
    if (print !== complained && print !== '{}') focusError();
    complained = print;
  }

  function focusError(): void {
    const wrong = dialog.querySelector<HTMLElement>('[aria-invalid="true"]');
    (wrong?.matches('fieldset') ? wrong.querySelector('input') : wrong)?.focus();
  }

  function shut(): void {
    if (dialog.open) {
      dialog.close();
      (cameFrom?.isConnected ? cameFrom : document.getElementById('composer-box'))?.focus();
    }
    shown = '';
    draftsOf.clear();
  }

  /** The focus goes back to the same field of the new version, or to the first one of a new view. */
  function focusAfter(held: Held | undefined): void {
    const back = fields
      .find((field) => field.dataset.block === held?.block)
      ?.querySelector<HTMLElement>('.control, input');
    const first = dialog.querySelector<HTMLElement>('[data-first], .field .control, .field input');
    (back ?? first ?? submit ?? dialog.querySelector<HTMLElement>('.inner'))?.focus();
    const at = held?.at;
    if (isTextInput(back) && back.type === 'text' && typeof at === 'number') back.setSelectionRange(at, at);
  }

  function rebuild(state: PageState, next: OpenView, print: string): void {
    const sameView = shown.split(' ')[0] === next.id;
    const held = sameView ? focusedField() : undefined;
    if (!dialog.open) cameFrom = focusedHere();
    build(state, next);
    shown = print;
    if (!dialog.open) dialog.showModal();
    focusAfter(held);
  }

  function draw(state: PageState): void {
    waiting = state.modal !== null && inHand() ? state : undefined;
    if (waiting !== undefined) return;
    user = state.me;
    view = state.modal;
    if (view === null) {
      shut();
      return;
    }
    const print = `${view.id} ${view.hash}`;
    if (print !== shown) rebuild(state, view, print);
    drawErrors(view);
  }
  return { draw };
}
