/**
 * Who may talk to this server: the host name that was asked for, and the page that asks.
 * A Host that is a name we do not know is DNS rebinding; an Origin that is not the Host is another site's page.
 */

import { isIP } from 'node:net';
import { hostname } from 'node:os';

/** Host without the port, lower case; brackets of IPv6 removed. */
function nameOf(host: string): string {
  const bracketed = /^\[([^\]]+)\](:\d+)?$/.exec(host);
  return (bracketed?.[1] ?? host.replace(/:\d+$/, '')).toLowerCase();
}

export type OriginCheck = {
  host(host: string | undefined): boolean;
  /** True without an Origin: a request of the same page, or not a browser's. */
  origin(origin: string | undefined, host: string | undefined): boolean;
};

export function createOriginCheck(trustedHosts: readonly string[]): OriginCheck {
  const own = hostname().toLowerCase();
  const names = new Set(['localhost', own, `${own}.local`, ...trustedHosts]);
  return {
    // An address can't be rebound: only names are.
    host: (host) => host !== undefined && (isIP(nameOf(host)) !== 0 || names.has(nameOf(host))),
    origin(origin, host) {
      if (origin === undefined) return true;
      if (!URL.canParse(origin) || host === undefined) return false;
      const { host: from, protocol } = new URL(origin);
      return /^https?:$/.test(protocol) && (from === host.toLowerCase() || trustedHosts.includes(nameOf(from)));
    },
  };
}
