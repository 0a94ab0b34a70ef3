/** How a source is called in the annex's own tables. */
import type { CrosstabSource } from '../../document/crosstab.ts';
import { isBlank } from './excel-text.ts';

/** "Agentschap Integratie en Inburgering, Vormingen per regio en jaar" */
export function sourceName(source: CrosstabSource): string {
  return [source.agency, sourceTitle(source)].filter((text) => !isBlank(text)).join(', ');
}

/** The id of the data set where it has no title. */
export function sourceTitle({ id, title }: CrosstabSource): string {
  return isBlank(title) ? id : title;
}
