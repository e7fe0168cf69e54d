/** What an agent may read about the subject: our own words for the method and its terms. */

/** How to decide, as a resource that agents may read. */
export const GUIDE = `# Host the model, or pay an API per token?

An API is a variable cost: USD per token, nothing at no traffic. Hosting is mostly fixed: rent or depreciation, power,
people and spares, the same whether the GPUs are busy or idle. So the price of a hosted token is the monthly bill divided
by the tokens served: it doubles when the traffic halves. The question that decides is therefore not the price of a GPU
but the utilization.

How to decide:
1. Say the volume: tokens a month, input and output, or requests with their sizes, or today's bill.
2. Compare with the API in use, with a frontier and a fast one, and with sellers of the same open model per token.
3. Cost the fleet in whole GPUs, with a spare, people and set-up.
4. Look at the break-even, and at the volume from which hosting stays cheaper.
5. Do it again at half the traffic. Where hosting wins only at the full traffic it is fragile.

Ask estimate with a line in words; state what you know, and read the assumptions for what you did not. Use what_if to
change one thing, explain for the sums, catalog for names and dated prices.
`;

/** The terms of the figures, as another. */
export const DEFINITIONS = `# Terms

- volume: tokens a month, input and output together. A month has 730 hours.
- capacity: what the active replicas could serve if busy every billed second, at a speed people can live with.
- load: volume divided by capacity. It is an outcome and never multiplies the rent.
- replica: one copy of the model on one or more GPUs. Spare replicas cost money and add no planned capacity.
- planned load: the average load at which a fleet is sized; the room above it is for peaks.
- break-even: the smallest volume at which hosting is not dearer. at: there is one. always: hosting is not dearer at any
  volume. never: the hardware cannot serve it, or hosting is dearer at any. With the last two tokensPerMonth is null.
- regime: robust (hosting wins at this volume and at half of it), fragile (only at this volume), api, infeasible.
- leader: the API in use, else the dearest that was named, else a frontier one.
- measure-first: the choice turns inside the range of the throughput or of a price.
- throughput: yours (stated), measured (a published run on that GPU, model, precision and engine) or estimated.
- ruled out: an API stays in the table and cannot win, because of a region, a list of sellers, or because it is closed.
`;
