import { migrations } from './generated/migrations.ts';
import { HeldBackSqlite } from './held-back-sqlite.ts';

/** SQLite without a file, brought up to date as it is opened. Each connection is a database of its own. */
export class InMemorySqlite extends HeldBackSqlite {
  constructor(patienceMs: number) {
    super(':memory:', patienceMs);
  }

  override async connect(): ReturnType<HeldBackSqlite['connect']> {
    const adapter = await super.connect();
    for (const { sql } of migrations) await adapter.executeScript(sql);
    return adapter;
  }
}
