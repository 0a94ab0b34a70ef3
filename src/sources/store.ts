/** The data of a dossier: each source is read once, when it is first asked for, and queried from then on. */
import path from 'node:path';
import type { Place } from '../problem.ts';
import { isLarge } from './data.ts';
import type { Engine, Parameter, StoreRow } from './engine.ts';
import { type LoadContext, loadSource } from './load.ts';
import type { Source } from './source.ts';
import { listSourceIds, parseSourceId } from './source-id.ts';

export interface Store {
  /**
   * Reads a source; its problems are reported once, however often it is asked for.
   *
   * @param place where the source is named, for `source-unknown`
   * @returns undefined where it has no usable description
   */
  readonly open: (id: string, place?: Place) => Promise<Source | undefined>;
  /** Runs one statement over the tables of the sources that were opened. */
  readonly query: (sql: string, parameters: readonly Parameter[]) => Promise<readonly StoreRow[]>;
  /** The same for a result of many rows: some at a time, in their order, none of them kept. */
  readonly stream: (sql: string, parameters: readonly Parameter[]) => AsyncIterable<readonly StoreRow[]>;
  /** The sources that were opened so far and have a description, in that order. */
  readonly sources: () => Promise<readonly Source[]>;
  readonly close: () => Promise<void>;
}

export type StoreOptions = Omit<LoadContext, 'engine'>;

/** Opens no file and loads no database until a source is asked for. */
export function createStore(options: StoreOptions): Store {
  let engine: Promise<Engine> | undefined;
  const openedEngine = (): Promise<Engine> => {
    engine ??= import('./engine.ts').then(({ openEngine }) => openEngine(largeFolders(options)));
    return engine;
  };
  const opened = new Map<string, Promise<Source | undefined>>();
  return {
    open: (id, place = {}) => {
      const parsed = parseSourceId(id);
      const known = listSourceIds(options.io, options.dataFolder);
      if (parsed === undefined || !known.includes(id)) {
        options.report.add('source-unknown', { found: id, known }, place);
        return Promise.resolve(undefined);
      }
      // The database starts on a thread of its own while the description is read.
      openedEngine().catch(() => {});
      const source =
        opened.get(id) ?? loadSource(parsed, `s${opened.size}`, { ...options, engine: openedEngine });
      opened.set(id, source);
      return source;
    },
    query: async (sql, parameters) => (await openedEngine()).query(sql, parameters),
    stream: async function* (sql, parameters) {
      yield* (await openedEngine()).stream(sql, parameters);
    },
    sources: async () => (await Promise.all(opened.values())).filter((source) => source !== undefined),
    close: async () => {
      (await engine)?.close();
      engine = undefined;
    },
  };
}

/** The folder of the sources, where one of them has a file that is too large to be read cell by cell. */
function largeFolders({ io, dataFolder, bulkFrom }: StoreOptions): readonly string[] {
  const sources = path.join(dataFolder, 'sources');
  const has = listSourceIds(io, dataFolder).some((id) => {
    const folder = path.join(sources, ...id.split('/'));
    return io.list(folder).some((file) => isLarge(io, path.join(folder, file), bulkFrom));
  });
  return has ? [sources] : [];
}
