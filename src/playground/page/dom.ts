/** Elements of the page: how they are built, and those that are drawn in many places. */

/** What an element holds; nothing where there is none. */
export type Child = Node | string | false | null | undefined | readonly Child[];

type Attribute = string | number | boolean | null | undefined;
type Listeners = {
  readonly [Name in keyof HTMLElementEventMap as `on${Name}`]?:
    | ((event: HTMLElementEventMap[Name]) => unknown)
    | undefined;
};
/** Attributes, of which `true` is one without a value, and listeners as `on…`. */
export type Props = Listeners & Readonly<Record<string, Attribute | ((event: never) => unknown)>>;

/** Builds an element. Text goes in as text only. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Props = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  return fill(document.createElement(tag), props, children);
}

/** Builds an element of SVG. Text goes in as text only. */
export function svg<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  props: Props = {},
  ...children: Child[]
): SVGElementTagNameMap[Tag] {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', tag), props, children);
}

function fill<E extends Element>(node: E, props: Props, children: readonly Child[]): E {
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === 'function') node.addEventListener(name.slice(2), value as EventListener);
    else if (name === 'value') Object.assign(node, { value });
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  node.append(...flatNodes(children));
  return node;
}

/** Children in one list, without those that are none. */
export const flatNodes = (children: readonly Child[]): (Node | string)[] =>
  children.flatMap((child) => {
    if (child === undefined || child === null || child === false) return [];
    return typeof child === 'string' || child instanceof Node ? [child] : flatNodes(child);
  });

let counter = 0;

/** An id that no other element has. */
export const freshId = (prefix: string): string => {
  counter += 1;
  return `${prefix}-${counter}`;
};

const ICONS = {
  hash: 'M7 3 5 17M15 3l-2 14M3 7h15M2 13h15',
  lock: 'M5 9h10v8H5zM7 9V6a3 3 0 0 1 6 0v3',
  archive: 'M3 4h14v4H3zM4 8v8h12V8M8 11h4',
  reply: 'M4 4h12v9H9l-4 4v-4H4z',
  more: 'M4 10h.01M10 10h.01M16 10h.01',
  close: 'M5 5l10 10M15 5L5 15',
  send: 'M3 4l14 6-14 6 3-6zM6 10h6',
  eye: 'M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5zM10 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  bolt: 'M11 2 4 11h5l-1 7 8-10h-6z',
  menu: 'M3 5h14M3 10h14M3 15h14',
  moon: 'M16 12A7 7 0 0 1 8 4a7 7 0 1 0 8 8z',
  sun: 'M10 6a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM10 1v2M10 17v2M1 10h2M17 10h2M4 4l1 1M15 15l1 1M16 4l-1 1M5 15l-1 1',
  flask: 'M8 2h4M9 2v6l-5 8a1 1 0 0 0 1 2h10a1 1 0 0 0 1-2l-5-8V2',
  back: 'M12 4l-6 6 6 6',
  wait: 'M10 2a8 8 0 1 0 8 8',
  warn: 'M10 3 2 17h16zM10 8v4M10 14.5v.01',
  file: 'M5 2h7l4 4v12H5zM12 2v4h4',
  clip: 'M15 8l-6 6a2.5 2.5 0 0 1-4-4l7-7a4 4 0 0 1 6 6l-7 7',
} as const;

/** A mark without words, which a screen reader passes over. */
export const icon = (name: keyof typeof ICONS, className = ''): SVGSVGElement =>
  svg(
    'svg',
    { class: `icon icon-${name} ${className}`, viewBox: '0 0 20 20', 'aria-hidden': 'true' },
    svg('path', { d: ICONS[name] }),
  );

/** A button that is a mark, with its words for whoever cannot see it. */
export const iconButton = (
  name: keyof typeof ICONS,
  label: string,
  onclick: () => unknown,
  more: Props = {},
): HTMLButtonElement =>
  h(
    'button',
    { class: 'icon-button', type: 'button', 'aria-label': label, title: label, onclick, ...more },
    icon(name),
  );

/** Somebody as the page shows them; `hue` is their place among the people. */
export interface Face {
  readonly name: string;
  readonly isBot: boolean;
  readonly hue?: number;
}

/** Initials on the person's own colour; a mark for the app. */
export function avatar(person: Face, small = false): HTMLSpanElement {
  const size = small ? ' small' : '';
  if (person.isBot)
    return h(
      'span',
      { class: `avatar hue-app${size}`, 'aria-hidden': 'true' },
      svg(
        'svg',
        { viewBox: '0 0 20 20' },
        svg('path', {
          d: 'M3 17V9h4v8M8 17V3h4v14M13 17v-5h4v5',
          fill: '#ffffff',
        }),
      ),
    );
  const initials = person.name
    .split(' ')
    .map((word) => word[0])
    .join('')
    .slice(0, 2);
  const hue = person.hue === undefined ? 'slack' : person.hue % 5;
  return h('span', { class: `avatar hue-${hue}${size}`, 'aria-hidden': 'true' }, initials);
}

/** Opens a floating element beside another, above everything, inside the window. */
export function float(
  node: HTMLElement,
  anchor: Element,
  { above = false, matchWidth = false }: { readonly above?: boolean; readonly matchWidth?: boolean } = {},
): void {
  node.setAttribute('popover', 'manual');
  if (!node.isConnected) (anchor.closest('dialog') ?? document.body).append(node);
  if (!node.matches(':popover-open')) node.showPopover();
  const at = anchor.getBoundingClientRect();
  if (matchWidth) node.style.minWidth = `${at.width}px`;
  const size = node.getBoundingClientRect();
  const below = at.bottom + 4 + size.height <= innerHeight && !above;
  const top = below ? at.bottom + 4 : Math.max(8, at.top - size.height - 4);
  node.style.position = 'fixed';
  node.style.inset = 'auto';
  node.style.top = `${top}px`;
  node.style.left = `${Math.max(8, Math.min(at.left, innerWidth - size.width - 8))}px`;
}

/** A row of a menu: what it is called, and what it does. */
export interface MenuRow {
  readonly label: string;
  readonly note?: string;
  readonly run: () => unknown;
}

/** A menu under a button, null a line between its rows; arrow keys move, Escape closes and gives the focus back. */
export function openMenu(anchor: HTMLElement, rows: readonly (MenuRow | null)[]): void {
  document.querySelector('.popmenu')?.remove();
  const close = (refocus: boolean): void => {
    menu.remove();
    anchor.setAttribute('aria-expanded', 'false');
    document.removeEventListener('pointerdown', outside, true);
    if (refocus) anchor.focus();
  };
  const outside = ({ target }: Event): void => {
    if (!(target instanceof Node && menu.contains(target))) close(false);
  };
  const menu = h(
    'div',
    { class: 'popmenu', role: 'menu' },
    rows.map((row) =>
      row === null
        ? h('hr')
        : h(
            'button',
            {
              type: 'button',
              role: 'menuitem',
              onclick: () => {
                close(true);
                row.run();
              },
            },
            row.label,
            row.note ? h('small', {}, row.note) : null,
          ),
    ),
  );
  menu.addEventListener('keydown', (event) => {
    const all = [...menu.querySelectorAll('button')];
    const at = all.findIndex((button) => button.matches(':focus'));
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      close(true);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      all[(at + (event.key === 'ArrowDown' ? 1 : all.length - 1)) % all.length]?.focus();
    }
  });
  anchor.setAttribute('aria-expanded', 'true');
  float(menu, anchor);
  menu.querySelector('button')?.focus();
  document.addEventListener('pointerdown', outside, true);
}
