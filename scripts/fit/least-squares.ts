/** Levenberg–Marquardt on robust residuals: plain, deterministic, no dependencies. */

export interface Problem {
  readonly start: readonly number[];
  /** Where each parameter is expected, and the standard deviation of that expectation. */
  readonly prior: readonly { readonly mean: number; readonly deviation: number }[];
  readonly residuals: (parameters: readonly number[]) => readonly number[];
  readonly weights: readonly number[];
  readonly iterations: number;
}

/** Residuals (natural logarithms) beyond this count ever less. */
const SCALE = 0.12;
const STEP = 1e-4;
const LARGEST_MOVE = 0.5;
/** A step that lowers the cost by less ends the search. */
const CONVERGED = 1e-7;
/** Dampings that are tried before a point counts as the lowest. */
const ATTEMPTS = 20;

const at = (values: readonly number[], index: number): number => values[index] ?? 0;

const rho = (residual: number): number => Math.log(1 + (residual / SCALE) ** 2 / 2);

/** Gaussian elimination with pivoting; `matrix` is symmetric and positive. */
const solve = (matrix: readonly (readonly number[])[], right: readonly number[]): number[] => {
  const rows = matrix.map((row, i) => [...row, at(right, i)]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const pivots = rows.map((row, i) => (i < column ? -1 : Math.abs(at(row, column))));
    const pivot = pivots.indexOf(Math.max(...pivots));
    const upper = rows[pivot] ?? [];
    rows[pivot] = rows[column] ?? [];
    rows[column] = upper;
    for (let below = column + 1; below < size; below++) {
      const row = rows[below] ?? [];
      const factor = at(row, column) / at(upper, column);
      for (let k = column; k <= size; k++) row[k] = at(row, k) - factor * at(upper, k);
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    const row = rows[i] ?? [];
    const known = solution.reduce((sum, value, j) => (j > i ? sum + at(row, j) * value : sum), 0);
    solution[i] = (at(row, size) - known) / at(row, i);
  }
  return solution;
};

const cost = (problem: Problem, parameters: readonly number[]): number =>
  problem.residuals(parameters).reduce((sum, r, i) => sum + at(problem.weights, i) * rho(r), 0) +
  problem.prior.reduce((sum, p, i) => sum + ((at(parameters, i) - p.mean) / p.deviation) ** 2 / 2, 0);

/** Gradient and curvature of the cost, the robust weight of each residual held still. */
const linearized = (problem: Problem, x: readonly number[]) => {
  const residuals = problem.residuals(x);
  const slopes = x.map((_, j) => {
    const moved = problem.residuals(x.map((value, k) => (k === j ? value + STEP : value)));
    return moved.map((value, i) => (value - at(residuals, i)) / STEP);
  });
  const weights = residuals.map((r, i) => at(problem.weights, i) / SCALE ** 2 / (1 + (r / SCALE) ** 2 / 2));
  const weighted = slopes.map((slope) => slope.map((value, i) => value * at(weights, i)));
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, i) => sum + value * at(b, i), 0);
  const curvature = weighted.map((slope, j) =>
    slopes.map((other, k) => dot(slope, other) + (j === k ? 1 / (problem.prior[j]?.deviation ?? 1) ** 2 : 0)),
  );
  const descent = weighted.map((slope, j) => {
    const prior = problem.prior[j] ?? { mean: at(x, j), deviation: 1 };
    return -dot(slope, residuals) - (at(x, j) - prior.mean) / prior.deviation ** 2;
  });
  return { curvature, descent };
};

/** The parameters that minimise the cost, and the cost there. */
export const minimise = (
  problem: Problem,
): { readonly parameters: readonly number[]; readonly cost: number } => {
  let parameters = problem.start;
  let lowest = cost(problem, parameters);
  let damping = 0.1;
  for (let iteration = 0; iteration < problem.iterations; iteration++) {
    const { curvature, descent } = linearized(problem, parameters);
    const before = lowest;
    for (let attempt = 0; attempt < ATTEMPTS && lowest === before; attempt++) {
      const damped = curvature.map((row, j) => row.map((v, k) => (j === k ? v * (1 + damping) : v)));
      const move = solve(damped, descent).map((v) => Math.max(-LARGEST_MOVE, Math.min(LARGEST_MOVE, v)));
      const next = parameters.map((value, i) => value + at(move, i));
      const nextCost = cost(problem, next);
      if (nextCost < lowest) {
        parameters = next;
        lowest = nextCost;
        damping = Math.max(1e-6, damping / 4);
      } else damping *= 4;
    }
    if (before - lowest < CONVERGED) break;
  }
  return { parameters, cost: lowest };
};
