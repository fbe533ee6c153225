/** Keeps a choice of this browser for a year, readable by the server when it renders. An empty value forgets it. */
export function remember(cookie: string, value: string): void {
  const age = value === '' ? 0 : 31_536_000;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API does not exist at plain http
  document.cookie = `${cookie}=${encodeURIComponent(value)}; Path=/; Max-Age=${age}; SameSite=Lax`;
}
