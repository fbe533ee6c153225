/** Progress as the players tell it; of Playwright itself only what went wrong. */
import type { Reporter, TestCase, TestError, TestResult } from '@playwright/test/reporter';

export default class PlainLines implements Reporter {
  onStdOut(text: string | Buffer): void {
    process.stdout.write(text);
  }

  onStdErr(text: string | Buffer): void {
    process.stderr.write(text);
  }

  onError({ message }: TestError): void {
    process.stderr.write(`${message}\n`);
  }

  onTestEnd(_test: TestCase, { errors }: TestResult): void {
    for (const { message } of errors) process.stderr.write(`${message}\n`);
  }

  printsToStdio(): boolean {
    return true;
  }
}
