/** What Word shows on the frame of a control: what stands there, in the words of the house. */
import type { CellFigure, Figure } from '../../../document/figure.ts';
import type { HouseStyle } from '../../../document/house-style.ts';
import { unknownNode } from '../../../document/walk.ts';
import { fillForm } from '../../../format.ts';
import type { ControlSubject } from './subject.ts';

/** @param titleOf title of a table by its id */
export function controlTitle(
  subject: ControlSubject,
  titleOf: (table: string) => string,
  { charts, controls }: HouseStyle,
): string {
  const title = subject.kind === 'figure' ? figureName(subject.figure) : titleOf(subject.table);
  return fillForm(formOf(subject.kind, charts?.control ?? '', controls), { title });
}

function formOf(kind: ControlSubject['kind'], chart: string, forms: HouseStyle['controls']): string {
  switch (kind) {
    case 'chart':
      return chart;
    case 'chartnumber':
      return forms.number;
    default:
      return forms[kind];
  }
}

function figureName(figure: Figure): string {
  switch (figure.kind) {
    case 'cell':
      return cellName(figure);
    case 'fact':
      return `${figure.set}, ${figure.fact}`;
    case 'derived':
      return figure.of.map(cellName).join(' → ');
    default:
      throw unknownNode(figure);
  }
}

function cellName({ table, row, column }: CellFigure): string {
  const labels = [row, column].filter((label) => label.trim() !== '');
  return labels.length === 0 ? table : labels.join(', ');
}
