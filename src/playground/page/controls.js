import { act, drafted } from './act.js';
import { h, icon, newId, openMenu } from './dom.js';
import { plainText, textObject } from './mrkdwn.js';
import { post, upload } from './net.js';
import { picker } from './picker.js';

/** What an element's state holds, as one plain value or a list of them. */
export function heldValue(state) {
  if (!state) return null;
  if (state.selected_option !== undefined) return state.selected_option?.value ?? null;
  if (state.selected_options !== undefined) return state.selected_options.map((option) => option.value);
  const name = Object.keys(state).find((key) => key !== 'type');
  const value = name === undefined ? null : state[name];
  if (value?.type === 'rich_text')
    return value.elements.flatMap((part) => part.elements.map((each) => each.text ?? '')).join('');
  return value ?? null;
}

const toOption = (option) => ({
  value: option.value,
  label: option.text.text,
  note: option.description?.text,
});

const fixedOptions = (element) => [
  ...(element.options ?? []).map(toOption),
  ...(element.option_groups ?? []).flatMap((group) => group.options.map(toOption)),
];

function optionsFor(ctx, element) {
  const type = element.type.replace(/^multi_/, '');
  if (type === 'users_select')
    return ctx.state.people.map((person) => ({ value: person.id, label: person.name }));
  if (type === 'channels_select' || type === 'conversations_select')
    return ctx.state.channels
      .filter((channel) => channel.kind !== 'im' || type === 'conversations_select')
      .map((channel) => ({
        value: channel.id,
        label: channel.kind === 'im' ? channel.name : `#${channel.name}`,
      }));
  return fixedOptions(element);
}

function menu(ctx, block, element, wiring) {
  const several = element.type.startsWith('multi_');
  const external = element.type.endsWith('external_select');
  const options = optionsFor(ctx, element);
  const held = ctx.values?.[block.block_id]?.[element.action_id];
  const known = [...options, held?.selected_option, ...(held?.selected_options ?? [])].flatMap((each) =>
    each ? [each.label === undefined ? toOption(each) : each] : [],
  );
  const values = [wiring.value].flat().filter((value) => value !== null && value !== undefined);
  const { root, input } = picker({
    options,
    several,
    chosen: values.map((value) => known.find((option) => option.value === value) ?? { value, label: value }),
    placeholder: element.placeholder?.text ?? 'Select an option',
    label: wiring.label,
    describedBy: wiring.describedBy,
    max: element.max_selected_items,
    load: external ? (words) => suggestions(ctx, block, element, words) : undefined,
    onChange: (value) => wiring.changed(value, input),
  });
  if (wiring.id) input.id = wiring.id;
  return root;
}

async function suggestions(ctx, block, element, words) {
  if (words.length < (element.min_query_length ?? 3)) return [];
  const said = await post({
    do: 'suggest',
    user: ctx.state.me,
    ...ctx.place,
    blockId: block.block_id,
    actionId: element.action_id,
    value: words,
    values: drafted(ctx),
  });
  return (said.options ?? []).map(toOption);
}

function choices(ctx, element, wiring) {
  const several = element.type === 'checkboxes';
  const name = newId('choice');
  const chosen = new Set([wiring.value].flat());
  const box = h('fieldset', {
    class: 'choices',
    id: wiring.id,
    'aria-label': wiring.label,
    'aria-describedby': wiring.describedBy,
  });
  for (const option of element.options) {
    const id = newId('option');
    const input = h('input', {
      type: several ? 'checkbox' : 'radio',
      id,
      name,
      checked: chosen.has(option.value),
      onchange: () => {
        if (!several) return wiring.changed(option.value, box);
        if (input.checked) chosen.add(option.value);
        else chosen.delete(option.value);
        return wiring.changed(
          element.options.map((each) => each.value).filter((value) => chosen.has(value)),
          box,
        );
      },
    });
    box.append(
      h(
        'div',
        { class: 'choice' },
        input,
        h(
          'label',
          { for: id },
          textObject(ctx.state, option.text),
          option.description ? h('small', {}, textObject(ctx.state, option.description)) : null,
        ),
      ),
    );
  }
  return box;
}

const NATIVE = {
  datepicker: 'date',
  timepicker: 'time',
  datetimepicker: 'datetime-local',
  number_input: 'text',
  email_text_input: 'email',
  url_text_input: 'url',
  plain_text_input: 'text',
};

const localTime = (seconds) => {
  if (!seconds) return '';
  const date = new Date(seconds * 1000);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

function typed(element, wiring) {
  const multiline = element.multiline || element.type === 'rich_text_input';
  const when = element.type === 'datetimepicker';
  const read = () =>
    when ? (input.value === '' ? null : Math.round(new Date(input.value).getTime() / 1000)) : input.value;
  const dated = element.type.endsWith('picker');
  const input = h(multiline ? 'textarea' : 'input', {
    class: 'control',
    id: wiring.id,
    type: multiline ? undefined : NATIVE[element.type],
    inputmode:
      element.type === 'number_input' ? (element.is_decimal_allowed ? 'decimal' : 'numeric') : undefined,
    placeholder: element.placeholder?.text,
    maxlength: element.max_length,
    'aria-label': wiring.label,
    'aria-describedby': wiring.describedBy,
    autocomplete: 'off',
    [dated ? 'onchange' : 'oninput']: () => wiring.changed(read(), input),
    onkeydown: (event) => {
      if (event.key === 'Enter' && !multiline && wiring.entered) {
        event.preventDefault();
        wiring.entered(read(), input);
      }
    },
  });
  input.value = when ? localTime(wiring.value) : (wiring.value ?? '');
  return input;
}

function files(ctx, element, wiring) {
  return h('input', {
    class: 'control',
    id: wiring.id,
    type: 'file',
    multiple: (element.max_files ?? 10) > 1,
    'aria-describedby': wiring.describedBy,
    onchange: async (event) => {
      const taken = [...event.target.files].slice(0, element.max_files ?? 10);
      event.target.setAttribute('aria-busy', 'true');
      const ids = await Promise.all(taken.map((file) => upload(ctx.state.me, file)));
      wiring.changed(
        ids.map((each) => each.id),
        event.target,
      );
      event.target.setAttribute('aria-busy', 'false');
    },
  });
}

/** Any element that holds a value. `wiring`: id, label, describedBy, value, changed(value, node), entered?. */
export function valueControl(ctx, block, element, wiring) {
  if (element.type.endsWith('_select')) return menu(ctx, block, element, wiring);
  if (element.type === 'checkboxes' || element.type === 'radio_buttons') return choices(ctx, element, wiring);
  if (element.type === 'file_input') return files(ctx, element, wiring);
  return typed(element, wiring);
}

/** An element of a section or an actions block: whatever is done with it goes to the app at once. */
export function actionControl(ctx, block, element) {
  if (element.type === 'button' || element.type === 'icon_button' || element.type === 'workflow_button') {
    const button = h(
      'button',
      {
        type: 'button',
        class: `btn ${element.style ?? ''}`,
        'aria-label': element.accessibility_label,
        'data-action': element.action_id,
        onclick: () => act(ctx, block, element, undefined, button),
      },
      plainText(element.text.text),
    );
    return button;
  }
  if (element.type === 'feedback_buttons')
    return h(
      'span',
      {},
      [element.positive_button, element.negative_button].map((each) => {
        const button = h(
          'button',
          { type: 'button', class: 'btn', onclick: () => act(ctx, block, element, each.value, button) },
          plainText(each.text.text),
        );
        return button;
      }),
    );
  if (element.type === 'overflow') {
    const button = h(
      'button',
      {
        type: 'button',
        class: 'btn small more',
        'aria-label': 'More options',
        'aria-haspopup': 'menu',
        'aria-expanded': 'false',
        'data-action': element.action_id,
        onclick: () =>
          openMenu(
            button,
            element.options.map((option) => ({
              label: option.text.text,
              note: option.description?.text,
              run: () => act(ctx, block, element, option.value, button),
            })),
          ),
      },
      icon('more'),
    );
    return button;
  }
  const key = `${block.block_id}/${element.action_id}`;
  const root = valueControl(ctx, block, element, {
    label: element.placeholder?.text ?? 'Choose',
    value: ctx.drafts?.has(key)
      ? ctx.drafts.get(key)
      : heldValue(ctx.values?.[block.block_id]?.[element.action_id]),
    changed: (value, node) => {
      ctx.drafts?.set(key, value);
      act(ctx, block, element, value, node);
    },
  });
  root.dataset.action = element.action_id;
  return root;
}
