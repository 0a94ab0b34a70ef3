/** Placeholders in a house's own texts: `{question.number}`, `{minister.name:upper}`. */

export interface FilledText {
  readonly text: string;
  /** Names that have no value; their placeholders stay in the text. */
  readonly unknown: readonly string[];
}

/** @param language BCP 47 tag that decides how letters are put in capitals */
export function fillPlaceholders(
  form: string,
  values: ReadonlyMap<string, string>,
  language: string,
): FilledText {
  const unknown: string[] = [];
  const text = form.replace(
    /\{([^{}:]*)(?::([^{}]*))?\}/g,
    (whole, name: string, option: string | undefined) => {
      const value = values.get(name);
      if (value === undefined || (option !== undefined && option !== 'upper')) {
        unknown.push(whole.slice(1, -1));
        return whole;
      }
      return option === 'upper' ? value.toLocaleUpperCase(language) : value;
    },
  );
  return { text, unknown };
}
