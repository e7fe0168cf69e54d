import { figure } from '../domain/fields/figure.ts';
import { DEFAULT_FIELDS, FIELDS } from '../domain/fields/index.ts';
import { dayInWords, percent, plain, usd } from '../domain/format.ts';
import { BookedPrice, type OwnPriceKind, ownPriceOf } from '../domain/price-book.ts';
import { ModelSpecInput } from '../domain/scenario.ts';
import type { WorkspaceDefault } from '../domain/workspace-default.ts';
import { YOUR_PRICE } from '../words/names.ts';
import { oneLine } from '../words/text.ts';
import { context, type Message, section } from './blocks.ts';
import { LIST_CHARS, linesWithin } from './lines.ts';
import { dayOf } from './moments.ts';
import { code, escapeMrkdwn } from './mrkdwn.ts';
import { personWords } from './stances.ts';

/** A workspace's defaults, each with who set it and when. */

/** A setting of a workspace as people read it. */
export type DefaultView = Omit<WorkspaceDefault, 'team'> & {
  /** What the GPU or API is called whose id stands in the field. */
  readonly called?: string;
};

/** The settings of a workspace for one reader. */
export interface DefaultsView {
  readonly defaults: readonly DefaultView[];
  /** An admin sees negotiated figures, and may change what is set. */
  readonly isAdmin: boolean;
  /** Slack ids of those who may. */
  readonly admins?: readonly string[];
  /** What was just done. */
  readonly done?: string;
}

const NAME_CHARS = 60;
const SOURCE_CHARS = 120;

/** A value that is not what its field takes: what an older version or another hand left. */
const plainly = (value: unknown): string =>
  oneLine(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''), NAME_CHARS);

const modelWords = ({ totalParamsB, activeParamsB, layers, kvHeads, ownPrecision }: ModelSpecInput): string =>
  [
    `${plain(totalParamsB)}B parameters`,
    ...(activeParamsB === undefined || activeParamsB === totalParamsB
      ? []
      : [`${plain(activeParamsB)}B active`]),
    ...(layers === undefined ? [] : [`${plain(layers)} layers`]),
    ...(kvHeads === undefined || kvHeads === null ? [] : [`${plain(kvHeads)} kv heads`]),
    ...(ownPrecision === undefined ? [] : [ownPrecision]),
  ].join(', ');

const bookedWords = ({
  usdPerMillionInput: input,
  usdPerMillionOutput: output,
  usdPerMillionCachedInput: cached,
}: BookedPrice): string =>
  `${usd(input)} in, ${usd(output)} out${cached === undefined ? '' : `, ${usd(cached)} cached`} per 1M tokens`;

type Words = (value: unknown) => string | undefined;

const ofNumber =
  (words: (value: number) => string): Words =>
  (value) =>
    typeof value === 'number' ? words(value) : undefined;

/** Each kind of price: what stands before the name of its GPU, API or seller, and its value in words. */
const PRICES: Readonly<Record<OwnPriceKind, readonly [before: string, Words]>> = {
  'gpu-hour': ['Rent of', ofNumber((value) => `${usd(value)} an hour`)],
  'gpu-price': ['Price of', ofNumber((value) => `${usd(value)} each`)],
  'api-price': [
    'Price of',
    (value) => {
      const booked = BookedPrice.safeParse(value).data;
      return booked && bookedWords(booked);
    },
  ],
  discount: ['Discount with', ofNumber(percent)],
};

type Named = readonly [name: string, value: string];
type Setting = Pick<DefaultView, 'field' | 'value' | 'called'>;

const ofField = ({ field, value }: Setting): Named | undefined => {
  const name = DEFAULT_FIELDS.find((one) => one === field);
  const row = name === undefined ? undefined : FIELDS[name].asDefault;
  if (name === undefined || row === undefined) return undefined;
  const shown =
    typeof value === 'number'
      ? row.shown.replace('{}', figure(name, value))
      : [value].flat().map(plainly).join(', ');
  return [row.name, shown];
};

/** A price by its GPU, API or seller. */
const ofPrice = ({ field, value, called }: Setting, isAdmin: boolean): Named | undefined => {
  const price = ownPriceOf(field);
  if (price === undefined) return undefined;
  const [before, words] = PRICES[price.kind];
  const shown = words(value);
  return shown === undefined
    ? undefined
    : [`${before} ${oneLine(called ?? price.about, NAME_CHARS)}`, isAdmin ? shown : YOUR_PRICE];
};

/** A model of the workspace's own, by its name. */
const ofModel = ({ field, value }: Setting): Named | undefined => {
  const [, name] = /^model\/(.+)$/s.exec(field) ?? [];
  const model = name === undefined ? undefined : ModelSpecInput.safeParse(value).data;
  return model && [`Model ${oneLine(name ?? '', NAME_CHARS)}`, modelWords(model)];
};

/** What it is called, and its value: not escaped. A channel and whoever is no admin see no negotiated figure. */
export const nameAndValue = (setting: Setting, isAdmin: boolean): Named =>
  ofField(setting) ??
  ofPrice(setting, isAdmin) ??
  ofModel(setting) ?? [oneLine(setting.field, NAME_CHARS), plainly(setting.value)];

/** Where a price comes from is for those who may see it. */
const fromWords = ({ source, confirmedOn }: DefaultView, isAdmin: boolean): string =>
  [
    ...(source === undefined || !isAdmin ? [] : [escapeMrkdwn(oneLine(source, SOURCE_CHARS))]),
    ...(confirmedOn === undefined ? [] : [`seen on ${dayInWords(confirmedOn)}`]),
  ]
    .map((part) => `${part}; `)
    .join('');

/** Lines for a message or for App Home, escaped. */
export const defaultLines = (defaults: readonly DefaultView[], isAdmin: boolean): string[] =>
  defaults.map((setting) => {
    const [name, value] = nameAndValue(setting, isAdmin);
    return `• *${escapeMrkdwn(name)}*  ${escapeMrkdwn(value)} – ${fromWords(setting, isAdmin)}set by ${personWords(setting.by)} on ${dayOf(setting.at)}`;
  });

const HOW = `Set one with ${code('/llmcost defaults ops at $140/h')}, take one away with ${code('/llmcost defaults remove ops rate')}.`;

const MOST_NAMED = 5;

/** Who may do what, in one sentence for those who may not. */
export const whoMay = (admins: readonly string[] = [], what: string): string => {
  if (admins.length === 0)
    return escapeMrkdwn(`Nobody may ${what} yet: whoever runs llmcost names people in LLMCOST_ADMINS.`);
  const left = admins.length - MOST_NAMED;
  const people = [...admins.slice(0, MOST_NAMED).map(personWords), ...(left > 0 ? [`${left} more`] : [])];
  return `${people.join(', ')} may ${what}.`;
};

/** Each setting with who made it and when; how to change them, for those who may. */
export const renderDefaults = ({ defaults, isAdmin, admins, done }: DefaultsView): Message => {
  const lines = defaultLines(defaults, isAdmin);
  const none = 'This workspace has set no defaults of its own: each card names what it assumes.';
  const shown = linesWithin(
    lines.length === 0 ? [none] : ['*Workspace defaults*', ...lines],
    LIST_CHARS,
    (left) => `… and ${left} more`,
  );
  return {
    blocks: [
      ...(done === undefined ? [] : [section(escapeMrkdwn(done))]),
      section(shown.join('\n')),
      context(isAdmin ? HOW : whoMay(admins, 'set them')),
    ],
    text: [...(done === undefined ? [] : [escapeMrkdwn(done)]), ...shown].join(' '),
  };
};
