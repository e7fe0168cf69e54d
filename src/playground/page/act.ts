import { defined } from '../../defined.ts';
import type { PageState } from '../page-side/page-state.ts';
import type { Input } from '../state-values.ts';
import { type BlockContext, drafted } from './context.ts';
import { h, icon } from './dom.ts';
import type { ConfirmObject, KitElement } from './kit.ts';
import { textObject } from './mrkdwn.ts';
import { post } from './net.ts';

/** Slack's question before something that cannot be taken back. */
function confirmed(state: PageState, question: ConfirmObject): Promise<boolean> {
  return new Promise((resolve) => {
    const done = (answer: boolean): void => {
      box.close();
      box.remove();
      resolve(answer);
    };
    const box = h(
      'dialog',
      { class: 'confirm', 'aria-labelledby': 'confirm-title' },
      h('h2', { id: 'confirm-title', class: 'question' }, textObject(state, question.title)),
      h('div', {}, textObject(state, question.text)),
      h(
        'div',
        { class: 'foot' },
        h(
          'button',
          { type: 'button', class: 'btn', onclick: () => done(false) },
          textObject(state, question.deny),
        ),
        h(
          'button',
          {
            type: 'button',
            class: `btn ${question.style === 'danger' ? 'danger solid' : 'primary'}`,
            onclick: () => done(true),
          },
          textObject(state, question.confirm),
        ),
      ),
    );
    box.addEventListener('cancel', () => done(false));
    document.body.append(box);
    box.showModal();
  });
}

/** The person presses or chooses something: asks if it has to, shows that it works, and says when it failed. */
export async function press(
  ctx: BlockContext,
  blockId: string,
  element: KitElement,
  value: Input | undefined,
  control: HTMLElement,
): Promise<void> {
  if (element.confirm && !(await confirmed(ctx.state, element.confirm))) return;
  if (element.type === 'button' && element.url && /^https?:/.test(element.url))
    window.open(element.url, '_blank', 'noopener');
  control.parentElement?.querySelector(':scope > .failed')?.remove();
  control.setAttribute('aria-busy', 'true');
  const spinner = control.tagName === 'BUTTON' ? icon('wait', 'spin') : null;
  const timer = setTimeout(() => spinner && control.append(spinner), 150);
  const outcome = await post({
    do: 'click',
    user: ctx.state.me,
    ...ctx.place,
    blockId,
    actionId: element.action_id,
    ...defined({ value, values: drafted(ctx.drafts) }),
  });
  clearTimeout(timer);
  spinner?.remove();
  control.removeAttribute('aria-busy');
  if (!outcome.ok)
    control.after(
      h('span', { class: 'failed', role: 'alert' }, icon('warn'), ` That did not work: ${outcome.error}`),
    );
}
