import { trim } from '../bounded.ts';
import { isRecord } from '../json.ts';
import { BOUNDS } from './bounds.ts';
import { newId, secret } from './ids.ts';
import { type Json, records, text } from './json.ts';
import type { View } from './model.ts';
import { initialState } from './state-values.ts';
import { elementsOf, nameBlocks } from './validate/index.ts';

/** A home tab, and a stack of at most three modals, for each person. */
export class Views {
  readonly #stacks = new Map<string, View[]>();
  readonly #homes = new Map<string, View>();
  readonly #closed = new Map<string, View>();
  readonly #now: () => number;
  readonly #changed: () => void;

  constructor(now: () => number, changed: () => void) {
    this.#now = now;
    this.#changed = changed;
  }

  stack(user: string): readonly View[] {
    return this.#stacks.get(user) ?? [];
  }

  top(user: string): View | undefined {
    return this.stack(user).at(-1);
  }

  home(user: string): View | undefined {
    return this.#homes.get(user);
  }

  open(user: string, body: Json, channel: string | undefined): View {
    const view = this.#create(user, 'modal', body, undefined, channel);
    this.#stacks.set(user, [view]);
    this.#changed();
    return view;
  }

  push(user: string, body: Json): View {
    const below = this.top(user);
    const view = this.#create(user, 'modal', body, below, below?.channel);
    this.#stacks.set(user, [...this.stack(user), view]);
    this.#changed();
    return view;
  }

  publish(user: string, body: Json): View {
    const known = this.#homes.get(user);
    if (known !== undefined) return this.replace(known, body);
    const view = this.#create(user, 'home', body, undefined, undefined);
    this.#homes.set(user, view);
    this.#changed();
    return view;
  }

  /** New content for a view; what the person typed stays where block and action keep their names. */
  replace(view: View, body: Json): View {
    const held = view.values;
    view.body = named(body);
    view.hash = this.#hash();
    view.errors = {};
    view.values = initialState(records(view.body.blocks), held);
    this.#changed();
    return view;
  }

  setErrors(view: View, errors: Readonly<Record<string, string>>): void {
    view.errors = errors;
    this.#changed();
  }

  /** Closes the top view, or with `all` the whole stack; gives what was closed. */
  close(user: string, all: boolean): readonly View[] {
    const stack = this.stack(user);
    const closed = all ? stack : stack.slice(-1);
    this.#stacks.set(user, stack.slice(0, stack.length - closed.length));
    for (const view of closed) this.#closed.set(view.id, view);
    trim(this.#closed, BOUNDS.views);
    this.#changed();
    return closed;
  }

  find(viewId: string, externalId = ''): View | undefined {
    const open = [...this.#stacks.values()].flat().concat([...this.#homes.values()]);
    return open.find((view) =>
      viewId === '' ? externalId !== '' && view.body.external_id === externalId : view.id === viewId,
    );
  }

  /** A view that a person has closed: updating it is an error of its own. */
  wasClosed(viewId: string): boolean {
    return this.#closed.has(viewId);
  }

  #create(
    user: string,
    type: View['type'],
    body: Json,
    below: View | undefined,
    channel: string | undefined,
  ): View {
    const id = newId('V');
    const complete = named(body);
    return {
      id,
      user,
      type,
      body: complete,
      hash: this.#hash(),
      rootId: below?.rootId ?? id,
      previousId: below?.id,
      values: initialState(records(complete.blocks)),
      channel,
      errors: {},
    };
  }

  #hash(): string {
    return `${Math.floor(this.#now() / 1000)}.${secret(4)}`;
  }
}

const named = (body: Json): Json => ({ ...body, blocks: nameBlocks(records(body.blocks)) });

/** Where an element of these blocks stands. */
export const findElement = (
  blocks: readonly Json[],
  actionId: string,
  blockId?: string,
): { block: Json; element: Json } | undefined => {
  for (const block of blocks) {
    if (blockId !== undefined && block.block_id !== blockId) continue;
    const element = elementsOf(block).find((each) => isRecord(each) && text(each.action_id) === actionId);
    if (element !== undefined) return { block, element };
  }
  return undefined;
};
