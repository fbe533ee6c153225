import type { NextConfig } from 'next';

/** Next renders pages and nothing else: no rewrites, no image fetching, no server actions are used. */
const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // `npm run check` is where types are checked; a start on a Pi should not wait for it.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
};

export default config;
