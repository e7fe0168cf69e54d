import type { Findings } from '../domain/assessment.ts';
import { count, tokenVolume, usd } from '../domain/format.ts';
import { capitalised } from '../domain/text.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { modelFamily } from './names.ts';
import { whyRuledOut } from './ruled-out.ts';
import { cheapestApi, isNamed, type Subject, savedAgainst, selfAtHalfUsd } from './subject.ts';
import { oneLine } from './text.ts';

/** The table: what each option costs, now and at half the traffic, cheapest first. */

/** Options that a card shows; the others are behind its menu. */
const SHOWN_OPTIONS = 5;
const NAME_CHARS = 36;
const GPU_CHARS = 30;
const REASON_CHARS = 60;
const CHOICE = '✓ ';

interface Option {
  readonly name: string;
  readonly usd: number;
  readonly atHalfUsd: number;
  readonly isChoice: boolean;
  /** It decides, and is never left out. */
  readonly matters: boolean;
  /** Somebody asked about it. */
  readonly isNamed: boolean;
  /** Why it cannot be chosen; empty where it can. */
  readonly ruledOut: string;
  /** The same in two or three words, for a narrow table. */
  readonly remark: string;
}

/** A row of the table. */
export interface OptionRow {
  readonly name: string;
  /** Now, and at half the traffic. */
  readonly bills: readonly [string, string];
  readonly isChoice: boolean;
  /** Its name, with a mark before that of the choice, and its bills. */
  readonly cells: readonly string[];
}

/** The table of what may be chosen and what it costs. */
export interface Options {
  /** What the bills are of, as it stands behind one: "a month", "once". */
  readonly per: string;
  readonly header: readonly string[];
  readonly rows: readonly OptionRow[];
  /** All rows, with why those that are ruled out are. */
  readonly allRows: readonly OptionRow[];
}

/** The rows below their header, as cells. */
export const tableOf = (header: Options['header'], rows: Options['rows']): readonly (readonly string[])[] => [
  header,
  ...rows.map(({ cells }) => cells),
];

/** "A100 80GB" is an A100: only the other size is named. */
export const shortGpu = (gpu: string): string => gpu.replace(/ 80 ?GB$/, '');

const PAID_FOR = { own: ', owned', paid: ', paid', rent: '' } as const;

/** "4× A100", "6× H100, owned": a long name of a GPU is cut, and never how it is paid for. */
export const fleetName = ({ assessment, scenario, names }: Subject): string =>
  `${count(assessment.selfHosted.gpus)}× ${oneLine(shortGpu(names.gpu), GPU_CHARS)}${PAID_FOR[scenario.selfHosted.procurement.kind]}`;

const selfHosted = (subject: Subject): Option => {
  const { assessment, evidence } = subject;
  const { selfHosted: self, verdict } = assessment;
  const fits = evidence.fit.fits;
  const isOver = (self.load ?? 0) > 1;
  return {
    name: `Host on ${fleetName(subject)}`,
    usd: self.totalUsd ?? self.monthlyUsd,
    atHalfUsd: selfAtHalfUsd(subject),
    isChoice: verdict.choice === 'self-host',
    matters: true,
    isNamed: true,
    ruledOut: !fits ? 'does not fit' : isOver ? 'over its capacity' : '',
    remark: !fits ? 'does not fit' : isOver ? 'too small' : '',
  };
};

const split = ({ assessment, names }: Subject): Option[] => {
  const { hybrid } = assessment;
  return hybrid === undefined
    ? []
    : [
        {
          name: oneLine(`Host on ${count(hybrid.gpus)}, rest ${names.short(hybrid.api)}`, NAME_CHARS),
          usd: hybrid.monthlyUsd,
          atHalfUsd: hybrid.atHalfUsd,
          isChoice: false,
          matters: true,
          isNamed: false,
          ruledOut: '',
          remark: '',
        },
      ];
};

/** "Turbo", "FP8": what a seller calls its own edition of the hosted model; empty of the model as it was published. */
const editionOf = ({ names }: Subject, api: string): string => {
  const [sold = ''] = names.apiById(api).split(' at ');
  return sold.startsWith(`${names.model} `) ? sold.slice(names.model.length) : '';
};

/** "Llama, AWS Bedrock", "Llama FP8, Novita" of a seller of the same model; two that would read alike keep their full names. */
const rowName = (subject: Subject, { api, role }: Findings['comparisons'][number], index: number): string => {
  const { scenario, names } = subject;
  const others = scenario.apis.filter((entry) => entry.role === 'same-model');
  if (role !== 'same-model' || others.length > 1 || names.short(api) === names.apiById(api))
    return names.api(index);
  const family = modelFamily(names.model);
  const seller = names.seller(api);
  // Mistral sells Mistral Small.
  return `${seller.startsWith(family) ? names.model : family}${editionOf(subject, api)}, ${seller}`;
};

const apis = (subject: Subject): Option[] => {
  const { comparisons, verdict } = subject.assessment;
  // Where a rule decides, the headline says what it costs over the cheapest that the rule about data keeps out, else of all.
  const beside = verdict.choice === 'self-host' ? cheapestApi(subject)?.api : undefined;
  const deciding = [verdict.api, verdict.against, verdict.leader, savedAgainst(subject)?.api, beside];
  return comparisons.map((comparison, index) => {
    const ruledOut = whyRuledOut(comparison);
    return {
      name: oneLine(rowName(subject, comparison, index), NAME_CHARS),
      usd: comparison.totalUsd ?? comparison.monthlyUsd,
      atHalfUsd: comparison.atHalfUsd,
      isChoice: verdict.choice === 'api' && verdict.api === comparison.api,
      matters: deciding.includes(comparison.api),
      isNamed: isNamed(subject, comparison.api),
      ruledOut,
      remark: ruledOut === '' ? '' : 'ruled out',
    };
  });
};

const rowOf = ({ name: option, usd: now, atHalfUsd, isChoice }: Option, remark: string): OptionRow => {
  const name = `${option}${remark === '' ? '' : ` (${remark})`}`;
  const bills = [usd(now), usd(atHalfUsd)] as const;
  return { name, bills, isChoice, cells: [`${isChoice ? CHOICE : ''}${name}`, ...bills] };
};

/** How many options are shown. `onlyThose`: also of those somebody asked about, where the card has no more room. */
export interface OptionsRoom {
  readonly most: number;
  readonly onlyThose?: boolean;
}

/** For whatever room there is: those that decide, those that somebody asked about, and the cheapest others that fit. */
export const optionsOf = (subject: Subject): ((room: OptionsRoom) => Options) => {
  const { workload } = subject.scenario;
  const volume = tokenVolume(tokensPerMonth(workload));
  const per = workload.oneTime === true ? 'once' : 'a month';
  const header = [workload.oneTime === true ? volume : `${volume} ${per}`, capitalised(per), 'At half'];
  const all = [selfHosted(subject), ...split(subject), ...apis(subject)].toSorted((a, b) => a.usd - b.usd);
  const rows = new Map(all.map((option) => [option, rowOf(option, option.remark)]));
  const allRows = all.map((option) => rowOf(option, oneLine(option.ruledOut, REASON_CHARS)));
  const deciding = all.filter(({ matters }) => matters).length;
  const others = all.filter(({ matters }) => !matters);
  const roomFor = (most: number): number => Math.max(0, most - deciding);
  return ({ most, onlyThose = false }) => {
    const asked = others
      .filter((option) => option.isNamed)
      .slice(0, roomFor(onlyThose ? most : SHOWN_OPTIONS));
    const fillers = others
      .filter((option) => !option.isNamed)
      .slice(0, Math.max(0, roomFor(most) - asked.length));
    const shown = all.filter(
      (option) => option.matters || asked.includes(option) || fillers.includes(option),
    );
    return { per, header, rows: shown.flatMap((option) => rows.get(option) ?? []), allRows };
  };
};
