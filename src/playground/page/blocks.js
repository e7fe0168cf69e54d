import { chart } from './chart.js';
import { actionControl } from './controls.js';
import { h, icon } from './dom.js';
import { inputBlock } from './inputs.js';
import { markdown } from './markdown.js';
import { link, plainText, textObject } from './mrkdwn.js';
import { richText } from './rich-text.js';
import { dataTable, table } from './table.js';

/** Where a picture's bytes are: on the web, or uploaded. */
const sourceOf = (ctx, image) => image.image_url ?? ctx.files?.[image.slack_file?.id]?.url ?? '';

function enlarge(src, alt) {
  const close = () => {
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
export function picture(src, alt, title) {
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

function section(ctx, block) {
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
            : actionControl(ctx, block, accessory),
        )
      : null,
  );
}

const context = (ctx, block) =>
  h(
    'div',
    { class: 'block context' },
    block.elements.map((part) =>
      part.type === 'image'
        ? h('img', { class: 'inline-image', src: sourceOf(ctx, part), alt: part.alt_text })
        : h('span', {}, textObject(ctx.state, part)),
    ),
  );

function card(ctx, block) {
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
          block.actions.map((each) => actionControl(ctx, block, each)),
        )
      : null,
  );
}

const RENDER = {
  header: (_ctx, block) => h('h3', { class: 'block header' }, plainText(block.text.text)),
  section,
  context,
  divider: () => h('hr', { class: 'block divider' }),
  actions: (ctx, block) =>
    h(
      'div',
      { class: 'block actions' },
      block.elements.map((element) => actionControl(ctx, block, element)),
    ),
  context_actions: (ctx, block) =>
    h(
      'div',
      { class: 'block actions' },
      block.elements.map((element) => actionControl(ctx, block, element)),
    ),
  image: (ctx, block) => picture(sourceOf(ctx, block), block.alt_text, block.title?.text),
  rich_text: (ctx, block) => h('div', { class: 'block rich' }, richText(ctx.state, block)),
  markdown: (_ctx, block) => h('div', { class: 'block md' }, markdown(block.text)),
  table: (ctx, block) => table(ctx.state, block),
  data_table: (ctx, block) => dataTable(ctx.state, block),
  data_visualization: (ctx, block) => chart(block, ctx.isNarrow),
  input: inputBlock,
  alert: (ctx, block) =>
    h('div', { class: `block alert ${block.level ?? ''}`, role: 'note' }, textObject(ctx.state, block.text)),
  card,
  carousel: (ctx, block) =>
    h(
      'div',
      { class: 'block' },
      block.elements.map((each) => card(ctx, each)),
    ),
  video: (_ctx, block) =>
    h('div', { class: 'block' }, link(block.title_url ?? block.video_url, block.title.text)),
};

/** Blocks as Slack shows them; one that this page cannot draw says so and spares the rest. */
export function blocks(ctx, list) {
  return h(
    'div',
    { class: 'blocks' },
    list.map((block) => {
      try {
        const render = RENDER[block.type];
        if (render !== undefined) return render(ctx, block);
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
