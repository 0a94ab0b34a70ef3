/** Whether a dossier is marked as made up: by its texts, or by the data of its tables. */
import path from 'node:path';
import { describeSource } from '../deliveries/described-source.ts';
import { declareTables } from '../dossiers/table-declarations.ts';
import type { Workspace } from '../dossiers/workspace.ts';
import type { Io } from '../io.ts';
import { Report } from '../messages/report.ts';
import type { DossierHead } from './head.ts';

/** What people, titles and agencies of made-up examples bear. */
const MADE_UP = /\(fictief\)/i;

export class Fictitious {
  /** Whether the data of a source are made up, by its id. */
  readonly #synthetic = new Map<string, boolean>();

  constructor(
    private readonly io: Io,
    private readonly workspace: Workspace,
  ) {}

  has(id: string, head: DossierHead): boolean {
    const texts = [head.title ?? '', head.minister ?? '', ...head.authors];
    return texts.some((text) => MADE_UP.test(text)) || this.sourcesOf(id, head).some(this.isSynthetic);
  }

  private sourcesOf(id: string, { dossier }: DossierHead): readonly string[] {
    if (dossier === undefined) return [];
    const folder = path.join(this.workspace.data, 'dossiers', id);
    const tables = declareTables(this.io, this.workspace, folder, dossier, new Report());
    return [...tables.values()].flatMap(({ raw }) =>
      [raw['source']].flat().filter((source) => typeof source === 'string'),
    );
  }

  private isSynthetic = (source: string): boolean => {
    const known = this.#synthetic.get(source);
    if (known !== undefined) return known;
    const described = describeSource(this.io, this.workspace, source, {}, new Report());
    const found = described?.descriptor.part.synthetic === true;
    this.#synthetic.set(source, found);
    return found;
  };
}
