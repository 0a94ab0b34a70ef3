/** Words that say nothing of what a text is about: the small words of Dutch, and those that every question has. */

const SMALL =
  'aan aangezien al alle alleen allemaal als alsook alsmede ander andere anders bij binnen boven beide bijvoorbeeld bovendien ' +
  'daar daaraan daarbij daardoor daarin daarmee daarna daarnaast daarom daarop daarover daartoe daarvan daarvoor dan dat ' +
  'de der des deze die dit doch door dus echter een eens eerder eigen elk elke en ene enige enkel enkele er eraan erbij ' +
  'erin ermee erop ertoe ervan ervoor etc evenals eventueel geen ge gedurende had hadden hebben heb hebt heeft hem hen het ' +
  'hierbij hierdoor hierin hiermee hierover hiertoe hiervan hiervoor hij hoe hun ieder iedere iets ik in inzake is ja je ' +
  'kan kon konden kunnen kunt maar me meer mee met mij mijn moet moeten mocht mogen na naar nader nadere namelijk niet niets ' +
  'nog nu nr nummer of om omdat ondanks onder ons onze ook op over per reeds recent slechts sinds sindsdien tegen ten ter ' +
  'terwijl te tevens toch toe tot tussen u uit uw vaak van vanaf vanuit veel verder via vervolgens volgens volgende voor ' +
  'voorts vorig vorige waar waaraan waarbij waardoor waarin waarmee waarom waarop waarover waartoe waarvan waarvoor wanneer ' +
  'waren was wat we weer wel welk welke werd werden wie wij wil willen wilt word worden wordt ze zeer zelf zich zij zijn zo ' +
  'zoal zoals zodat zou zouden zowel zullen zult zal';

/** "Kan de minister een overzicht geven van …": said in every question, and in every answer to one. */
const OF_QUESTIONS =
  'minister viceminister vlaams vlaamse vraag vragen deelvraag antwoord antwoorden schriftelijke graag overzicht geven geef ' +
  'gegeven bezorgen meedelen toelichten toelichting lijst lijsten cijfers cijfer gegevens informatie aantal aantallen hoeveel ' +
  'jaar jaren jaarlijks laatste afgelopen voorbije huidige huidig betreft betrekking bekomen krijgen mogelijk';

/** In lower case, without accents. */
export const STOP_WORDS: ReadonlySet<string> = new Set(SMALL.split(' '));

/** The stop words and the words of questions: for what a question is about, not for what it asks to see of it. */
export const BOILERPLATE: ReadonlySet<string> = new Set([...STOP_WORDS, ...OF_QUESTIONS.split(' ')]);
