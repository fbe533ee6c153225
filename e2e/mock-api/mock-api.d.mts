/** One scripted response. `delayMs` holds back the response's headers. */
export type Behaviour = { readonly delayMs?: number; readonly headers?: Record<string, string> } & (
  | {
      readonly kind: 'answer';
      /** Default: an echo of the question. */
      readonly text?: string;
      readonly perChunkMs?: number;
      readonly stopReason?: string;
    }
  | { readonly kind: 'error'; readonly status: number; readonly errorType?: string; readonly message?: string }
  | { readonly kind: 'stream-error'; readonly errorType?: string; readonly message?: string }
  | {
      readonly kind: 'tool-use';
      readonly tools?: readonly { readonly name: string; readonly input: Record<string, unknown> }[];
    }
  | {
      readonly kind:
        | 'max-tokens'
        | 'refusal'
        | 'empty'
        | 'drop'
        | 'drop-mid'
        | 'stall'
        | 'stall-after-headers'
        | 'stall-mid'
        | 'redirect';
    }
);

export type SeenRequest = {
  /** `performance.now()` when the whole request had come in. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string | undefined>;
  readonly body: string;
  /** Resolves with `performance.now()` when the response's connection is done with. */
  readonly closed: Promise<number>;
};

export type MockApi = {
  readonly url: string;
  readonly requests: readonly SeenRequest[];
  play(...behaviours: (Behaviour | ((request: SeenRequest) => Behaviour))[]): void;
  request(count: number): Promise<SeenRequest>;
  clear(): void;
  close(): Promise<void>;
};

export function startMockApi(options?: { port?: number; defaultBehaviour?: Behaviour }): Promise<MockApi>;
