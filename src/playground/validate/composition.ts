import { anything, boolean, byType, type Check, items, object, oneOf, required, string } from './check.ts';

// Lengths: docs.slack.dev, composition objects; option value 150 since 2026.
/** `plain_text` of at most `max` characters. */
export const plainTextOf = (max: number): Check =>
  byType({ plain_text: object({ type: anything, text: required(string(max)), emoji: boolean }) });

/** `plain_text` or `mrkdwn` of at most `max` characters. */
export const anyText = (max: number): Check =>
  byType({
    plain_text: object({ type: anything, text: required(string(max)), emoji: boolean }),
    mrkdwn: object({ type: anything, text: required(string(max)), verbatim: boolean }),
  });

/** `mrkdwn` alone. */
export const mrkdwn = (max: number): Check =>
  byType({ mrkdwn: object({ type: anything, text: required(string(max)), verbatim: boolean }) });

/** A dialog that asks before an action. */
export const confirm = object({
  title: required(plainTextOf(100)),
  text: required(anyText(300)),
  confirm: required(plainTextOf(30)),
  deny: required(plainTextOf(30)),
  style: oneOf('primary', 'danger'),
});

const option = (words: Check) =>
  object({
    text: required(words),
    value: required(string(150)),
    description: anyText(75),
    url: string(3000),
  });

/** Options of menus are plain text; those of checkboxes and radio buttons may be formatted. */
export const menuOption = option(plainTextOf(75));
/** An option of radio buttons or check boxes, whose text may be formatted. */
export const choiceOption = option(anyText(75));

/** 1 to 100 groups of options with a label each. */
export const optionGroups = items(
  object({ label: required(plainTextOf(75)), options: required(items(menuOption, 1, 100)) }),
  1,
  100,
);

/** 1 to 100 options of a menu. */
export const menuOptions = items(menuOption, 1, 100);

/** What an app answers to a `block_suggestion`. */
export const suggestions = object(
  { options: items(menuOption, 0, 100), option_groups: optionGroups },
  (value, at, report) => {
    if (!value.options && !value.option_groups) report('missing required field: options', at);
  },
);

/** When a text input tells the app of what is typed. */
export const dispatchConfig = object({
  trigger_actions_on: items(oneOf('on_enter_pressed', 'on_character_entered'), 1, 2),
});

/** Which conversations a menu lists. */
export const filter = object({
  include: items(oneOf('im', 'mpim', 'private', 'public'), 1, 4),
  exclude_external_shared_channels: boolean,
  exclude_bot_users: boolean,
});
