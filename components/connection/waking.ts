/** How often the clock is looked at, and the jump of it (ms) that means that the device slept: a lid was closed. */
const LOOK_MS = 2_000;
const SLEPT_MS = 10_000;

/** Calls `wake` when the screen may have slept or the network has come back. Gives back its stop. */
export function watchWaking(wake: () => void): () => void {
  // The wall clock: the monotonic one of some browsers stands still while the device sleeps.
  let looked = Date.now();
  const look = () => {
    const slept = Date.now() - looked > SLEPT_MS;
    looked = Date.now();
    // Out of sight timers are rare, and being seen again wakes it anyway.
    if (slept && document.visibilityState === 'visible') wake();
  };
  const visible = () => {
    if (document.visibilityState !== 'visible') return;
    looked = Date.now();
    wake();
  };
  const shown = (event: PageTransitionEvent) => {
    if (event.persisted) wake();
  };
  const timer = setInterval(look, LOOK_MS);
  document.addEventListener('visibilitychange', visible);
  window.addEventListener('online', wake);
  window.addEventListener('pageshow', shown);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', visible);
    window.removeEventListener('online', wake);
    window.removeEventListener('pageshow', shown);
  };
}
