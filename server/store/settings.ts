import type { PrismaClient } from './generated/prisma/client.ts';
import type { Store } from './store.ts';

export function storeSettings(prisma: PrismaClient): Store['settings'] {
  return {
    read: async (name) => (await prisma.setting.findUnique({ where: { name } }))?.value ?? null,

    write: async (name, value) => {
      await prisma.setting.upsert({ where: { name }, create: { name, value }, update: { value } });
    },

    remove: async (name) => {
      await prisma.setting.deleteMany({ where: { name } });
    },
  };
}
