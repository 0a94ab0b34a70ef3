/** Words of `repliek check --docx`. */
export const proofTexts = {
  docx: 'Kijk dit Word-bestand na, met een dossier of zonder',
  oneDossier: 'Met --docx hoort hoogstens één dossier: repliek check 2021-321 --docx BESTAND.',
  groups: {
    file: 'Het bestand en het dossier',
    items: 'Deelvragen',
    figures: 'Cijfers',
    totals: 'Totalen van tabellen',
    captions: 'Bijschriften en verwijzingen',
    unfinished: 'Nog niet af',
    accessibility: 'Toegankelijkheid',
  },
  alone:
    'Zonder dossier nagekeken: de totalen van de tabellen, bijschriften en verwijzingen, wat nog open staat, en de toegankelijkheid.',
  /** What to do next. */
  unreadable: 'Het bestand is niet nagekeken.',
  mend: (again: string): string => `Verbeter dit in Word, bewaar het en kijk het opnieuw na: ${again}`,
  refresh: (command: string): string =>
    `Cijfers die niet meer actueel zijn, brengt Repliek zelf bij: ${command}`,
  look: 'Er zijn geen fouten. Kijk de waarschuwingen en opmerkingen na voor u het antwoord verstuurt.',
  publish: (command: string): string =>
    `Is het antwoord verstuurd, bewaar het dan met zijn cijfers: ${command}`,
};
