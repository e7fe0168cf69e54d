import { defined } from '../../defined.ts';
import { valueIn } from '../../keys.ts';
import type { Input } from '../state-values.ts';
import { type BlockContext, drafted } from './context.ts';
import { freshId, h } from './dom.ts';
import { heldChoices } from './held.ts';
import type {
  ChoiceElement,
  FileElement,
  KitOption,
  SelectElement,
  TypedElement,
  ValueElement,
} from './kit.ts';
import { textObject } from './mrkdwn.ts';
import { post, uploadFile } from './net.ts';
import { type PickerRow, picker } from './picker.ts';

/** Elements that hold a value of a person's: menus, boxes, and what is typed into. */

/** How a control is bound to its place; `changed` and `entered` are told the value and the control. */
export interface Wiring {
  readonly id?: string;
  readonly label?: string;
  readonly describedBy?: string;
  readonly value: Input;
  readonly changed: (value: Input, control: HTMLElement) => unknown;
  readonly entered?: (value: Input, control: HTMLElement) => unknown;
}

const severalOf = (value: Input): readonly (string | number)[] => {
  if (value === null) return [];
  return typeof value === 'object' ? value : [value];
};

const toOption = (option: KitOption): PickerRow => ({
  value: option.value,
  label: option.text.text,
  ...defined({ note: option.description?.text }),
});

const fixedOptions = (element: SelectElement): PickerRow[] => [
  ...(element.options ?? []).map(toOption),
  ...(element.option_groups ?? []).flatMap((group) => group.options.map(toOption)),
];

function optionsFor(ctx: BlockContext, element: SelectElement): PickerRow[] {
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

function menu(ctx: BlockContext, blockId: string, element: SelectElement, wiring: Wiring): HTMLElement {
  const options = optionsFor(ctx, element);
  const known = [...options, ...heldChoices(ctx.values?.[blockId]?.[element.action_id])];
  const { root, input } = picker({
    options,
    several: element.type.startsWith('multi_'),
    chosen: severalOf(wiring.value)
      .map(String)
      .map((value) => known.find((option) => option.value === value) ?? { value, label: value }),
    placeholder: element.placeholder?.text ?? 'Select an option',
    label: wiring.label,
    describedBy: wiring.describedBy,
    ...defined({
      max: element.max_selected_items,
      load: element.type.endsWith('external_select')
        ? (words: string) => suggestions(ctx, blockId, element, words)
        : undefined,
    }),
    onChange: (value) => wiring.changed(value, input),
  });
  if (wiring.id) input.id = wiring.id;
  return root;
}

async function suggestions(
  ctx: BlockContext,
  blockId: string,
  element: SelectElement,
  words: string,
): Promise<PickerRow[]> {
  if (words.length < (element.min_query_length ?? 3)) return [];
  const said = await post({
    do: 'suggest',
    user: ctx.state.me,
    ...ctx.place,
    blockId,
    actionId: element.action_id,
    value: words,
    ...defined({ values: drafted(ctx.drafts) }),
  });
  return (said.options ?? []).map(toOption);
}

function choices(ctx: BlockContext, element: ChoiceElement, wiring: Wiring): HTMLElement {
  const several = element.type === 'checkboxes';
  const name = freshId('choice');
  const chosen = new Set(severalOf(wiring.value));
  const box = h('fieldset', {
    class: 'choices',
    id: wiring.id,
    'aria-label': wiring.label,
    'aria-describedby': wiring.describedBy,
  });
  for (const option of element.options) {
    const id = freshId('option');
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

const NATIVE: Readonly<Record<string, string>> = {
  datepicker: 'date',
  timepicker: 'time',
  datetimepicker: 'datetime-local',
  number_input: 'text',
  email_text_input: 'email',
  url_text_input: 'url',
  plain_text_input: 'text',
};

/** Seconds since 1970 as the browser's own input takes a moment: in the person's zone. */
const localTime = (seconds: number): string => {
  if (seconds === 0) return '';
  const date = new Date(seconds * 1000);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

/** Text as it is typed; of a moment seconds since 1970. */
function typed(element: TypedElement, wiring: Wiring): HTMLElement {
  const multiline = element.multiline || element.type === 'rich_text_input';
  const when = element.type === 'datetimepicker';
  const read = (): Input =>
    when ? (input.value === '' ? null : Math.round(new Date(input.value).getTime() / 1000)) : input.value;
  const dated = element.type.endsWith('picker');
  const input = h(multiline ? 'textarea' : 'input', {
    class: 'control',
    id: wiring.id,
    type: multiline ? undefined : valueIn(NATIVE, element.type),
    inputmode:
      element.type === 'number_input' ? (element.is_decimal_allowed ? 'decimal' : 'numeric') : undefined,
    placeholder: element.placeholder?.text,
    maxlength: element.max_length,
    'aria-label': wiring.label,
    'aria-describedby': wiring.describedBy,
    autocomplete: 'off',
    [dated ? 'onchange' : 'oninput']: () => wiring.changed(read(), input),
    onkeydown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && !multiline && wiring.entered) {
        event.preventDefault();
        wiring.entered(read(), input);
      }
    },
  });
  input.value = when ? localTime(Number(wiring.value ?? 0)) : severalOf(wiring.value).join('');
  return input;
}

function files(ctx: BlockContext, element: FileElement, wiring: Wiring): HTMLElement {
  const most = element.max_files ?? 10;
  const input = h('input', {
    class: 'control',
    id: wiring.id,
    type: 'file',
    multiple: most > 1,
    'aria-describedby': wiring.describedBy,
    onchange: async () => {
      const taken = [...(input.files ?? [])].slice(0, most);
      input.setAttribute('aria-busy', 'true');
      const sent = await Promise.all(taken.map((file) => uploadFile(ctx.state.me, file)));
      wiring.changed(
        sent.flatMap(({ id }) => id ?? []),
        input,
      );
      input.setAttribute('aria-busy', 'false');
    },
  });
  return input;
}

const isSelect = (element: ValueElement): element is SelectElement => element.type.endsWith('_select');

const isChoice = (element: ValueElement): element is ChoiceElement =>
  element.type === 'checkboxes' || element.type === 'radio_buttons';

/** Any element that holds a value. */
export function valueControl(
  ctx: BlockContext,
  blockId: string,
  element: ValueElement,
  wiring: Wiring,
): HTMLElement {
  if (isSelect(element)) return menu(ctx, blockId, element, wiring);
  if (isChoice(element)) return choices(ctx, element, wiring);
  if (element.type === 'file_input') return files(ctx, element, wiring);
  return typed(element, wiring);
}
