/** The sources: what was delivered, by whom, when, and in which files. */
import type { CrosstabSource, SourceFile } from '../../document/crosstab.ts';
import type { HouseStyle } from '../../document/house-style.ts';
import type { TableEntry } from '../../document/nodes.ts';
import { formatDate } from '../../format.ts';
import { isBlank } from './excel-text.ts';
import { uniqueHeaders } from './headers.ts';
import { tableList } from './note-register.ts';
import { type AnnexSheet, plainRow, textCell, textColumn } from './sheet.ts';
import { lineTexts } from './sheet-lines.ts';
import { sourceTitle } from './source-names.ts';

interface UsedSource {
  readonly source: CrosstabSource;
  readonly tables: TableEntry[];
  readonly files: Map<string, SourceFile>;
}

export function sourcesSheet(
  name: string,
  tableName: string,
  entries: readonly TableEntry[],
  marks: readonly string[],
  house: HouseStyle,
): AnnexSheet {
  const { annex } = house;
  const { tables, source, agency, delivered, file, sha256 } = annex.sourcesHeaders;
  const filled = (text: string) => textCell(isBlank(text) ? annex.unspecified : text);
  return {
    name,
    title: annex.sourcesTitle,
    lines: lineTexts(annex.oneTable, marks),
    table: {
      name: tableName,
      columns: uniqueHeaders([tables, source, agency, delivered, file, sha256], annex.unspecified).map(
        textColumn,
      ),
      rows: usedSources(entries).map((used) => {
        const files = [...used.files.values()];
        return plainRow([
          filled(tableList(used.tables)),
          filled(sourceTitle(used.source)),
          filled(used.source.agency),
          filled(deliveryText(used.source, house)),
          filled(files.map((one) => one.file).join('\n')),
          filled(files.map((one) => one.sha256).join('\n')),
        ]);
      }),
    },
  };
}

/** Each source once, in the order of the tables. */
function usedSources(entries: readonly TableEntry[]): readonly UsedSource[] {
  const byId = new Map<string, UsedSource>();
  for (const entry of entries) {
    const { source } = entry.crosstab;
    const used: UsedSource = byId.get(source.id) ?? { source, tables: [], files: new Map() };
    byId.set(source.id, used);
    used.tables.push(entry);
    for (const one of source.files) used.files.set(`${one.file}\n${one.sha256}`, one);
  }
  return [...byId.values()];
}

/** "21 juni 2021, AgII, dienst Kwaliteit" */
function deliveryText({ delivered, deliveredBy }: CrosstabSource, { numbers }: HouseStyle): string {
  const parts = [delivered === undefined ? '' : formatDate(delivered, numbers), deliveredBy ?? ''];
  return parts.filter((part) => !isBlank(part)).join(', ');
}
