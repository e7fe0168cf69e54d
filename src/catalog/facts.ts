import type { PlainDefault } from '../domain/evidence.ts';
import type { Sourced } from './types.ts';

/** A figure about power, buildings or people that a default rests on, or a bill is worked out from. */
export interface Fact extends Sourced {
  readonly value: number;
  readonly unit: string;
  /** What is counted, in words for people. */
  readonly what: string;
}

const fact = (what: string, value: number, unit: string, source: string, date = 'undated'): Fact => ({
  what,
  value,
  unit,
  source,
  date,
});

// biome-ignore format: one row a line
export const FACTS = {
  electricityUsCommercial: fact('electricity, US commercial', 0.146, 'USD/kWh', 'EIA Table 5.6.A via energypricestoday.com', '2026-04-26'),
  electricityUsIndustrial: fact('electricity, US industrial', 0.0929, 'USD/kWh', 'EIA via ycharts.com; 0.0821 to 0.0933 within a year', '2026-01'),
  pueSurvey: fact('PUE, average of a survey of data centres', 1.54, 'ratio', 'Uptime Institute 2025 via sipoch.com', '2025'),
  pueNewBuild: fact('PUE, new AI data centre (older ones 1.4 to 1.6)', 1.2, 'ratio', 'aiinframap.com, mid-2026; cloudnews.tech on Uptime 2024: new builds 1.3 or less'),
  hostWattsMeasured: fact('host of 8x H100, watts a GPU: (8,400 measured at most - 8 x 700) / 8', 350, 'W', 'Latif et al., IEEE Access 13:61740; arXiv 2412.08602', '2025'),
  serverH100Low: fact('complete 8x H100 server, from', 300_000, 'USD', 'v2-pseo-ai.pages.dev gpu-tco-analysis, a page of 2026'),
  serverH100High: fact('complete 8x H100 server, to', 350_000, 'USD', 'v2-pseo-ai.pages.dev gpu-tco-analysis, a page of 2026'),
  colocation: fact('colocation, US primary markets, 250-500 kW (+6.5 % a year)', 194.95, 'USD/kW-month', 'CBRE, second half of 2025, via homes-expo.com', '2025-12-31'),
  depreciationYearsLow: fact('GPU useful life in published accounts, from (Nebius)', 4, 'years', 'research-viewer.pages.dev gpu-useful-life', '2026'),
  depreciationYearsHigh: fact('GPU useful life in published accounts, to (CoreWeave, Google, Microsoft)', 6, 'years', 'research-viewer.pages.dev gpu-useful-life; thecuberesearch.com', '2026'),
  networkShareOfHardware: fact('network, cables, switches and insurance on top of hardware (10-15 %)', 0.125, 'share', 'v2-pseo-ai.pages.dev, a page of 2026'),
  opsFteSmall: fact('operations of one GPU by a shared engineer (0.1-0.2 FTE)', 0.15, 'FTE', 'agoradigest.com', '2026-06-21'),
  opsFirstDeploymentWeeks: fact('first deployment (2-4 engineer-weeks)', 3, 'weeks', 'aipromptshub.co, a page of 2026'),
} as const satisfies Record<string, Fact>;

/** A value that we put in when nobody said one; `words/reasons.ts` has the reason to show beside it. */
export interface Default extends Sourced {
  readonly value: number;
}

const ours = (value: number): Default => ({ value, source: 'llmcost default', date: '2026-11-23' });

const from = (value: number, ...facts: readonly Fact[]): Default => ({
  value,
  source: facts.map((known) => `${known.what}: ${known.value} ${known.unit} (${known.source})`).join('; '),
  date: facts[0]?.date ?? 'undated',
});

/** What is assumed of hardware and people when nothing was said. Units are in the names; a workspace may set its own. */
export const DEFAULTS = {
  hostShareOfGpuPrice: from(0.45, FACTS.serverH100Low, FACTS.serverH100High),
  lifeMonths: from(48, FACTS.depreciationYearsLow, FACTS.depreciationYearsHigh),
  residualShare: ours(0),
  annualCostOfCapital: ours(0.08),
  annualMaintenanceShare: ours(0),
  pue: from(1.4, FACTS.pueNewBuild, FACTS.pueSurvey),
  usdPerKwh: from(0.12, FACTS.electricityUsIndustrial, FACTS.electricityUsCommercial),
  hostWattsPerGpu: from(350, FACTS.hostWattsMeasured),
  opsHoursPerMonth: from(16, FACTS.opsFteSmall),
  opsUsdPerHour: ours(100),
  setupHours: from(80, FACTS.opsFirstDeploymentWeeks),
  setupMonths: ours(12),
} as const satisfies Record<PlainDefault, Default>;
