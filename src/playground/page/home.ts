import { defined } from '../../defined.ts';
import type { PageState } from '../page-side/page-state.ts';
import { blockList } from './blocks.ts';
import type { Drafts } from './context.ts';
import { h } from './dom.ts';
import { viewBody } from './kit.ts';

/** A part of the page that is drawn anew with each state. */
export interface PagePart {
  readonly root: HTMLElement;
  readonly draw: (state: PageState) => void;
}

/** The app's own page for this person. */
export function createHome(): PagePart {
  const root = h('div', { class: 'home-body', role: 'tabpanel', 'aria-label': 'Home' });
  let print = '';
  let drafts: Drafts = new Map();
  return {
    root,
    draw: (state) => {
      const next = `${state.me} ${state.home?.id} ${state.home?.hash}`;
      if (next === print) return;
      if (!print.startsWith(`${state.me} ${state.home?.id}`)) drafts = new Map();
      print = next;
      const ctx = {
        state,
        ...defined({ values: state.home?.values, files: state.home?.files }),
        drafts,
        place: { view: 'home' as const },
      };
      root.replaceChildren(
        state.home === null
          ? h('p', { class: 'blocks' }, `${state.bot.name} has not put anything here yet.`)
          : blockList(ctx, viewBody(state.home.body).blocks),
      );
    },
  };
}
