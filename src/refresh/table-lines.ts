/** Which rows or columns a table has after a refresh, and in which order: its own, those of the data, and what people did. */
import { align, inOrder, reversed } from './alignment.ts';

/** A row or a column as it will stand in the file. */
export interface Line {
  /** Where it stands in the file now; absent for a new one. */
  readonly edited?: number;
  /** Where it stands in what was written. */
  readonly written?: number;
  /** Where it stands in a new build; absent for what people added. */
  readonly fresh?: number;
  /** False where the data call it something else than when it was written. */
  readonly same: boolean;
}

export interface Lines {
  readonly lines: readonly Line[];
  /** Those of the file that the data have no more. */
  readonly removed: readonly { readonly edited: number; readonly written: number }[];
  /** Those of the data that people took out of the file. */
  readonly dropped: readonly number[];
  /** People put them in another order. */
  readonly moved: boolean;
}

/**
 * @param edited names of the lines in the file, `written` when it was written, `fresh` in a new build
 * @param overwrite what people took out comes back, and in the order of the data
 */
export function planLines(
  edited: readonly string[],
  written: readonly string[],
  fresh: readonly string[],
  overwrite: boolean,
): Lines {
  const toWritten = align(edited, written);
  const toFresh = align(written, fresh);
  const moved = !inOrder(toWritten);
  const lines: Line[] = [];
  const removed: { readonly edited: number; readonly written: number }[] = [];
  const taken = new Set<number>();
  const own = new Map<string, number[]>();
  for (const [at, name] of edited.entries()) {
    const place = toWritten[at];
    if (place === undefined) {
      own.set(name, [...(own.get(name) ?? []), at]);
      lines.push({ edited: at, same: true });
      continue;
    }
    const current = toFresh[place];
    if (current === undefined) removed.push({ edited: at, written: place });
    else {
      taken.add(current);
      lines.push({ edited: at, written: place, fresh: current, same: written[place] === fresh[current] });
    }
  }
  const wasThere = reversed(toFresh, fresh.length);
  const dropped: number[] = [];
  const added: Line[] = [];
  for (const [at, name] of fresh.entries()) {
    if (taken.has(at)) continue;
    // Somebody was ahead of the data.
    const typed = own.get(name)?.shift();
    if (typed !== undefined) {
      const index = lines.findIndex((line) => line.edited === typed);
      lines[index] = { edited: typed, fresh: at, same: true };
      continue;
    }
    if (wasThere[at] !== undefined) {
      dropped.push(at);
      if (!overwrite) continue;
    }
    added.push({ fresh: at, same: true });
  }
  return { lines: arranged(lines, added, !moved || overwrite), removed, dropped, moved };
}

/** @param sort in the order of the data, what people added behind what it stood behind */
function arranged(lines: readonly Line[], added: readonly Line[], sort: boolean): readonly Line[] {
  const result: Line[] = [];
  if (sort) {
    const followers = new Map<number | undefined, Line[]>();
    let head: number | undefined;
    for (const line of lines) {
      if (line.fresh !== undefined) head = line.fresh;
      else followers.set(head, [...(followers.get(head) ?? []), line]);
    }
    const ofData = [...lines.filter(({ fresh }) => fresh !== undefined), ...added];
    const sorted = [...ofData].sort((a, b) => (a.fresh ?? 0) - (b.fresh ?? 0));
    result.push(...(followers.get(undefined) ?? []));
    for (const line of sorted) result.push(line, ...(followers.get(line.fresh) ?? []));
    return result;
  }
  result.push(...lines);
  for (const line of added) {
    const before = result.findLastIndex(
      ({ fresh }) => fresh !== undefined && line.fresh !== undefined && fresh < line.fresh,
    );
    const nearest = nearestBefore(result, line.fresh ?? 0);
    result.splice((nearest ?? before) + 1, 0, line);
  }
  return result;
}

/** Where the line stands that comes right before this one in the data. */
function nearestBefore(lines: readonly Line[], fresh: number): number | undefined {
  let best: number | undefined;
  for (const [at, line] of lines.entries()) {
    if (line.fresh === undefined || line.fresh >= fresh) continue;
    if (best === undefined || line.fresh > (lines[best]?.fresh ?? -1)) best = at;
  }
  return best;
}
