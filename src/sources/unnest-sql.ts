/** Dimensions of which a row can have several values, as SQL. */

/** Between the values of one row in the store; no text of a delivery can hold it unnoticed. */
export const SEPARATOR = '\u001F';

/** Name of the column with one value, where a row stands once for each of its values. */
export const VALUE_EXPRESSION = '"value"';

/** The source's table with each row as often as it has values; once, without a value, where it has none. */
export function nestedSql(table: string, column: string): string {
  const values = `unnest(string_split(coalesce("${column}", ''), chr(31)))`;
  return `(SELECT * REPLACE (nullif("value", '') AS "value") FROM (SELECT *, ${values} AS "value" FROM "${table}"))`;
}

/** Rows of which any value meets the condition. */
export function rowFilterSql(table: string, column: string, condition: string): string {
  return `"row" IN (SELECT "row" FROM ${nestedSql(table, column)} WHERE ${condition})`;
}

/** How many different values the rows have together. */
export function distinctSql(column: string, condition: string): string {
  const lists = `list(string_split("${column}", chr(31))) FILTER (WHERE ${condition} AND "${column}" IS NOT NULL)`;
  return `coalesce(len(list_distinct(flatten(${lists}))), 0)`;
}
