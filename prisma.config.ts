import { defineConfig } from 'prisma/config';

/** For Prisma's own commands while developing. The program applies the migrations itself (server/store/migrate.ts). */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: 'file:./data/classline.db' },
});
