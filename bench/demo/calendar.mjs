/** On which days trainings are given: working days, few in summer, hardly any in the spring of 2020. */

const MONTHS = [7, 9, 10, 8, 9, 8, 2, 1, 8, 11, 11, 6];
/** From the lockdown of 14 March on there were only online sessions, and in the second half-year few on the spot. */
const MONTHS_2020 = [10, 13, 7, 2, 4, 6, 3, 2, 12, 11, 8, 6];
const DAY = 86_400_000;

/** The day on which the first lockdown began, as an ISO date. */
export const LOCKDOWN = '2020-03-14';
/** The day on which groups could meet again. */
export const REOPENING = '2020-06-08';

/** Working days of a year as `[ISO date, weight]`. */
export function workingDays(year) {
  const free = holidays(year);
  const months = year === 2020 ? MONTHS_2020 : MONTHS;
  const days = [];
  for (let time = Date.UTC(year, 0, 1); time < Date.UTC(year + 1, 0, 1); time += DAY) {
    const day = new Date(time);
    const iso = isoDate(time);
    const weekend = day.getUTCDay() === 0 || day.getUTCDay() === 6;
    const betweenYears = iso.slice(5) >= '12-24' || iso.slice(5) <= '01-03';
    const firstWeeks = iso >= LOCKDOWN && iso < '2020-04-01';
    const weight = firstWeeks ? 1 : months[day.getUTCMonth()];
    if (!weekend && !betweenYears && !free.has(iso)) days.push([iso, weight]);
  }
  return days;
}

/** The Belgian public holidays. */
function holidays(year) {
  const easter = easterSunday(year);
  const moving = [1, 39, 50].map((days) => isoDate(easter + days * DAY));
  const fixed = ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'];
  return new Set([...moving, ...fixed.map((day) => `${year}-${day}`)]);
}

/** Time of Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher). */
function easterSunday(year) {
  const whole = (dividend, divisor) => Math.floor(dividend / divisor);
  const golden = year % 19;
  const [century, rest] = [whole(year, 100), year % 100];
  const moonShift = whole(century - whole(century + 8, 25) + 1, 3);
  const moon = (19 * golden + century - whole(century, 4) - moonShift + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * whole(rest, 4) - moon - (rest % 4)) % 7;
  const correction = whole(golden + 11 * moon + 22 * weekday, 451);
  const days = moon + weekday - 7 * correction + 114;
  return Date.UTC(year, whole(days, 31) - 1, (days % 31) + 1);
}

function isoDate(time) {
  return new Date(time).toISOString().slice(0, 10);
}
