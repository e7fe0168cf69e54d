import { blocks } from './blocks.js';
import { h } from './dom.js';

/** The app's own page for this person. */
export function createHome() {
  const root = h('div', { class: 'home-body', role: 'tabpanel', 'aria-label': 'Home' });
  let print = '';
  let drafts = new Map();
  return {
    root,
    draw(state) {
      const next = `${state.me} ${state.home?.id} ${state.home?.hash}`;
      if (next === print) return;
      if (!print.startsWith(`${state.me} ${state.home?.id}`)) drafts = new Map();
      print = next;
      const ctx = {
        state,
        surface: 'home',
        values: state.home?.values,
        files: state.home?.files,
        drafts,
        place: { view: 'home' },
      };
      root.replaceChildren(
        state.home === null
          ? h('p', { class: 'blocks' }, `${state.bot.name} has not put anything here yet.`)
          : blocks(ctx, state.home.body.blocks),
      );
    },
  };
}
