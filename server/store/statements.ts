/** SQL for whole rows, for the few writes that go past Prisma. Names of tables and columns are the program's own. */
export type Value = string | number | boolean | Date | null;
export type Row = Readonly<Record<string, Value>>;
/** One value for each `?`. */
export type Statement = { readonly sql: string; readonly values: readonly Value[] };

const named = (columns: readonly string[]) => columns.map((column) => `"${column}"`).join(', ');
const assigned = (columns: readonly string[], value: (column: string) => string) =>
  columns.map((column) => `"${column}" = ${value(column)}`).join(', ');

export function insertion(table: string, row: Row): Statement {
  const columns = Object.keys(row);
  const sql = `INSERT INTO "${table}" (${named(columns)}) VALUES (${columns.map(() => '?').join(', ')})`;
  return { sql, values: Object.values(row) };
}

/**
 * All of these, at least one and of the same columns, but those that break a UNIQUE rule; gives back the `key` of each
 * that went in.
 */
export function insertionOfFitting(table: string, rows: readonly Row[], key: string): Statement {
  const columns = Object.keys(rows[0] ?? {});
  const places = `(${columns.map(() => '?').join(', ')})`;
  return {
    sql: `INSERT INTO "${table}" (${named(columns)}) VALUES ${rows.map(() => places).join(', ')}
      ON CONFLICT DO NOTHING RETURNING "${key}"`,
    values: rows.flatMap((row) => columns.map((column) => row[column] ?? null)),
  };
}

/** `key`: the column that names the row, which must be among those of `row`. */
export function change(table: string, key: string, row: Row): Statement {
  const { [key]: name = null, ...changed } = row;
  const sql = `UPDATE "${table}" SET ${assigned(Object.keys(changed), () => '?')} WHERE "${key}" = ?`;
  return { sql, values: [...Object.values(changed), name] };
}

/** In the place of the row with the same `keys`, when there is one. */
export function replacement(table: string, keys: readonly string[], row: Row): Statement {
  const { sql, values } = insertion(table, row);
  const columns = Object.keys(row).filter((column) => !keys.includes(column));
  return {
    sql: `${sql} ON CONFLICT (${named(keys)}) DO UPDATE SET ${assigned(columns, (c) => `excluded."${c}"`)}`,
    values,
  };
}
