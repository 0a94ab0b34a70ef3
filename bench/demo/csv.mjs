/** CSV as Belgian offices make it: semicolons, decimal commas, lines that end as on Windows. */

export function writeCsv(rows) {
  return `${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

function cell(value) {
  const text = String(value);
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The rows of a simple file without quotes, each as an object by the names of the header. */
export function readCsv(text, separator) {
  const [header = '', ...lines] = text
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);
  const names = header.split(separator);
  return lines.map((line) => {
    const cells = line.split(separator);
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

/** A number that is kept as a whole number of its last decimals: 123456 with 2 decimals is "1234,56". */
export function decimalComma(digits, decimals, groups = '') {
  const text = String(digits).padStart(decimals + 1, '0');
  const whole = text.slice(0, text.length - decimals).replace(/\B(?=(\d{3})+$)/g, groups);
  return `${whole},${text.slice(text.length - decimals)}`;
}

/** "2020-12-31" as "31/12/2020". */
export function belgianDate(iso, separator = '/') {
  return iso.split('-').reverse().join(separator);
}
