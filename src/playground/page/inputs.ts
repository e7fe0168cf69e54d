import { defined } from '../../defined.ts';
import type { Input } from '../state-values.ts';
import { press } from './act.ts';
import { type BlockContext, draftKey, standing } from './context.ts';
import { valueControl } from './controls.ts';
import { freshId, h, icon } from './dom.ts';
import type { KitBlock } from './kit.ts';
import { textObject } from './mrkdwn.ts';

/** Shows what is wrong at each input block, by its element; undefined takes it back. */
const complaints = new WeakMap<Element, (wrong: string | undefined) => void>();

/** Says what is wrong at an input block, or that nothing is. */
export const complainAt = (field: Element, wrong: string | undefined): void => complaints.get(field)?.(wrong);

/** An input block: label, element, hint, and the place where its error appears. */
export function inputField(ctx: BlockContext, block: KitBlock<'input'>): HTMLElement {
  const { element } = block;
  const id = freshId('input');
  const hintId = freshId('hint');
  const wrongId = freshId('wrong');
  const dispatches = block.dispatch_action === true;
  const onTyping = element.dispatch_action_config?.trigger_actions_on?.includes('on_character_entered');
  const isTyped = /_input$/.test(element.type) && element.type !== 'file_input';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const send = (value: Input, node: HTMLElement): Promise<void> =>
    press(ctx, block.block_id, element, value, node);
  const control = valueControl(ctx, block.block_id, element, {
    id,
    describedBy: `${wrongId}${block.hint ? ` ${hintId}` : ''}`,
    value: standing(ctx, block.block_id, element.action_id),
    changed: (value, node) => {
      ctx.drafts?.set(draftKey(block.block_id, element.action_id), value);
      if (!dispatches) return;
      if (!isTyped) send(value, node);
      else if (onTyping) {
        clearTimeout(timer);
        timer = setTimeout(() => send(value, node), 250);
      }
    },
    ...defined({ entered: dispatches && !onTyping ? send : undefined }),
  });
  const group = element.type === 'checkboxes' || element.type === 'radio_buttons';
  const words = [
    textObject(ctx.state, block.label),
    block.optional ? h('span', { class: 'optional' }, ' (optional)') : null,
  ];
  if (group) control.setAttribute('aria-label', block.label.text);
  const wrong = h('div', { class: 'wrong', id: wrongId, hidden: true });
  const root = h(
    'div',
    { class: 'block field', 'data-block': block.block_id },
    group ? h('div', { class: 'label' }, words) : h('label', { for: id }, words),
    control,
    wrong,
    block.hint ? h('div', { class: 'hint', id: hintId }, textObject(ctx.state, block.hint)) : null,
  );
  const focusable = root.querySelector<HTMLElement>(`[id="${id}"]`) ?? control;
  if (element.focus_on_load) focusable.dataset.first = 'true';
  complaints.set(root, (error) => {
    wrong.hidden = error === undefined;
    wrong.replaceChildren(...(error === undefined ? [] : [icon('warn'), h('span', {}, error)]));
    if (error === undefined) focusable.removeAttribute('aria-invalid');
    else focusable.setAttribute('aria-invalid', 'true');
  });
  return root;
}
