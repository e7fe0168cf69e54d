import { figure } from '../domain/fields/figure.ts';
import { DEFAULT_FIELDS, FIELDS } from '../domain/fields/index.ts';
import { percent, plain, usd } from '../domain/format.ts';
import { BookedPrice } from '../domain/price-book.ts';
import { ModelSpecInput } from '../domain/scenario.ts';
import type { WorkspaceDefault } from '../domain/workspace-default.ts';
import { TEXT } from '../wire/limits.ts';
import { dayWords } from '../words/days.ts';
import { YOUR_PRICE } from '../words/names.ts';
import { oneLine } from '../words/text.ts';
import { context, type Message, section } from './blocks.ts';
import { linesWithin } from './lines.ts';
import { dayOf } from './moments.ts';
import { code, escapeMrkdwn } from './mrkdwn.ts';
import { personWords } from './stances.ts';

/** A workspace's defaults, each with who set it and when. */

/** A setting of a workspace as people read it. */
export type DefaultView = Omit<WorkspaceDefault, 'team'> & {
  /** What the GPU or API is called whose id stands in the field. */
  readonly called?: string | undefined;
};

/** The settings of a workspace for one reader. */
export interface DefaultsView {
  readonly defaults: readonly DefaultView[];
  /** An admin sees negotiated figures, and may change what is set. */
  readonly isAdmin: boolean;
  /** What was just done. */
  readonly done?: string;
}

type Words = (value: number) => string;

const PRICES: Readonly<Record<string, readonly [string, Words]>> = {
  'gpu-hour': ['Rent of', (value) => `${usd(value)} an hour`],
  'gpu-price': ['Price of', (value) => `${usd(value)} each`],
  discount: ['Discount with', percent],
};

const NAME_CHARS = 60;
const SOURCE_CHARS = 120;
const LIST_CHARS = TEXT.section - 200;

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

/** What is kept under a name of its own: prices by GPU or API, discounts, models. */
const underAName = ({ field, value, called }: Setting, isAdmin: boolean): Named | undefined => {
  const [kind = '', ...rest] = field.split('/');
  const price = Object.hasOwn(PRICES, kind) ? PRICES[kind] : undefined;
  const about = oneLine(called ?? rest.join('/'), NAME_CHARS);
  if (price !== undefined && typeof value === 'number')
    return [`${price[0]} ${about}`, isAdmin ? price[1](value) : YOUR_PRICE];
  const model = kind === 'model' ? ModelSpecInput.safeParse(value).data : undefined;
  if (model !== undefined) return [`Model ${about}`, modelWords(model)];
  const booked = kind === 'api-price' ? BookedPrice.safeParse(value).data : undefined;
  return booked === undefined ? undefined : [`Price of ${about}`, isAdmin ? bookedWords(booked) : YOUR_PRICE];
};

/** What it is called, and its value: not escaped. A channel and whoever is no admin see no negotiated figure. */
export const nameAndValue = (setting: Setting, isAdmin: boolean): Named =>
  ofField(setting) ??
  underAName(setting, isAdmin) ?? [oneLine(setting.field, NAME_CHARS), plainly(setting.value)];

/** Where a price comes from is for those who may see it. */
const fromWords = ({ source, confirmedOn }: DefaultView, isAdmin: boolean): string =>
  [
    ...(source === undefined || !isAdmin ? [] : [escapeMrkdwn(oneLine(source, SOURCE_CHARS))]),
    ...(confirmedOn === undefined ? [] : [`seen on ${dayWords(confirmedOn)}`]),
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
const WHO = 'Who may set them is named in LLMCOST_ADMINS.';

/** Each setting with who made it and when; how to change them, for those who may. */
export const renderDefaults = ({ defaults, isAdmin, done }: DefaultsView): Message => {
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
      context(isAdmin ? HOW : escapeMrkdwn(WHO)),
    ],
    text: [...(done === undefined ? [] : [escapeMrkdwn(done)]), ...shown].join(' '),
  };
};
