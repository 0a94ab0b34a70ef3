/** Public holidays of a country or a part of it, from a kept library that is loaded when a term is counted. */

/** ISO dates of the public holidays of a year. */
export type HolidaysOfYear = (year: number) => ReadonlySet<string>;

/**
 * @param country ISO 3166-1 code, such as BE
 * @param region the library's code of a part of the country, such as VLG
 * @returns undefined where the library knows no such country or region
 */
export async function publicHolidays(
  country: string,
  region: string | undefined,
): Promise<HolidaysOfYear | undefined> {
  const { default: Holidays } = await import('date-holidays');
  const library = new Holidays();
  if (!Object.hasOwn(library.getCountries('en'), country)) return undefined;
  if (region !== undefined && !Object.hasOwn(library.getStates(country, 'en') ?? {}, region))
    return undefined;
  if (region === undefined) library.init(country);
  else library.init(country, region);
  const years = new Map<number, ReadonlySet<string>>();
  return (year) => {
    const known = years.get(year);
    if (known !== undefined) return known;
    const days = new Set(
      library
        .getHolidays(year, 'en')
        .flatMap(({ date, type }) => (type === 'public' ? [date.slice(0, 10)] : [])),
    );
    years.set(year, days);
    return days;
  };
}
