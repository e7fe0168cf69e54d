/** What no source says and no fit decides: each was chosen by hand, for the reason beside it. */
export const JUDGED = {
  /** Average requests for which there must be room before a model counts as fitting: fewer make no service. */
  requestsToFit: 16,
  /**
   * Bandwidth, GB/s, from which memory has more than it was sold with, as HBM has. The fastest GDDR lies above it and
   * is counted so, too.
   */
  hbmBandwidthGbPerSecond: 1000,
  /** Share of its output for which a request holds cache on average: open engines add pages as it grows, from none. */
  heldOutputShare: 0.5,
  /** KV heads where the catalog does not know them: what more than half of its models have. */
  kvHeads: 8,
  /**
   * How many times the power that a TFLOPS of H100 has can help. Server chips since the A100 lie below 2.5; above lie
   * chips without matrix units and those whose makers cut the rate, such as GeForce and H20: not power bounds them.
   */
  mostPower: 3,
  /**
   * No product reaches more of the data sheet than this, however much power there is. On H100 and H200, which their
   * power slows down, the best of our timings reach 0.81 (`scripts/fit/kernel-times.csv`).
   */
  mostOfRate: 0.93,
  /** Tokens of a step from which half of 4-bit weights are widened in memory: few leave them narrow, prompts none. */
  widenedTokens: 32,
  /** Seconds of a crossing between servers: about four times that of a link inside one. */
  networkSeconds: 2.5e-5,
  /** Host and GPU work at once: the slower one sets the pace, softly, since neither hides wholly behind the other. */
  hostSharpness: 4,
  /**
   * How much of a run with a fixed number of equal requests behaves as full waves one after another: most of it, for
   * requests of one size end together, but those of different waves drift apart.
   */
  lockstep: 0.7,
} as const;
