export { chartAlt } from './alt.ts';
export { type ChartConfig, chartConfig } from './chart-config.ts';
export { type Chart, type Charts, type ChartsOptions, type ChartWay, createCharts } from './charts.ts';
export { type DataVisualizationBlock, nativeChart } from './native.ts';
export { postQuickChart, quickChartUrl } from './quickchart.ts';
