/**
 * What Slack accepts. Lengths are Unicode code points. "docs": docs.slack.dev reference page of that block,
 * read 2026-08; "seen": found live by others, stricter than the documentation.
 */

/** Limits of a whole message. */
export const MESSAGE_LIMITS = {
  /** docs: blocks in one message. */
  blocks: 50,
  /** seen: slackapi/bolt-js#2509 refuses about 13,200 characters of block content with `msg_blocks_too_long`. */
  contentChars: 13_000,
  /** docs: `chat.update` refuses a longer `text` with `msg_too_long`; `chat.postMessage` only advises. */
  textChars: 4_000,
} as const;

/** docs: block_id, action_id, callback_id. */
export const ID_CHARS = 255;

/** How long texts may be, in characters, with where Slack says so. */
export const TEXT = {
  /** docs: header block, plain_text only. */
  header: 150,
  /** docs: any text object; section text. */
  section: 3_000,
  /** docs: alt_text of an image. */
  imageAlt: 2_000,
  /** docs: image_url. */
  imageUrl: 3_000,
  /** docs: button text; about 30 are shown. */
  button: 75,
  /** docs: button value. */
  buttonValue: 2_000,
} as const;

/** Things in a block, a message or a modal. */
export const COUNT = {
  /** docs: elements of a context block. */
  contextElements: 10,
  /** docs: elements of an actions block. */
  actionElements: 25,
  /** docs: table rows with the header row, and columns; one table a message. */
  tableRows: 100,
  tableColumns: 20,
} as const;

/** docs: a modal. */
export const VIEW = {
  blocks: 100,
  /** docs: title, submit, close. */
  title: 24,
  /** docs: `private_metadata`. */
  metadataChars: 3_000,
  /** docs: label and hint of an input. */
  label: 2_000,
  placeholder: 150,
  /** docs: text that an input takes. */
  input: 3_000,
  /** docs: files that an input takes. */
  files: 10,
} as const;

/** Limits of menus and their options. */
export const MENU = {
  /** docs: options of a menu, also of one that searches. */
  options: 100,
  /** docs: text and description of an option. */
  optionText: 75,
  /** docs: value of an option. */
  optionValue: 150,
} as const;

/** docs: `slack_file.id` of an image block (slackapi/python-slack-sdk#1521 has the pattern). */
export const SLACK_FILE_ID = /^F[A-Z0-9]{8,}$/;

/** docs: a user id, to be written as a mention. */
export const USER_ID = /^[UW][A-Z0-9]{2,40}$/;

export { codePoints } from '../domain/text.ts';
