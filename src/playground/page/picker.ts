import { valueIn } from '../../keys.ts';
import { float, freshId, h } from './dom.ts';

/** A row to choose. */
export interface PickerRow {
  readonly value: string;
  readonly label: string;
  readonly note?: string;
}

/** What a menu is made of. */
interface PickerLook {
  readonly options?: readonly PickerRow[];
  /** Rows for what was typed, instead of fixed ones. */
  readonly load?: (words: string) => Promise<readonly PickerRow[]>;
  readonly several?: boolean;
  readonly chosen?: readonly PickerRow[];
  readonly placeholder: string;
  readonly label: string | undefined;
  readonly describedBy: string | undefined;
  /** How many may be chosen of several. */
  readonly max?: number;
  /** Hears the value, or all values of several. */
  readonly onChange: (value: string | readonly string[] | null) => void;
}

/** A menu one can type into: one choice or several, from fixed rows or from loaded ones. */
export function picker({
  options = [],
  load,
  several = false,
  chosen = [],
  placeholder,
  label,
  describedBy,
  max,
  onChange,
}: PickerLook): { readonly root: HTMLElement; readonly input: HTMLInputElement } {
  const listId = freshId('list');
  let shown = options;
  let active = -1;
  let picked = several ? chosen : chosen.slice(0, 1);
  let asked = 0;

  const input = h('input', {
    class: 'control',
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': listId,
    'aria-label': label,
    'aria-describedby': describedBy,
    placeholder,
  });
  const list = h('ul', { class: 'options', id: listId, role: 'listbox', 'aria-multiselectable': several });
  const chips = h('div', { class: 'chips' });
  const root = h('div', { class: 'picker' }, several ? chips : null, input, list);
  list.setAttribute('popover', 'manual');

  const isOpen = () => list.matches(':popover-open');
  const has = (option: PickerRow): boolean => picked.some((each) => each.value === option.value);
  const rest = () => {
    input.value = several ? '' : (picked[0]?.label ?? '');
  };

  function close(): void {
    if (isOpen()) list.hidePopover();
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
    rest();
  }

  function drawChips(): void {
    chips.replaceChildren(
      ...picked.map((option) =>
        h(
          'button',
          {
            type: 'button',
            class: 'chip',
            'aria-label': `Remove ${option.label}`,
            onclick: () => choose(option),
          },
          option.label,
          ' ✕',
        ),
      ),
    );
  }

  function choose(option: PickerRow): void {
    if (several) {
      if (has(option)) picked = picked.filter((each) => each.value !== option.value);
      else if (max === undefined || picked.length < max) picked = [...picked, option];
      drawChips();
      draw();
      if (isOpen()) float(list, input, { matchWidth: true });
    } else {
      picked = [option];
      close();
    }
    onChange(several ? picked.map((each) => each.value) : (picked[0]?.value ?? null));
  }

  function draw(): void {
    const wanted = input.value.trim().toLowerCase();
    const filter = load === undefined && wanted !== '' && wanted !== picked[0]?.label.toLowerCase();
    const rows = filter ? shown.filter((option) => option.label.toLowerCase().includes(wanted)) : shown;
    active = Math.min(active, rows.length - 1);
    list.replaceChildren(
      ...(rows.length === 0 ? [h('li', { class: 'none' }, 'No matches')] : []),
      ...rows.map((option, index) =>
        h(
          'li',
          {
            id: `${listId}-${index}`,
            role: 'option',
            class: index === active ? 'active' : '',
            'aria-selected': has(option) ? 'true' : 'false',
            onpointerdown: (event) => event.preventDefault(),
            onclick: () => choose(option),
          },
          option.label,
          option.note ? h('small', {}, ` ${option.note}`) : null,
        ),
      ),
    );
    if (active >= 0) {
      input.setAttribute('aria-activedescendant', `${listId}-${active}`);
      list.children[active]?.scrollIntoView({ block: 'nearest' });
    }
  }

  async function open(): Promise<void> {
    input.setAttribute('aria-expanded', 'true');
    draw();
    float(list, input, { matchWidth: true });
    if (load === undefined) return;
    asked += 1;
    const turn = asked;
    const found = await load(input.value === picked[0]?.label ? '' : input.value);
    if (turn !== asked) return;
    shown = found;
    draw();
    if (isOpen()) float(list, input, { matchWidth: true });
  }

  input.addEventListener('click', open);
  input.addEventListener('focus', () => input.select());
  input.addEventListener('blur', close);
  input.addEventListener('input', () => {
    active = 0;
    open();
  });
  const rows = () => list.querySelectorAll<HTMLElement>('[role=option]');
  const move = (step: number): void => {
    if (!isOpen()) {
      open();
      return;
    }
    const count = rows().length;
    active = count === 0 ? -1 : (active + step + count) % count;
    draw();
  };
  // What each key does where it does something; undefined leaves it to the browser.
  const keys: Readonly<Record<string, () => (() => void) | undefined>> = {
    ArrowDown: () => () => move(1),
    ArrowUp: () => () => move(-1),
    Enter: () => (isOpen() ? () => rows()[Math.max(active, 0)]?.click() : undefined),
    Escape: () => (isOpen() ? close : undefined),
  };
  input.addEventListener('keydown', (event) => {
    const act = valueIn(keys, event.key)?.();
    if (act !== undefined) {
      event.preventDefault();
      if (event.key === 'Escape') event.stopPropagation();
      act();
      return;
    }
    const last = picked.at(-1);
    if (event.key === 'Backspace' && several && input.value === '' && last !== undefined) choose(last);
  });
  if (several) drawChips();
  rest();
  return { root, input };
}
