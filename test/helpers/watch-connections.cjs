// Loaded before the program (`node --require`), in each of its threads: notes where every connection goes, and lets
// none leave this machine.
const dgram = require('node:dgram');
const dns = require('node:dns');
const { appendFileSync } = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const net = require('node:net');
const threads = require('node:worker_threads');

const note = (what) => appendFileSync(process.env.CONNECTIONS_FILE, `${what}\n`);
const isHere = (host) => ['127.0.0.1', '::1', 'localhost'].includes(host);
const refusal = (host) =>
  Object.assign(new Error(`${host} is not to be contacted`), { code: 'ECONNREFUSED' });

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function watched(...given) {
  // net.connect hands its options over in a list of their own.
  const first = Array.isArray(given[0]) ? given[0][0] : given[0];
  const options = typeof first === 'object' ? first : { port: first, host: given[1] };
  const host = options.host ?? 'localhost';
  // Node's own client says `null` where there is no path of a socket in the file system.
  const path = options.path ?? undefined;
  note(path === undefined ? `${host}:${options.port}` : `unix:${path}`);
  if (path !== undefined || isHere(host)) return connect.apply(this, given);
  process.nextTick(() => this.destroy(refusal(host)));
  return this;
};

for (const names of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype])
  for (const name of Object.getOwnPropertyNames(names)) {
    const original = names[name];
    if (typeof original !== 'function' || !/^(lookup|resolve|reverse)/.test(name)) continue;
    names[name] = function watched(host, ...rest) {
      if (!isHere(host)) note(`name ${host}`);
      return original.call(this, host, ...rest);
    };
  }

const { send } = dgram.Socket.prototype;
dgram.Socket.prototype.send = function watched(...given) {
  note('a datagram');
  return send.apply(this, given);
};

threads.Worker = class extends threads.Worker {
  constructor(file, options = {}) {
    super(file, { ...options, execArgv: [...(options.execArgv ?? []), '--require', __filename] });
  }
};

syncBuiltinESMExports();
note(threads.isMainThread ? 'watching the program' : 'watching a thread');
