import type { Json } from '../json.ts';

/** Block Kit as far as the page draws it. Every block was checked before it came here (`validate/`). */

/** Words, plain or with Slack's own marks. */
export interface TextObject {
  readonly type: 'plain_text' | 'mrkdwn';
  readonly text: string;
}

/** One of several things to choose. */
export interface KitOption {
  readonly text: TextObject;
  readonly value: string;
  readonly description?: TextObject;
}

/** What is asked before something is done. */
export interface ConfirmObject {
  readonly title: TextObject;
  readonly text: TextObject;
  readonly confirm: TextObject;
  readonly deny: TextObject;
  readonly style?: 'primary' | 'danger';
}

/** A picture, on the web or uploaded. */
export interface PictureObject {
  readonly image_url?: string;
  readonly slack_file?: { readonly id?: string };
  readonly alt_text: string;
}

interface Named {
  readonly action_id: string;
  readonly confirm?: ConfirmObject;
}

/** A button, which holds no value of a person's. */
export interface ButtonElement extends Named {
  readonly type: 'button' | 'icon_button' | 'workflow_button';
  readonly text: TextObject;
  readonly style?: 'primary' | 'danger';
  readonly accessibility_label?: string;
  readonly url?: string;
}

/** Two buttons for one thing: yes and no. */
export interface FeedbackElement extends Named {
  readonly type: 'feedback_buttons';
  readonly positive_button: { readonly text: TextObject; readonly value: string };
  readonly negative_button: { readonly text: TextObject; readonly value: string };
}

/** A menu of things to do. */
export interface OverflowElement extends Named {
  readonly type: 'overflow';
  readonly options: readonly KitOption[];
}

interface HoldsValue extends Named {
  readonly placeholder?: TextObject;
  readonly focus_on_load?: boolean;
  readonly dispatch_action_config?: { readonly trigger_actions_on?: readonly string[] };
}

type Chosen = 'static' | 'external' | 'users' | 'channels' | 'conversations';

/** A menu from which one thing is chosen, or several. */
export interface SelectElement extends HoldsValue {
  readonly type: `${'' | 'multi_'}${Chosen}_select`;
  readonly options?: readonly KitOption[];
  readonly option_groups?: readonly { readonly options: readonly KitOption[] }[];
  readonly min_query_length?: number;
  readonly max_selected_items?: number;
}

/** Boxes or radio buttons. */
export interface ChoiceElement extends HoldsValue {
  readonly type: 'checkboxes' | 'radio_buttons';
  readonly options: readonly KitOption[];
}

/** Files from the person's machine. */
export interface FileElement extends HoldsValue {
  readonly type: 'file_input';
  readonly max_files?: number;
}

/** What is typed or picked: a line, a text, a number, a date. */
export interface TypedElement extends HoldsValue {
  readonly type:
    | 'plain_text_input'
    | 'email_text_input'
    | 'url_text_input'
    | 'number_input'
    | 'rich_text_input'
    | 'datepicker'
    | 'timepicker'
    | 'datetimepicker';
  readonly multiline?: boolean;
  readonly is_decimal_allowed?: boolean;
  readonly max_length?: number;
}

/** Any element that holds a value of a person's. */
export type ValueElement = SelectElement | ChoiceElement | FileElement | TypedElement;
/** Any element that a person can use. */
export type KitElement = ButtonElement | FeedbackElement | OverflowElement | ValueElement;

/** A part of a line of rich text. */
export interface RichLeaf {
  readonly type: string;
  readonly text?: string;
  readonly url?: string;
  readonly user_id?: string;
  readonly channel_id?: string;
  readonly range?: string;
  readonly name?: string;
  /** Seconds since 1970. */
  readonly timestamp?: number;
  readonly fallback?: string;
  readonly value?: string;
  readonly style?: Readonly<Record<string, boolean>>;
}

/** A paragraph of rich text. */
export interface RichLines {
  readonly type: 'rich_text_section' | 'rich_text_quote' | 'rich_text_preformatted';
  readonly elements: readonly RichLeaf[];
}

/** A list of rich text. */
export interface RichList {
  readonly type: 'rich_text_list';
  readonly style: 'ordered' | 'bullet';
  readonly offset?: number;
  readonly indent?: number;
  readonly elements: readonly RichLines[];
}

/** Text that was written with a tool bar. */
export interface RichText {
  readonly type: 'rich_text';
  readonly elements: readonly (RichLines | RichList)[];
}

/** A cell of a table. */
export type KitCell =
  | RichText
  | { readonly type: 'raw_text'; readonly text: string }
  | { readonly type: 'raw_number'; readonly value: number; readonly text?: string };

/** How a column of a table stands. */
export interface ColumnSetting {
  readonly align?: 'left' | 'center' | 'right';
  readonly is_wrapped?: boolean;
}

/** Values by label, in the order of the categories. */
export interface ChartSeries {
  readonly name: string;
  readonly data: readonly { readonly label: string; readonly value: number }[];
}

/** What the axes say. */
export interface ChartAxis {
  readonly categories: readonly string[];
  readonly x_label?: string;
  readonly y_label?: string;
}

/** Lines, areas or bars over categories. */
export interface PlottedChart {
  readonly type: 'line' | 'area' | 'bar';
  readonly series: readonly ChartSeries[];
  readonly axis_config: ChartAxis;
}

/** Parts of a whole. */
export interface PieChart {
  readonly type: 'pie';
  readonly segments: readonly { readonly label: string; readonly value: number }[];
}

interface CardParts {
  readonly hero_image?: PictureObject;
  readonly title?: TextObject;
  readonly subtitle?: TextObject;
  readonly body?: TextObject;
  readonly actions?: readonly KitElement[];
}

/** Each type of block with what the page draws of it. */
export interface KitBlocks {
  readonly header: { readonly text: TextObject };
  readonly section: {
    readonly text?: TextObject;
    readonly fields?: readonly TextObject[];
    readonly accessory?: (PictureObject & { readonly type: 'image' }) | KitElement;
  };
  readonly context: {
    readonly elements: readonly ((PictureObject & { readonly type: 'image' }) | TextObject)[];
  };
  readonly divider: object;
  readonly actions: { readonly elements: readonly KitElement[] };
  readonly context_actions: { readonly elements: readonly KitElement[] };
  readonly image: PictureObject & { readonly title?: TextObject };
  readonly rich_text: Pick<RichText, 'elements'>;
  readonly markdown: { readonly text: string };
  readonly table: {
    readonly rows: readonly (readonly KitCell[])[];
    readonly column_settings?: readonly ColumnSetting[];
  };
  readonly data_table: {
    readonly caption: string;
    readonly rows: readonly (readonly KitCell[])[];
    readonly page_size?: number;
    readonly row_header_column_index?: number;
  };
  readonly data_visualization: { readonly title: string; readonly chart: PlottedChart | PieChart };
  readonly input: {
    readonly label: TextObject;
    readonly element: ValueElement;
    readonly hint?: TextObject;
    readonly optional?: boolean;
    readonly dispatch_action?: boolean;
  };
  readonly alert: { readonly text: TextObject; readonly level?: string };
  readonly card: CardParts;
  readonly carousel: { readonly elements: readonly CardParts[] };
  readonly video: { readonly title: TextObject; readonly title_url?: string; readonly video_url: string };
}

/** A block of one type, with the name that a press in it is sent with. */
export type KitBlock<T extends keyof KitBlocks = keyof KitBlocks> = {
  [Type in T]: KitBlocks[Type] & { readonly type: Type; readonly block_id: string };
}[T];

/** What a window shows beside its blocks. */
export interface ViewBody {
  readonly title?: TextObject;
  readonly submit?: TextObject;
  readonly close?: TextObject;
  readonly blocks: readonly Json[];
}

/** The body of a view, which was checked as one. */
export const viewBody = (checked: Json): ViewBody => checked as unknown as ViewBody;

/** What older apps hang below a message. */
export interface Attachment {
  readonly color?: string;
  readonly blocks?: readonly Json[];
  readonly title?: string;
  readonly title_link?: string;
  readonly text?: string;
  readonly fallback?: string;
  readonly image_url?: string;
}
