import { act } from './act.js';
import { heldValue, valueControl } from './controls.js';
import { h, icon, newId } from './dom.js';
import { textObject } from './mrkdwn.js';

/** An input block: label, element, hint, and the place where its error appears. */
export function inputBlock(ctx, block) {
  const { element } = block;
  const id = newId('input');
  const hintId = newId('hint');
  const wrongId = newId('wrong');
  const key = `${block.block_id}/${element.action_id}`;
  const dispatches = block.dispatch_action === true;
  const onTyping = element.dispatch_action_config?.trigger_actions_on?.includes('on_character_entered');
  const isTyped = /_input$/.test(element.type) && element.type !== 'file_input';
  let timer;
  const control = valueControl(ctx, block, element, {
    id,
    describedBy: `${wrongId}${block.hint ? ` ${hintId}` : ''}`,
    value: ctx.drafts?.has(key)
      ? ctx.drafts.get(key)
      : heldValue(ctx.values?.[block.block_id]?.[element.action_id]),
    changed: (value, node) => {
      ctx.drafts?.set(key, value);
      if (!dispatches) return;
      if (!isTyped) act(ctx, block, element, value, node);
      else if (onTyping) {
        clearTimeout(timer);
        timer = setTimeout(() => act(ctx, block, element, value, node), 250);
      }
    },
    entered: dispatches && !onTyping ? (value, node) => act(ctx, block, element, value, node) : undefined,
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
  const focusable = root.querySelector(`[id="${id}"]`) ?? control;
  if (element.focus_on_load) focusable.dataset.first = 'true';
  root.setError = (error) => {
    wrong.hidden = error === undefined;
    wrong.replaceChildren(...(error === undefined ? [] : [icon('warn'), h('span', {}, error)]));
    if (error === undefined) focusable.removeAttribute('aria-invalid');
    else focusable.setAttribute('aria-invalid', 'true');
  };
  return root;
}
