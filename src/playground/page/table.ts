import type { PageState } from '../page-side/page-state.ts';
import { type Child, h } from './dom.ts';
import type { ColumnSetting, KitBlock, KitCell } from './kit.ts';
import { richTextNodes } from './rich-text.ts';

const content = (state: PageState, cell: KitCell): Child => {
  if (cell.type === 'rich_text') return richTextNodes(state, cell);
  if (cell.type === 'raw_text') return cell.text;
  return cell.text ?? new Intl.NumberFormat('en', { maximumFractionDigits: 6 }).format(cell.value);
};

const words = (cell: KitCell): string => {
  if (cell.type === 'raw_text') return cell.text;
  if (cell.type === 'raw_number') return cell.text ?? String(cell.value);
  return JSON.stringify(cell.elements).replace(/"(type|style|url)":"[^"]*"/g, '');
};

const classes = (cell: KitCell, setting?: ColumnSetting): string =>
  [setting?.align ?? (cell.type === 'raw_number' ? 'right' : ''), setting?.is_wrapped ? 'wrap' : '']
    .join(' ')
    .trim();

const scroller = (label: string, table: Node): HTMLElement =>
  h('div', { class: 'block table-scroll', tabindex: '0', role: 'region', 'aria-label': label }, table);

/** A table block: the first row is its head. */
export function tableElement(state: PageState, block: KitBlock<'table'>): HTMLElement {
  const settings = block.column_settings ?? [];
  const row = (cells: readonly KitCell[], tag: 'th' | 'td'): Node =>
    h(
      'tr',
      {},
      cells.map((cell, index) =>
        h(
          tag,
          { class: classes(cell, settings[index]), scope: tag === 'th' ? 'col' : undefined },
          content(state, cell),
        ),
      ),
    );
  const [head = [], ...rest] = block.rows;
  return scroller(
    'Table',
    h(
      'table',
      {},
      h('thead', {}, row(head, 'th')),
      h(
        'tbody',
        {},
        rest.map((cells) => row(cells, 'td')),
      ),
    ),
  );
}

const compare = (a: KitCell, b: KitCell): number =>
  a.type === 'raw_number' && b.type === 'raw_number'
    ? a.value - b.value
    : words(a).localeCompare(words(b), 'en', { numeric: true });

/** A data table: sorted by its heads, and turned page by page. */
export function dataTableElement(state: PageState, block: KitBlock<'data_table'>): HTMLElement {
  const [head = [], ...all] = block.rows;
  const size = block.page_size ?? 5;
  const keyColumn = block.row_header_column_index ?? 0;
  let page = 0;
  let sorted = { column: -1, up: true };
  const body = h('tbody');
  const where = h('span', { 'aria-live': 'polite' });
  const turn = (step: number): void => {
    page += step;
    draw();
  };
  const before = h('button', { type: 'button', class: 'btn small', onclick: () => turn(-1) }, 'Previous');
  const after = h('button', { type: 'button', class: 'btn small', onclick: () => turn(1) }, 'Next');
  const heads = head.map((cell, column) =>
    h(
      'th',
      { scope: 'col', class: all[0]?.[column]?.type === 'raw_number' ? 'right' : '' },
      h(
        'button',
        {
          type: 'button',
          class: 'sort',
          onclick: () => {
            sorted = { column, up: sorted.column === column ? !sorted.up : true };
            page = 0;
            draw();
          },
        },
        content(state, cell),
      ),
    ),
  );
  const inOrder = (a: readonly KitCell[], b: readonly KitCell[]): number => {
    const [one, other] = [a[sorted.column], b[sorted.column]];
    return one === undefined || other === undefined ? 0 : compare(one, other) * (sorted.up ? 1 : -1);
  };
  function draw(): void {
    const rows = sorted.column < 0 ? all : [...all].sort(inOrder);
    heads.forEach((th, column) => {
      th.setAttribute(
        'aria-sort',
        sorted.column !== column ? 'none' : sorted.up ? 'ascending' : 'descending',
      );
    });
    body.replaceChildren(
      ...rows.slice(page * size, (page + 1) * size).map((cells) =>
        h(
          'tr',
          {},
          cells.map((cell, column) =>
            h(
              column === keyColumn ? 'th' : 'td',
              { scope: column === keyColumn ? 'row' : undefined, class: classes(cell) },
              content(state, cell),
            ),
          ),
        ),
      ),
    );
    const last = Math.ceil(all.length / size);
    where.textContent = `Page ${page + 1} of ${last}`;
    before.disabled = page === 0;
    after.disabled = page >= last - 1;
  }
  draw();
  return h(
    'div',
    { class: 'block' },
    scroller(
      block.caption,
      h('table', {}, h('caption', {}, block.caption), h('thead', {}, h('tr', {}, heads)), body),
    ),
    all.length > size ? h('div', { class: 'pager' }, before, where, after) : null,
  );
}
