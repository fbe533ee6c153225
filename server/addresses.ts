/** Where the class finds this machine. */
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';

/** Networks inside the machine, of containers and of tunnels: no student is there. */
const INNER = /^(lo|docker|br-|veth|virbr|tun|tap|tailscale|wg|zt|utun|vmnet|vboxnet)/;

/** The machine's IPv4 addresses on a local network, private ones first; loopback when there is none. */
export function lanAddresses(): readonly string[] {
  const found = Object.entries(networkInterfaces())
    .filter(([name]) => !INNER.test(name))
    .flatMap(([, addresses]) => addresses ?? [])
    .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'))
    .map(({ address }) => address);
  const isPrivate = (address: string) => /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address);
  return [...found.filter(isPrivate), ...found.filter((address) => !isPrivate(address)), '127.0.0.1'];
}

export type Listening = { readonly HOST: string; readonly PORT: number };

const everywhere = (host: string) => host === '0.0.0.0' || host === '::';

/**
 * The origin that goes into links and QR codes: a trusted name where one is set, else the address that is listened on,
 * else the machine's first one.
 */
export function originOf({
  TRUSTED_HOSTS,
  HOST,
  PORT,
}: Listening & { readonly TRUSTED_HOSTS: readonly string[] }): string {
  const name = TRUSTED_HOSTS[0] ?? (everywhere(HOST) ? (lanAddresses()[0] ?? 'localhost') : HOST);
  const host = name.includes(':') ? `[${name}]` : name;
  return PORT === 80 ? `http://${host}` : `http://${host}:${PORT}`;
}

/** The address by which this machine itself reaches what listens there. */
export const nearest = (host: string): string => (everywhere(host) ? '127.0.0.1' : host);

/** Listens for a moment; rejects with what the system says when that cannot be. */
export function tryPort({ HOST, PORT }: Listening): Promise<void> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(PORT, HOST, () => probe.close(() => done()));
  });
}
