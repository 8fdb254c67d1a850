/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // Types are checked by `npm run verify`; checking them again would only make the first start slower.
  typescript: { ignoreBuildErrors: true },
  // A sponsor's documents are up to 5 MB; what else a form sends is checked by its schema.
  experimental: { serverActions: { bodySizeLimit: '6mb' } },
  serverExternalPackages: ['pg', '@node-rs/argon2', 'pg-boss', 'pino', '@prisma/client', '@prisma/adapter-pg'],
};

export default config;
