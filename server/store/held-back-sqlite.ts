/**
 * Prisma's SQLite adapter with statements held back while a transaction is open.
 *
 * The adapter has one connection. Without this, a statement of somebody else that comes in while a transaction is open
 * runs inside it, is acknowledged, and vanishes when that transaction rolls back.
 */
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { BUSY_TIMEOUT_MS, CONNECTION_SETTINGS } from './connection.ts';
import { asQuery, type Direct } from './direct.ts';
import { patiently } from './patience.ts';
import type { Statement } from './statements.ts';
import { Turns } from './turns.ts';

type Adapter = Awaited<ReturnType<PrismaBetterSqlite3['connect']>>;
type Transaction = Awaited<ReturnType<Adapter['startTransaction']>>;

/** SQLite takes 32,766 values in a statement; Prisma would otherwise cut an insert into several. */
const MAX_VALUES = 32_766;

export class HeldBackSqlite extends PrismaBetterSqlite3 implements Direct {
  readonly #patienceMs: number;
  #connection: Adapter | null = null;

  constructor(file: string, patienceMs: number) {
    super({ url: `file:${file}`, timeout: BUSY_TIMEOUT_MS });
    this.#patienceMs = patienceMs;
  }

  override async connect(): Promise<Adapter> {
    const inner = await super.connect();
    await patiently(async () => inner.executeScript(CONNECTION_SETTINGS), this.#patienceMs);
    this.#connection = holdBack(inner, this.#patienceMs);
    return this.#connection;
  }

  async rows(statement: Statement): Promise<unknown[][]> {
    return (await this.#connected().queryRaw(asQuery(statement))).rows;
  }

  async commit(statements: readonly Statement[]): Promise<void> {
    const transaction = await this.#connected().startTransaction();
    try {
      for (const statement of statements) {
        const changed = await transaction.executeRaw(asQuery(statement));
        if (changed === 0) throw new Error(`Nothing to change: ${statement.sql}`);
      }
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
    await transaction.commit();
  }

  #connected(): Adapter {
    if (this.#connection === null) throw new Error('The database is not connected.');
    return this.#connection;
  }
}

function holdBack(inner: Adapter, patienceMs: number): Adapter {
  const turns = new Turns();

  /** The turn is given back between tries, so that reads go on while another process writes. */
  const inTurn = <T>(statement: () => Promise<T>): Promise<T> =>
    patiently(async () => {
      const giveBack = await turns.take();
      try {
        return await statement();
      } finally {
        giveBack();
      }
    }, patienceMs);

  const begin = (): Promise<() => void> =>
    patiently(async () => {
      const giveBack = await turns.take();
      try {
        // IMMEDIATE: a transaction that began by reading cannot wait for a lock later, it can only fail.
        await inner.executeScript('BEGIN IMMEDIATE');
        return giveBack;
      } catch (error) {
        giveBack();
        throw error;
      }
    }, patienceMs);

  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    getConnectionInfo: () => ({ maxBindValues: MAX_VALUES, supportsRelationJoins: false }),
    queryRaw: (query) => inTurn(() => inner.queryRaw(query)),
    executeRaw: (query) => inTurn(() => inner.executeRaw(query)),
    executeScript: (script) => inTurn(async () => inner.executeScript(script)),
    startTransaction: async () => openTransaction(inner, await begin()),
    dispose: async () => {
      const giveBack = await turns.take();
      await inner.dispose().finally(giveBack);
    },
  };
}

function openTransaction(inner: Adapter, giveBack: () => void): Transaction {
  const savepoint = (words: string) => async (name: string) => {
    await inner.executeScript(`${words} ${name}`);
  };
  /** SQLite may have rolled back by itself (full disk); then there is nothing left to undo. */
  const undo = () => inner.queryRaw({ sql: 'ROLLBACK', args: [], argTypes: [] }).catch(() => undefined);

  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    // Prisma then leaves COMMIT and ROLLBACK to the two functions below, which always give the turn back.
    options: { usePhantomQuery: true },
    queryRaw: (query) => inner.queryRaw(query),
    executeRaw: (query) => inner.executeRaw(query),
    createSavepoint: savepoint('SAVEPOINT'),
    rollbackToSavepoint: savepoint('ROLLBACK TO'),
    releaseSavepoint: savepoint('RELEASE'),
    commit: async () => {
      try {
        await inner.executeScript('COMMIT');
      } catch (error) {
        await undo();
        throw error;
      } finally {
        giveBack();
      }
    },
    rollback: async () => {
      await undo();
      giveBack();
    },
  };
}
