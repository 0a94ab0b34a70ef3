/** A made-up source (fictief) of one table: how many bicycle stalls there were in a year. */
import type { WorkspaceFiles } from './workspace.ts';

/** @param rows of the file, "2020,7" each @param synthetic whether it says that it is made up */
export function stallsSource(rows: readonly string[], synthetic = true): WorkspaceFiles {
  const description = {
    name: 'stallingen',
    title: 'Stallingen',
    resources: [
      {
        name: 'stallingen',
        path: 'stallingen.csv',
        schema: {
          fields: [
            { name: 'jaar', type: 'integer' },
            { name: 'aantal', type: 'integer' },
          ],
        },
      },
    ],
    repliek: {
      kind: 'statistic',
      agency: 'dienst',
      synthetic,
      dimensions: { year: { label: 'Jaar', field: 'jaar' } },
      measures: { count: { label: 'Aantal', sum: 'aantal' } },
    },
  };
  const folder = 'data/sources/dienst/stallingen';
  return {
    [`${folder}/datapackage.json`]: JSON.stringify(description),
    [`${folder}/stallingen.csv`]: `${['jaar,aantal', ...rows].join('\n')}\n`,
  };
}
