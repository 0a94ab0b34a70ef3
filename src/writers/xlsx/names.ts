/** Names of sheets and tables that Excel accepts and that are unique without regard to case. */

const SHEET_LENGTH = 31;
const TABLE_LENGTH = 255;

/** Excel keeps this name for itself. */
const RESERVED_SHEETS = ['history'];

/**
 * What Excel would read as something else than a name: cells as A1 or R1C1, and truth values.
 * Source: "Names in formulas", syntax rules.
 */
const NO_NAME = /^(?:[a-z]{1,3}\d+|r\d*(?:c\d*)?|c\d*|true|false)$/i;

/** Gives each name once; asked again for the same, it gives another. */
export type Namer = (wanted: string) => string;

/** For sheets: at most 31 of A-Z a-z 0-9 _. */
export function sheetNamer(): Namer {
  return namer(SHEET_LENGTH, RESERVED_SHEETS, (wanted) => wanted);
}

/** For tables, from the names of their sheets; a name that starts with a digit or looks like a cell gets an underscore. */
export function tableNamer(): Namer {
  return namer(TABLE_LENGTH, [], (wanted) =>
    NO_NAME.test(wanted) || !/^[a-z_]/i.test(wanted) ? `_${wanted}` : wanted,
  );
}

function namer(length: number, reserved: readonly string[], form: (wanted: string) => string): Namer {
  const taken = new Set(reserved);
  return (wanted) => {
    const base = form(wanted.replace(/[^A-Za-z0-9_]/g, '_') || '_').slice(0, length);
    let name = base;
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) {
      const ending = `_${count}`;
      name = base.slice(0, length - ending.length) + ending;
    }
    taken.add(name.toLowerCase());
    return name;
  };
}
