/** Words of the list of remarks that goes back to whoever filled in a request. */
export const remarksTexts = {
  language: 'nl-BE',
  suffix: 'opmerkingen',
  sheet: 'Opmerkingen',
  title: (file: string): string => `Opmerkingen bij ${file}`,
  subject: 'Opmerkingen bij een levering',
  count: (count: number): string =>
    count === 1
      ? 'Er is één opmerking. De gegevens zijn nog niet overgenomen.'
      : `Er zijn ${count} opmerkingen. De gegevens zijn nog niet overgenomen.`,
  link: (file: string): string =>
    `Klik in de eerste kolom om de cel te openen. Bewaar daarvoor dit bestand in dezelfde map als ${file}. Verbeter de cellen daar, en stuur het werkboek opnieuw.`,
  headers: { place: 'Blad en cel', column: 'Kolom', message: 'Wat is er?', hint: 'Wat doet u?' },
};
