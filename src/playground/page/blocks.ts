import type { Json } from '../json.ts';
import { actionControl } from './action-controls.ts';
import { chartBlock } from './chart.ts';
import type { BlockContext } from './context.ts';
import { h, icon } from './dom.ts';
import { inputField } from './inputs.ts';
import type { KitBlock, KitBlocks, PictureObject } from './kit.ts';
import { markdown } from './markdown.ts';
import { emojiText, link, textObject } from './mrkdwn.ts';
import { richTextNodes } from './rich-text.ts';
import { dataTableElement, tableElement } from './table.ts';

/** Where a picture's bytes are: on the web, or uploaded. */
const sourceOf = ({ files }: BlockContext, { image_url: url, slack_file: file }: PictureObject): string =>
  url ?? files?.[file?.id ?? '']?.url ?? '';

function enlarge(src: string, alt: string): void {
  const close = (): void => {
    box.close();
    box.remove();
  };
  const box = h(
    'dialog',
    { class: 'lightbox', 'aria-label': alt },
    h(
      'div',
      { class: 'head' },
      h('span', {}, alt),
      h(
        'button',
        { type: 'button', class: 'icon-button', 'aria-label': 'Close', onclick: close },
        icon('close'),
      ),
    ),
    h('img', { src, alt }),
  );
  box.addEventListener('cancel', close);
  document.body.append(box);
  box.showModal();
}

/** A picture with its title, that can be made larger; its words where it cannot be shown. */
export function picture(src: string, alt: string, title?: string): HTMLElement {
  const image = h('img', { src, alt, loading: 'lazy' });
  const missing = h('div', { class: 'missing', hidden: true }, `The picture could not be loaded: ${alt}`);
  const zoom = h(
    'button',
    { type: 'button', class: 'zoom', 'aria-label': `Enlarge: ${alt}`, onclick: () => enlarge(src, alt) },
    image,
  );
  image.addEventListener('error', () => {
    zoom.hidden = true;
    missing.hidden = false;
  });
  return h('figure', { class: 'block picture' }, title ? h('figcaption', {}, title) : null, zoom, missing);
}

function section(ctx: BlockContext, block: KitBlock<'section'>): HTMLElement {
  const accessory = block.accessory;
  return h(
    'div',
    { class: 'block section' },
    h(
      'div',
      { class: 'content' },
      block.text ? h('div', { class: 'text' }, textObject(ctx.state, block.text)) : null,
      block.fields
        ? h(
            'div',
            { class: 'fields' },
            block.fields.map((field) => h('div', {}, textObject(ctx.state, field))),
          )
        : null,
    ),
    accessory
      ? h(
          'div',
          { class: 'accessory' },
          accessory.type === 'image'
            ? h('img', { class: 'thumb', src: sourceOf(ctx, accessory), alt: accessory.alt_text })
            : actionControl(ctx, block.block_id, accessory),
        )
      : null,
  );
}

const context = (ctx: BlockContext, block: KitBlock<'context'>): HTMLElement =>
  h(
    'div',
    { class: 'block context' },
    block.elements.map((part) =>
      part.type === 'image'
        ? h('img', { class: 'inline-image', src: sourceOf(ctx, part), alt: part.alt_text })
        : h('span', {}, textObject(ctx.state, part)),
    ),
  );

function card(ctx: BlockContext, block: KitBlocks['card'], blockId: string): HTMLElement {
  return h(
    'div',
    { class: 'block card' },
    block.hero_image ? picture(sourceOf(ctx, block.hero_image), block.hero_image.alt_text) : null,
    block.title ? h('b', {}, textObject(ctx.state, block.title)) : null,
    block.subtitle ? h('div', {}, textObject(ctx.state, block.subtitle)) : null,
    block.body ? h('div', {}, textObject(ctx.state, block.body)) : null,
    block.actions
      ? h(
          'div',
          { class: 'actions' },
          block.actions.map((each) => actionControl(ctx, blockId, each)),
        )
      : null,
  );
}

type Renderers = {
  readonly [T in keyof KitBlocks]: (ctx: BlockContext, block: KitBlock<T>) => HTMLElement;
};

const buttons = (
  ctx: BlockContext,
  { block_id, elements }: KitBlock<'actions' | 'context_actions'>,
): HTMLElement =>
  h(
    'div',
    { class: 'block actions' },
    elements.map((element) => actionControl(ctx, block_id, element)),
  );

const RENDER: Renderers = {
  header: (_ctx, block) => h('h3', { class: 'block header' }, emojiText(block.text.text)),
  section,
  context,
  divider: () => h('hr', { class: 'block divider' }),
  actions: buttons,
  context_actions: buttons,
  image: (ctx, block) => picture(sourceOf(ctx, block), block.alt_text, block.title?.text),
  rich_text: (ctx, block) => h('div', { class: 'block rich' }, richTextNodes(ctx.state, block)),
  markdown: (_ctx, block) => h('div', { class: 'block md' }, markdown(block.text)),
  table: (ctx, block) => tableElement(ctx.state, block),
  data_table: (ctx, block) => dataTableElement(ctx.state, block),
  data_visualization: (ctx, block) => chartBlock(block, ctx.isNarrow),
  input: inputField,
  alert: (ctx, block) =>
    h('div', { class: `block alert ${block.level ?? ''}`, role: 'note' }, textObject(ctx.state, block.text)),
  card: (ctx, block) => card(ctx, block, block.block_id),
  carousel: (ctx, block) =>
    h(
      'div',
      { class: 'block' },
      block.elements.map((each) => card(ctx, each, block.block_id)),
    ),
  video: (_ctx, block) =>
    h('div', { class: 'block' }, link(block.title_url ?? block.video_url, block.title.text)),
};

/** How the page draws a block; undefined for one of a type that it does not know. */
const drawingOf = (checked: Json): ((ctx: BlockContext) => HTMLElement) | undefined => {
  const block = checked as KitBlock;
  const render = RENDER[block.type] as ((ctx: BlockContext, block: KitBlock) => HTMLElement) | undefined;
  return render && ((ctx) => render(ctx, block));
};

/** Blocks as Slack shows them; one that this page cannot draw says so and spares the rest. */
export function blockList(ctx: BlockContext, list: readonly Json[]): HTMLElement {
  return h(
    'div',
    { class: 'blocks' },
    list.map((block) => {
      try {
        const draw = drawingOf(block);
        if (draw !== undefined) return draw(ctx);
      } catch (error) {
        console.error(error);
      }
      return h(
        'div',
        { class: 'unknown' },
        `A block of type ${block.type}, which the playground does not draw.`,
      );
    }),
  );
}
