import type { Draft, DraftField } from '../../../domain/draft.ts';
import { FIELDS } from '../../../domain/fields/index.ts';
import { valueAt } from '../../../domain/fields/value-at.ts';
import { toType } from '../../../domain/round.ts';
import type { Scenario } from '../../../domain/scenario.ts';
import { LlmcostError } from '../../../errors.ts';
import { anyOf, re, reAll } from '../../expression.ts';
import { API_FAMILY } from '../../names/family-name.ts';
import { GPU_NAME } from '../../names/gpu-name.ts';
import { sellerNamed } from '../../names/rival-seller.ts';
import { API_SELLER_ALONE, LANDLORD } from '../../names/seller-name.ts';
import { TOKENS_A_SECOND } from '../../period-names.ts';
import { inRow } from '../../print/one-field.ts';
import { typedThroughput } from '../../print/together.ts';
import { lex } from '../../text/lexing/lex.ts';
import { normalise } from '../../text/normalise.ts';

/** Figures of a card that say nothing of how much there is to do: which of them some words name, and how each is scaled. */

/** A card that some words are said below. */
interface Card {
  readonly before: Draft;
  readonly scenario: Scenario;
}

/** A figure that words name. */
export interface FigureNamed {
  /** Mentions that make it so many times as much, as `words` name it; none where it cannot be set by itself. */
  readonly scaled: (factor: number, card: Card, words: string) => readonly string[];
  /** Whether a part of it is the same however it is put: "20% less" of a share may be so many points too. */
  readonly isPlain: boolean;
}

/** One field so many times as large, as it is typed; none where the card has none of it, or nobody types so much. */
const fieldScaled =
  (field: DraftField): FigureNamed['scaled'] =>
  (factor, { before, scenario }) => {
    const now = before.fields[field] ?? valueAt(scenario, field);
    const scaled = typeof now === 'number' && now > 0 ? toType(now * factor) : Number.NaN;
    return FIELDS[field].schema.safeParse(scaled).success ? [inRow(field, scaled) ?? []].flat() : [];
  };

/** A factor as what it adds or takes: "-20%". */
export const percentChange = (factor: number): string =>
  `${factor < 1 ? '-' : '+'}${toType(100 * Math.abs(factor - 1))}%`;

/** What a GPU costs, by the hour or bought; hardware that is paid for costs nothing that could change. */
const gpuPrice: FigureNamed['scaled'] = (factor, { scenario: { selfHosted } }) => {
  const { procurement } = selfHosted;
  if (procurement.kind === 'rent') return [`GPUs at $${toType(procurement.usdPerGpuHour * factor)}/hr`];
  return procurement.kind === 'own' ? [`GPUs at $${toType(procurement.usdPerGpu * factor)} each`] : [];
};

const gpuCount: FigureNamed['scaled'] = (factor, { before }) => {
  const scaled = (before.fields['selfHosted.gpuCount'] ?? Number.NaN) * factor;
  return Number.isInteger(scaled) && scaled > 0 ? [`${scaled} GPU${scaled === 1 ? '' : 's'}`] : [];
};

/** The speed of a replica, or of what it was said of. */
const speed: FigureNamed['scaled'] = (factor, { before, scenario }) => {
  const said = before.fields['selfHosted.throughput'] ?? {
    tokensPerSecond: scenario.selfHosted.tokensPerSecondPerReplica,
    counts: 'total',
    per: 'replica',
  };
  const scaled = said.tokensPerSecond * factor;
  const tokensPerSecond = scaled < 100 ? toType(scaled) : Math.round(scaled);
  return [typedThroughput({ 'selfHosted.throughput': { ...said, tokensPerSecond } }) ?? []].flat();
};

/** What people cost: their hours, or what one of those costs, or either. */
const people: FigureNamed['scaled'] = (factor, card, words) => {
  const [hours, wage] = (['selfHosted.ops.hoursPerMonth', 'selfHosted.ops.usdPerHour'] as const).map(
    (field) => fieldScaled(field)(factor, card, words),
  );
  if (OF_WAGE.test(words)) return wage ?? [];
  return OF_HOURS.test(words) ? (hours ?? []) : [...(hours ?? []), ...(wage ?? [])];
};

const FAMILIES = reAll`\b${API_FAMILY}\b`;
const SELLERS = reAll`\b${API_SELLER_ALONE}\b`;
const ALL_APIS = /\b(?:apis?|vendors?|they|token prices?)\b/i;

const idsIn = (words: string): ReadonlySet<string> => {
  try {
    return new Set(lex(normalise(words)).flatMap((atom) => (atom.kind === 'api' ? atom.id : [])));
  } catch (error) {
    if (error instanceof LlmcostError) return new Set();
    throw error;
  }
};

/** The ids of the APIs of a card that words name: by the model, by its family where they name no model of the card, or by seller. */
const apisNamed = (words: string, { scenario }: Card): readonly string[] => {
  const all = scenario.apis.map(({ id }) => id);
  const ids = idsIn(words);
  const exact = all.filter((id) => ids.has(id));
  if (exact.length > 0) return exact;
  const families = words.toLowerCase().match(FAMILIES) ?? [];
  const sellers = (words.match(SELLERS) ?? []).flatMap((name) => sellerNamed(name)?.id ?? []);
  return all.filter(
    (id) =>
      sellers.some((seller) => id.startsWith(`${seller}/`)) || families.some((family) => id.includes(family)),
  );
};

const apiPrice: FigureNamed['scaled'] = (factor, card, words) => {
  const named = apisNamed(words, card).map((id) => `${id} ${percentChange(factor)}`);
  return named.length > 0 || !ALL_APIS.test(words) ? named : [`API prices ${percentChange(factor)}`];
};

/** What somebody who rents out GPUs asks for one; who sells an API of the card too means that, but for its own GPUs. */
const landlordPrice: FigureNamed['scaled'] = (factor, card, words) => {
  const { 'selfHosted.procurement.seller': seller } = card.before.fields;
  const isTheirs = seller !== undefined && words.toLowerCase().includes(seller.toLowerCase());
  return isTheirs || apisNamed(words, card).length === 0 ? gpuPrice(factor, card, words) : [];
};

/** One side of a request, so many times as long. */
const sideScaled =
  (side: 'input' | 'output'): FigureNamed['scaled'] =>
  (factor) => [`${side} tokens ${percentChange(factor)}`];

const says = (...words: readonly string[]): RegExp => re`\b(?:${words.join('|')})\b`;
const GPUS = says(
  'gpus?|cards?|hardware|machines?|nodes?|servers?|box(?:es)?|accelerators?|rent(?:s|al|ed|ing)?',
  GPU_NAME,
);
const PRICE = says(
  'costs?|pric(?:e|es|ed|ey|ing|y)|rates?|rent(?:s|al|ed|ing)?|cheap(?:er)?|expensive|dear(?:er)?|pay(?:ing)?|charges?|hourly',
  '(?:an|per) h(?:ou)?r',
);
const MONEY = re`${PRICE.source}|\$ ?\d|\/ ?h(?:ou)?r?\b`;
const HOURLY = /\$ ?\d[\d.,]* ?(?:\/ ?|an |per )h(?:ou)?r?\b/i;
const SPEED = says(TOKENS_A_SECOND, 'throughput|speeds?|fast(?:er)?|slow(?:er)?');
const PER_USER = /\b(?:per|each|every|an?) user\b/i;
const LENGTH =
  /\b(?:long(?:er)?|short(?:er)?|big(?:ger)?|larger?|small(?:er)?|lengths?|sizes?|tokens?|grew|grow)\b/i;
const INPUT = /\b(?:prompts?|inputs?|contexts?)\b/i;
const OUTPUT = /\b(?:answers?|outputs?|responses?|replies|completions?)\b/i;
const STAFF =
  /\b(?:ops|operations|engineers?|sres?|admins?|devops|staff|wages?|salar(?:y|ies))\b|\b(?:people|team)\b.*\bcosts?\b|\b(?:cost|costs|much|is|are|pay) (?:for |(?:the |our )?)(?:people|team)\b/i;
const LOAD =
  /\butili[sz]\w*|\butil\b|\b(?:planned|average|mean|target|what) load\b|\bload (?:factor|is planned)\b/i;
const OF_WAGE = /\b(?:wages?|salar(?:y|ies)|rates?|hourly)\b|(?:\ban |\bper |\/ ?)h(?:ou)?r?\b/i;
const OF_HOURS = /\bhours\b/i;
/** Who makes GPUs, and says how fast they are or sells them: of which of the two a figure is, the words do not tell. */
const MAKER =
  /\b(?:nvidia|amd|intel)\b.*\b(?:claim|say|said|promise|advertise|report|show|expect|want|ask|charge)/i;
/** Who sells, and asks for something: a price, whoever it is. */
const CHARGES = /\b(?:wants?|asks?|charges?|demands?|quotes?d?|raised?|claims?)\b/i;
const WHO_RENTS = says(LANDLORD);
const THEY = /\bthey\b/i;
const APIS = re`\b(?:${API_FAMILY}|${API_SELLER_ALONE}|apis?)\b`;
const SPARES = /\b(?:spares?|stand-?bys?)\b/i;
const REPLICAS = /\breplicas?\b/i;
const WORKED_OUT = /\b(?:hosting|self-?hosting|totals?|bills?|break[- ]?even|payback|savings?)\b/i;
/** How much there is to do: beside it every other noun only says more of that. */
const VOLUME =
  /\b(?:volumes?|traffic|usage|demand|requests?|calls|messages|queries|chats|conversations|tickets|emails|users|customers|clients|devs|employees|seats|headcount|sessions|adoption)\b/i;

/** Fields that their own nouns name, and nothing else does. */
const BY_NOUN: readonly DraftField[] = [
  'workload.cachedInputShare',
  'workload.batchShare',
  'workload.peakToAverage',
  'selfHosted.power.usdPerKwh',
  'selfHosted.power.pue',
  'selfHosted.egress.usdPerGb',
  'selfHosted.ops.setupHours',
  'selfHosted.procurement.lifeMonths',
  'selfHosted.procurement.residualShare',
  'selfHosted.procurement.annualCostOfCapital',
  'selfHosted.procurement.annualMaintenanceShare',
];

const nounsOf = (field: DraftField): RegExp =>
  says(anyOf(FIELDS[field].noun?.[1].split('|') ?? []).replaceAll(' ', '[ -]'));

type Named = readonly [isNamed: (words: string) => boolean, figure: FigureNamed];
const of = (scaled: FigureNamed['scaled'], isPlain = false): FigureNamed => ({ scaled, isPlain });

/** Each by the words that name it; one that another goes before is named only where that is not. */
const FIGURES: readonly Named[] = [
  ...BY_NOUN.map((field): Named => {
    const nouns = nounsOf(field);
    return [(words) => nouns.test(words), of(fieldScaled(field), FIELDS[field].dimension === 'usd')];
  }),
  [
    (words) => SPEED.test(words) && PER_USER.test(words),
    of(fieldScaled('selfHosted.minTokensPerSecondPerUser')),
  ],
  [(words) => SPEED.test(words) && !PER_USER.test(words), of(speed, true)],
  [(words) => LOAD.test(words), of(fieldScaled('selfHosted.plannedLoad'))],
  [(words) => MAKER.test(words), of((...told) => [...speed(...told), ...gpuPrice(...told)])],
  [(words) => STAFF.test(words), of(people)],
  [(words) => INPUT.test(words) && LENGTH.test(words) && !MONEY.test(words), of(sideScaled('input'), true)],
  [(words) => OUTPUT.test(words) && LENGTH.test(words) && !MONEY.test(words), of(sideScaled('output'), true)],
  [
    (words) =>
      !STAFF.test(words) &&
      ((GPUS.test(words) && MONEY.test(words)) ||
        HOURLY.test(words) ||
        (THEY.test(words) && CHARGES.test(words))),
    of(gpuPrice, true),
  ],
  [(words) => WHO_RENTS.test(words) && CHARGES.test(words) && !GPUS.test(words), of(landlordPrice, true)],
  [(words) => APIS.test(words) || (THEY.test(words) && CHARGES.test(words)), of(apiPrice, true)],
  [
    (words) => GPUS.test(words) && !MONEY.test(words) && !SPEED.test(words) && !MAKER.test(words),
    of(gpuCount, true),
  ],
  [(words) => SPARES.test(words), of(fieldScaled('selfHosted.spareReplicas'))],
  [(words) => REPLICAS.test(words) && !SPEED.test(words), of(fieldScaled('selfHosted.replicas'))],
];

/** What is worked out from the others, and set by none. */
const worked = of(() => []);

/** The figures of a card that some words name; none where they say how much there is to do. */
export const figuresNamed = (words: string): readonly FigureNamed[] => {
  if (VOLUME.test(words)) return [];
  const named = FIGURES.flatMap(([isNamed, figure]) => (isNamed(words) ? [figure] : []));
  return named.length === 0 && (WORKED_OUT.test(words) || PRICE.test(words)) ? [worked] : named;
};

const DOUBTS =
  /\b(?:seems?|looks?|sounds?|feels?|doubt|believe|trust|too|optimistic|pessimistic|wishful|unrealistic|wrong|off|steep)\b/i;

/** Whether words doubt a figure of a card by its name, though nobody need answer: what is said next may be of that. */
export const doubtsFigure = (words: string): boolean =>
  DOUBTS.test(words) && !/\d/.test(words) && figuresNamed(words).length > 0;
