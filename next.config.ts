import { hostname, networkInterfaces } from 'node:os';
import type { NextConfig } from 'next';

/** Under `npm run dev`, by which names and addresses phones in the same network may come. */
const ownNames = (): string[] => [
  hostname(),
  `${hostname()}.local`,
  ...Object.values(networkInterfaces()).flatMap((addresses) => (addresses ?? []).map(({ address }) => address)),
  ...(process.env.TRUSTED_HOSTS ?? '').split(',').map((name) => name.trim()),
];

/** Next renders pages and nothing else: no rewrites, no image fetching, no server actions are used. */
const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // `npm run check` is where types are checked; a start on a Pi should not wait for it.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  ...(process.env.NODE_ENV === 'development' ? { allowedDevOrigins: ownNames().filter(Boolean) } : {}),
};

export default config;
