export function start(model: string, inputTokens: number): string;
export function blockStart(index?: number): string;
export function delta(text: string, index?: number): string;
export function blockStop(index?: number): string;
export function finish(stopReason: string, outputTokens: number): string;
export function error(type: string, message: string): string;
