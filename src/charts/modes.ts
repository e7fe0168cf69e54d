/** How charts may be shown; `.env.example` says what each means. */
export const CHART_MODES = ['quickchart', 'upload', 'native', 'off'] as const;
/** A way to show charts, as `LLMCOST_CHARTS` names it. */
export type ChartMode = (typeof CHART_MODES)[number];
