/** What draws the charts of a document; it is loaded only where there are any. */
import type { Document, XmlComponent } from 'docx';
import type { ChartEntry } from '../../document/nodes.ts';
import type { ChartSize } from '../charts/size.ts';
import type { Parts } from '../package.ts';

export interface DrawnChart {
  /** For a run. */
  readonly drawing: XmlComponent;
  /** The hash of what is drawn. */
  readonly content: string;
}

export interface ChartDrawer {
  readonly draw: (table: string, entry: ChartEntry, size: ChartSize) => DrawnChart;
  /** Names all that was drawn in the package. */
  readonly announce: (file: Document) => void;
  /** All that was drawn, by the names of the parts. */
  readonly parts: Parts;
}
