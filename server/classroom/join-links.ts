/** Where people go. */
export type JoinLinks = {
  /** For reading aloud and typing: host and port, without the scheme. */
  readonly address: string;
  student(code: string): string;
  projector(code: string): string;
};

export function createJoinLinks(origin: string): JoinLinks {
  return {
    address: origin.replace(/^https?:\/\//, ''),
    student: (code) => `${origin}/j/${code}`,
    projector: (code) => `${origin}/projector/${code}`,
  };
}
