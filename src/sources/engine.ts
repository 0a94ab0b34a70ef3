/**
 * DuckDB, in memory and cut off from the world: it downloads no extensions and reads no files but large data files in
 * the folders that it is given. `store.ts` loads this file only when a dossier has data, since loading the library takes
 * as long as everything else together.
 */
import path from 'node:path';
import {
  BIGINT,
  BOOLEAN,
  DATE,
  DECIMAL,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBInstance,
  type DuckDBType,
  type DuckDBValue,
  VARCHAR,
} from '@duckdb/node-api';
import type { Decimal } from '../decimal.ts';
import { parseIsoDate } from '../format.ts';
import type { CellValue, ColumnType } from './cell-value.ts';

/** A value of a query's result. */
export type StoreValue = string | bigint | boolean | Decimal | null;
export type StoreRow = readonly StoreValue[];
/** A bound parameter; decimals and dates go as text and are cast. */
export type Parameter = string | bigint | boolean;

export interface EngineColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly values: readonly CellValue[];
}

export interface Engine {
  /** @param name made by us, never text from outside */
  readonly createTable: (name: string, columns: readonly EngineColumn[]) => Promise<void>;
  readonly query: (sql: string, parameters?: readonly Parameter[]) => Promise<readonly StoreRow[]>;
  /** Runs a statement of which nothing is to be read. @throws StatementFailed */
  readonly run: (sql: string) => Promise<void>;
  /** Whether the database may read this file by itself. */
  readonly canRead: (file: string) => boolean;
  /** Calls `prepare` with each query that names this table, before it runs: what it needs may not be there yet. */
  readonly beforeQuery: (table: string, prepare: (sql: string) => Promise<void>) => void;
  /** The rows of a large result in their order, some at a time; nothing keeps those that were handed over. */
  readonly stream: (sql: string, parameters?: readonly Parameter[]) => AsyncIterable<readonly StoreRow[]>;
  readonly close: () => void;
}

/** What the database says of a statement that it cannot run. */
export class StatementFailed extends Error {}

const OPTIONS = {
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
};

const MAX_THREADS = 4;

/** One thread: no others have to be started for small tables. */
const SMALL = {
  ...OPTIONS,
  threads: '1',
  memory_limit: '2GB',
  enable_external_access: 'false',
  lock_configuration: 'true',
};

const DAY = 86_400_000;
/** DuckDB's own size of a chunk. */
const CHUNK = 2048;

/** @param folders of which the database may read files; with none it reads no files at all */
export async function openEngine(folders: readonly string[] = []): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:', folders.length === 0 ? SMALL : OPTIONS);
  const connection = await instance.connect();
  if (folders.length > 0) {
    const allowed = folders.map((folder) => `'${folder.replaceAll("'", "''")}'`).join(', ');
    await connection.run(`SET allowed_directories = [${allowed}]`);
    // Each thread has rows and pieces of the file of its own in memory: more of them are hardly faster.
    const found = await connection.runAndReadAll("SELECT current_setting('threads')");
    await connection.run(`SET threads = ${Math.min(MAX_THREADS, Number(found.getRows()[0]?.[0] ?? 1))}`);
    // What is not needed any more goes back at once, and not when there is a heap of it.
    await connection.run("SET allocator_flush_threshold = '1MB'");
    await connection.run("SET allocator_bulk_deallocation_flush_threshold = '1MB'");
    await connection.run('SET enable_external_access = false');
    await connection.run('SET lock_configuration = true');
  }
  return new DuckDbEngine(instance, connection, folders);
}

class DuckDbEngine implements Engine {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #folders: readonly string[];
  readonly #prepares = new Map<string, (sql: string) => Promise<void>>();

  constructor(instance: DuckDBInstance, connection: DuckDBConnection, folders: readonly string[]) {
    this.#instance = instance;
    this.#connection = connection;
    this.#folders = folders;
  }

  canRead = (file: string): boolean =>
    this.#folders.some((folder) => {
      const relative = path.relative(folder, file);
      return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
    });

  beforeQuery = (table: string, prepare: (sql: string) => Promise<void>): void => {
    this.#prepares.set(`"${table}"`, prepare);
  };

  run = async (sql: string): Promise<void> => {
    try {
      await this.#connection.run(sql);
    } catch (error) {
      throw new StatementFailed(error instanceof Error ? error.message : String(error));
    }
  };

  createTable = async (name: string, columns: readonly EngineColumn[]): Promise<void> => {
    const types = columns.map((column) => this.#type(column.type));
    const definitions = columns.map((column, index) => `"${column.name}" ${String(types[index])}`);
    await this.#connection.run(`CREATE TABLE "${name}" (${definitions.join(', ')})`);
    const appender = await this.#connection.createAppender(name);
    const count = columns[0]?.values.length ?? 0;
    for (let from = 0; from < count; from += CHUNK) {
      const to = Math.min(from + CHUNK, count);
      const chunk = DuckDBDataChunk.create(types, to - from);
      chunk.setColumns(
        columns.map(({ type, values }) => values.slice(from, to).map((value) => this.#stored(value, type))),
      );
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
  };

  query = async (sql: string, parameters: readonly Parameter[] = []): Promise<readonly StoreRow[]> => {
    await this.#prepare(sql);
    const result = await this.#connection.runAndReadAll(sql, [...parameters]);
    return result.getRows().map((row) => row.map((value) => this.#read(value)));
  };

  async *stream(sql: string, parameters: readonly Parameter[] = []): AsyncGenerator<readonly StoreRow[]> {
    await this.#prepare(sql);
    // Another statement on the same connection would end the result before it is read.
    const connection = await this.#instance.connect();
    try {
      const result = await connection.stream(sql, [...parameters]);
      for (let chunk = await result.fetchChunk(); chunk !== null; chunk = await result.fetchChunk()) {
        if (chunk.rowCount === 0) return;
        yield chunk.getRows().map((row) => row.map((value) => this.#read(value)));
      }
    } finally {
      connection.closeSync();
    }
  }

  close = (): void => {
    this.#connection.closeSync();
    this.#instance.closeSync();
  };

  async #prepare(sql: string): Promise<void> {
    for (const [table, prepare] of this.#prepares) if (sql.includes(table)) await prepare(sql);
  }

  #type(type: ColumnType): DuckDBType {
    switch (type.kind) {
      case 'text':
        return VARCHAR;
      case 'integer':
        return BIGINT;
      case 'boolean':
        return BOOLEAN;
      case 'date':
        return DATE;
      case 'decimal':
        return DECIMAL(38, type.scale);
      default: {
        const unknown: never = type;
        throw new Error(`unknown column type: ${JSON.stringify(unknown)}`);
      }
    }
  }

  #stored(value: CellValue, type: ColumnType): DuckDBValue {
    if (value === null || typeof value === 'bigint' || typeof value === 'boolean') return value;
    if (typeof value === 'string') return type.kind === 'date' ? this.#date(value) : value;
    if (type.kind !== 'decimal') throw new Error(`a decimal in a column of type ${type.kind}`);
    const digits = value.digits * 10n ** BigInt(type.scale - value.scale);
    return new DuckDBDecimalValue(digits, 38, type.scale);
  }

  #date(iso: string): DuckDBValue {
    const date = parseIsoDate(iso);
    if (date === undefined) throw new Error(`not a date: ${iso}`);
    return new DuckDBDateValue(Date.UTC(date.year, date.month - 1, date.day) / DAY);
  }

  #read(value: DuckDBValue): StoreValue {
    if (value === null || typeof value === 'string' || typeof value === 'bigint') return value;
    if (typeof value === 'boolean') return value;
    if (typeof value === 'number') return BigInt(value);
    if (value instanceof DuckDBDecimalValue) return { digits: value.value, scale: value.scale };
    throw new Error(`the store gave a value of an unexpected type: ${String(value)}`);
  }
}
