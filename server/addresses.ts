/** Where the class finds this machine. */
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

/** The origin that goes into links and QR codes: a trusted name where one is set, else the first address. */
export function originOf(trustedHosts: readonly string[], port: number): string {
  const host = trustedHosts[0] ?? lanAddresses()[0];
  return port === 80 ? `http://${host}` : `http://${host}:${port}`;
}
