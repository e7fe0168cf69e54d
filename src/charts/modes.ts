/** How charts may be shown; `.env.example` says what each means. */
export const CHART_MODES = ['quickchart', 'upload', 'native', 'off'] as const;
/** One of them. */
export type ChartMode = (typeof CHART_MODES)[number];
