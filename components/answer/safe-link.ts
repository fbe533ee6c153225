/** Which links of an answer may be followed, and what the reader is told about where they lead. */

export type SafeLink = { readonly href: string; readonly host: string };

/**
 * Null for everything but absolute http, https and mailto addresses, whatever disguise they wear. The address is parsed
 * as a browser would parse it, and the parsed form is what gets used.
 */
export function safeLink(href: string | undefined): SafeLink | null {
  if (!href || href.length > 4000) return null;
  let url: URL;
  try {
    url = new URL(href);
  } catch {
    return null;
  }
  if (url.protocol === 'mailto:') return { href: url.href, host: url.pathname };
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  // A user name in an address only serves to make it look like another one.
  if (url.username || url.password || !url.hostname) return null;
  return { href: url.href, host: url.host };
}
