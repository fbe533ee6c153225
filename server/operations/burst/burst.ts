import type { Command } from '../command.ts';
export const burst: Command = async () => 0;
