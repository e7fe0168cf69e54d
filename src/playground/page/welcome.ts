import type { ChannelRow, PageState } from '../page-side/page-state.ts';
import { h } from './dom.ts';

let kept: HTMLElement | undefined;
let print = '';

/** What stands at the top of a channel; on a first visit with lines to click. */
export function welcomeAt(
  state: PageState,
  channel: ChannelRow,
  put: (line: string) => void,
  send: (line: string) => unknown,
): HTMLElement {
  const next = JSON.stringify([state.welcome, channel.id, state.me]);
  if (next === print && kept !== undefined) return kept;
  print = next;
  const isOpen = channel.kind !== 'im' && channel.hasBot && !channel.isArchived;
  const offer = isOpen ? state.welcome : null;
  const name = `${channel.kind === 'im' ? '' : '#'}${channel.name}`;
  kept = h(
    'section',
    { class: 'welcome', 'aria-label': 'Welcome' },
    h('h3', {}, offer?.title ?? name),
    h('p', {}, offer?.text ?? intro(state, channel)),
    offer
      ? h(
          'ul',
          { class: 'examples' },
          offer.examples.map((line) =>
            h(
              'li',
              {},
              h(
                'button',
                {
                  type: 'button',
                  class: 'example',
                  onclick: () => send(line),
                  oncontextmenu: (event) => {
                    event.preventDefault();
                    put(line);
                  },
                },
                h('code', {}, line),
                h('span', { class: 'try', 'aria-hidden': 'true' }, 'Try it'),
              ),
            ),
          ),
        )
      : null,
  );
  return kept;
}

function intro(state: PageState, channel: ChannelRow): string {
  if (channel.kind === 'im') return `This conversation is between you and ${state.bot.name}.`;
  if (channel.isArchived) return 'This channel is archived.';
  if (channel.hasBot) return `This is the very beginning of #${channel.name}.`;
  return `${state.bot.name} is not a member of this ${channel.kind === 'private' ? 'private ' : ''}channel. Type /invite @${state.bot.handle} to add it.`;
}
