/** A report that says where something stands in the file that somebody sent, not in the one that is made of it. */
import { type Code, type Details, Report } from '../messages/report.ts';
import type { Place, Problem, Severity } from '../problem.ts';

export class PlacedReport extends Report {
  constructor(
    private readonly outer: Report,
    private readonly move: (place: Place) => Place,
  ) {
    super(outer.language);
  }

  override add<K extends Code>(code: K, details: Details<K>, place: Place = {}, severity?: Severity): void {
    this.outer.add(code, details, this.move(place), severity);
  }

  override get problems(): readonly Problem[] {
    return this.outer.problems;
  }
}
