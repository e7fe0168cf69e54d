import { defined } from '../../defined.ts';
import { press } from './act.ts';
import { type BlockContext, draftKey, standing } from './context.ts';
import { valueControl } from './controls.ts';
import { h, icon, openMenu } from './dom.ts';
import type { ButtonElement, FeedbackElement, KitElement, OverflowElement, ValueElement } from './kit.ts';
import { emojiText } from './mrkdwn.ts';

/** Elements of a section or an actions block: whatever is done with one goes to the app at once. */

function pressed(ctx: BlockContext, blockId: string, element: ButtonElement): HTMLElement {
  const button: HTMLElement = h(
    'button',
    {
      type: 'button',
      class: `btn ${element.style ?? ''}`,
      'aria-label': element.accessibility_label,
      'data-action': element.action_id,
      onclick: () => press(ctx, blockId, element, undefined, button),
    },
    emojiText(element.text.text),
  );
  return button;
}

const feedback = (ctx: BlockContext, blockId: string, element: FeedbackElement): HTMLElement =>
  h(
    'span',
    {},
    [element.positive_button, element.negative_button].map((each) => {
      const button: HTMLElement = h(
        'button',
        {
          type: 'button',
          class: 'btn',
          onclick: () => press(ctx, blockId, element, each.value, button),
        },
        emojiText(each.text.text),
      );
      return button;
    }),
  );

function overflow(ctx: BlockContext, blockId: string, element: OverflowElement): HTMLElement {
  const rows = element.options.map((option) => ({
    label: option.text.text,
    ...defined({ note: option.description?.text }),
    run: () => press(ctx, blockId, element, option.value, button),
  }));
  const button: HTMLElement = h(
    'button',
    {
      type: 'button',
      class: 'btn small more',
      'aria-label': 'More options',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      'data-action': element.action_id,
      onclick: () => openMenu(button, rows),
    },
    icon('more'),
  );
  return button;
}

function changed(ctx: BlockContext, blockId: string, element: ValueElement): HTMLElement {
  const root = valueControl(ctx, blockId, element, {
    label: element.placeholder?.text ?? 'Choose',
    value: standing(ctx, blockId, element.action_id),
    changed: (value, control) => {
      ctx.drafts?.set(draftKey(blockId, element.action_id), value);
      press(ctx, blockId, element, value, control);
    },
  });
  root.dataset.action = element.action_id;
  return root;
}

/** The control of such an element. */
export function actionControl(ctx: BlockContext, blockId: string, element: KitElement): HTMLElement {
  switch (element.type) {
    case 'button':
    case 'icon_button':
    case 'workflow_button':
      return pressed(ctx, blockId, element);
    case 'feedback_buttons':
      return feedback(ctx, blockId, element);
    case 'overflow':
      return overflow(ctx, blockId, element);
    default:
      return changed(ctx, blockId, element);
  }
}
