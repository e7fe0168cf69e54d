import type { ChannelRow, PageState } from '../page-side/page-state.ts';
import { h } from './dom.ts';

/** What stands at the top of a channel, drawn anew once it says something else. */
export function createWelcome(put: (line: string) => void, send: (line: string) => unknown) {
  let kept: { readonly print: string; readonly node: HTMLElement } | undefined;
  return {
    at: (state: PageState, channel: ChannelRow): HTMLElement => {
      const print = JSON.stringify([state.welcome, channel.id, state.me]);
      if (kept?.print !== print) kept = { print, node: welcomeAt(state, channel, put, send) };
      return kept.node;
    },
  };
}

/** On a first visit with lines to click. */
function welcomeAt(
  state: PageState,
  channel: ChannelRow,
  put: (line: string) => void,
  send: (line: string) => unknown,
): HTMLElement {
  const isOpen = channel.kind !== 'im' && channel.hasBot && !channel.isArchived;
  const offer = isOpen ? state.welcome : null;
  const name = `${channel.kind === 'im' ? '' : '#'}${channel.name}`;
  return h(
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
}

function intro(state: PageState, channel: ChannelRow): string {
  if (channel.kind === 'im') return `This conversation is between you and ${state.bot.name}.`;
  if (channel.isArchived) return 'This channel is archived.';
  if (channel.hasBot) return `This is the very beginning of #${channel.name}.`;
  return `${state.bot.name} is not a member of this ${channel.kind === 'private' ? 'private ' : ''}channel. Type /invite @${state.bot.handle} to add it.`;
}
