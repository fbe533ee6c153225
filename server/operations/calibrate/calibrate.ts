import type { Command } from '../command.ts';
export const calibrate: Command = async () => 0;
