/**
 * The real address of a caller, and whether it came by TLS. What a proxy says of them is believed only when the
 * connection comes from a proxy that the operator named; anybody can write such a header.
 */

export type Caller = { readonly address: string; readonly secure: boolean };

export type ProxyCheck = (
  /** Of the connection; as the headers say it came. */
  connection: {
    readonly address: string;
    readonly forwardedFor?: string | undefined;
    readonly forwardedProto?: string | undefined;
  },
) => Caller;

/** IPv4 on a socket that also takes IPv6 shows as ::ffff:127.0.0.1. */
const plain = (address: string) =>
  address
    .trim()
    .toLowerCase()
    .replace(/^::ffff:/, '');

export function createProxyCheck(trusted: readonly string[]): ProxyCheck {
  const proxies = new Set(trusted.map(plain));
  return ({ address: direct, forwardedFor, forwardedProto }) => {
    const address = plain(direct);
    if (!proxies.has(address)) return { address, secure: false };
    // Each proxy adds the address it saw at the end: the last one that is not a proxy of ours is the caller.
    const hops = (forwardedFor ?? '').split(',').map(plain).filter(Boolean);
    return {
      address: hops.findLast((hop) => !proxies.has(hop)) ?? address,
      secure: forwardedProto?.split(',').at(-1)?.trim().toLowerCase() === 'https',
    };
  };
}
