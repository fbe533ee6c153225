import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrations } from './generated/migrations.ts';
import { migrate } from './migrate.ts';
import { AT } from './testing/rows.ts';
import { scratchClient, scratchFile } from './testing/scratch.ts';

type Table = { columns: Record<string, string>; unique: string[]; indexes: string[]; references: string[] };

const SQL_TYPES: Record<string, string> = {
  String: 'TEXT',
  Int: 'INTEGER',
  Float: 'REAL',
  Boolean: 'BOOLEAN',
  DateTime: 'DATETIME',
};

const names = (list: string) => list.replaceAll(/\s/g, '');

/** What schema.prisma asks for. */
function declared(): Record<string, Table> {
  const schema = readFileSync(new URL('../../prisma/schema.prisma', import.meta.url), 'utf8');
  const tables: Record<string, Table> = {};
  for (const [, model = '', body = ''] of schema.matchAll(/^model (\w+) \{\n(.*?)^\}/gms)) {
    const table: Table = { columns: {}, unique: [], indexes: [], references: [] };
    for (const line of body.split('\n').map((text) => text.replace(/\/\/.*/, '').trim())) {
      const key = /^@@id\(\[(.*)\]\)/.exec(line);
      for (const column of key?.[1]?.split(', ') ?? []) table.columns[column] += ' KEY';
      const block = /^@@(unique|index)\(\[(.*)\]\)/.exec(line);
      if (block) (block[1] === 'unique' ? table.unique : table.indexes).push(names(block[2] ?? ''));
      const [, field = '', type = '', optional, rest = ''] = /^(\w+)\s+(\w+)(\?|\[\])?\s*(.*)$/.exec(line) ?? [];
      const sqlType = SQL_TYPES[type];
      if (sqlType) {
        table.columns[field] = `${sqlType}${optional ? '' : ' NOT NULL'}${rest.includes('@id') ? ' KEY' : ''}`;
        if (/@unique/.test(rest)) table.unique.push(field);
      }
      const relation = /@relation\(fields: \[(\w+)\], references: \[(\w+)\], onDelete: (\w+)\)/.exec(rest);
      if (relation) {
        const onDelete = relation[3] === 'SetNull' ? 'SET NULL' : relation[3]?.toUpperCase();
        table.references.push(`${relation[1]} -> ${type}.${relation[2]} ${onDelete}`);
      }
    }
    tables[model] = sorted(table);
  }
  return tables;
}

/** What the migrations make. */
function migrated(database: Database.Database): Record<string, Table> {
  const tables: Record<string, Table> = {};
  const found = database.prepare(
    // Without Prisma's own record, SQLite's own tables, and those that the full-text index is made of.
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\'
      AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'Search%'`,
  );
  for (const name of found.pluck().all() as string[]) {
    const table: Table = { columns: {}, unique: [], indexes: [], references: [] };
    type Column = { name: string; type: string; notnull: number; pk: number };
    for (const column of database.pragma(`table_info("${name}")`) as Column[]) {
      table.columns[column.name] = `${column.type}${column.notnull ? ' NOT NULL' : ''}${column.pk ? ' KEY' : ''}`;
    }
    for (const index of database.pragma(`index_list("${name}")`) as {
      name: string;
      unique: number;
      origin: string;
    }[]) {
      const columns = database.pragma(`index_info("${index.name}")`) as { name: string }[];
      if (index.origin !== 'pk')
        (index.unique ? table.unique : table.indexes).push(columns.map((c) => c.name).join(','));
    }
    type Key = { from: string; table: string; to: string; on_delete: string };
    for (const key of database.pragma(`foreign_key_list("${name}")`) as Key[]) {
      table.references.push(`${key.from} -> ${key.table}.${key.to} ${key.on_delete}`);
    }
    tables[name] = sorted(table);
  }
  return tables;
}

function sorted({ columns, unique, indexes, references }: Table): Table {
  return { columns, unique: unique.sort(), indexes: indexes.sort(), references: references.sort() };
}

test('the migrations make exactly the tables, columns, indexes and references of schema.prisma', () => {
  const file = scratchFile();
  mkdirSync(dirname(file));
  migrate(file, migrations, AT);
  const database = new Database(file, { readonly: true });
  const made = migrated(database);
  database.close();
  expect(Object.keys(made).length).toBeGreaterThanOrEqual(13);
  expect(made).toEqual(declared());
});

test('Prisma’s client selects every column of every table', async () => {
  const prisma = await scratchClient(scratchFile());
  const models = ['lesson', 'student', 'question', 'attempt', 'answer', 'refusal', 'pause', 'paceChange'] as const;
  for (const model of [
    ...models,
    'teacherSession',
    'setting',
    'historyEntry',
    'pastUse',
    'attemptUse',
    'flag',
  ] as const) {
    const table = prisma[model] as unknown as { findMany(): Promise<unknown[]> };
    expect(await table.findMany(), model).toEqual([]);
  }
});
