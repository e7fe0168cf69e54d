export { chartConfig } from './chart-config.ts';
export { type Chart, type Charts, type ChartWay, createCharts } from './charts.ts';
export { nativeChart } from './native.ts';
export { pictureOf } from './picture.ts';
export { postQuickChart, quickChartUrl } from './quickchart.ts';
