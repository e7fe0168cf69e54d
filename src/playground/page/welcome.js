import { h } from './dom.js';

let kept;
let print = '';

/** What stands at the top of a channel; on a first visit with lines to click. */
export function welcome(state, channel, put, send) {
  const next = JSON.stringify([state.welcome, channel.id, state.me]);
  if (next === print) return kept;
  print = next;
  const offer = state.welcome !== null && channel.kind !== 'im' && channel.hasBot && !channel.isArchived;
  const name = `${channel.kind === 'im' ? '' : '#'}${channel.name}`;
  kept = h(
    'section',
    { class: 'welcome', 'aria-label': 'Welcome' },
    h('h3', {}, offer ? state.welcome.title : name),
    h('p', {}, offer ? state.welcome.text : intro(state, channel)),
    offer
      ? h(
          'ul',
          { class: 'examples' },
          state.welcome.examples.map((line) =>
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

function intro(state, channel) {
  if (channel.kind === 'im') return `This conversation is between you and ${state.bot.name}.`;
  if (channel.isArchived) return 'This channel is archived.';
  if (channel.hasBot) return `This is the very beginning of #${channel.name}.`;
  return `${state.bot.name} is not a member of this ${channel.kind === 'private' ? 'private ' : ''}channel. Type /invite @${state.bot.handle} to add it.`;
}
